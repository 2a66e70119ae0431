using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using static Appraisal.Rules.Feel.Functions.Declaration;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>Functions of truth and identity.</summary>
internal static class BooleanFunctions
{
    public static readonly IReadOnlyList<BuiltInFunction> All =
    [
        new("not", [Needs("negand", FeelType.Boolean)], FeelType.Boolean, call => !(bool)call[0]!),
        new("all",
            new([Needs("list", AnyList)], FeelType.Boolean, call => Decide(call, decisive: false)),
            new([Needs("item", FeelType.Any)], FeelType.Boolean, call => Decide(call, decisive: false), variadic: true)),
        new("any",
            new([Needs("list", AnyList)], FeelType.Boolean, call => Decide(call, decisive: true)),
            new([Needs("item", FeelType.Any)], FeelType.Boolean, call => Decide(call, decisive: true), variadic: true)),
        new("is", [Takes("value1", FeelType.Any), Takes("value2", FeelType.Any)], FeelType.Boolean, Is),
    ];

    private static object? Decide(BuiltInCall call, bool decisive)
    {
        var unknown = false;
        foreach (var item in call.List(0))
        {
            if (item is bool truth && truth == decisive)
            {
                return decisive;
            }

            unknown |= item is not bool;
        }

        return unknown ? call.NoAnswer("#boolean") : !decisive;
    }

    // Stricter than equality: the zone counts too.
    private static object? Is(BuiltInCall call) => (call[0], call[1]) switch
    {
        (FeelTime a, FeelTime b) => a == b,
        (FeelDateTime a, FeelDateTime b) => a == b,
        var (a, b) => Equality.TryEqual(call.Evaluation, call.Span, a, b) is true,
    };
}
