using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using static Appraisal.Rules.Feel.Functions.Declaration;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>Functions that take digits from a number.</summary>
internal static class RoundingFunctions
{
    // The standard's bounds of a scale.
    private const int MinScale = -6111;
    private const int MaxScale = 6176;
    private const int PlacesPerStep = 8;

    public static readonly IReadOnlyList<BuiltInFunction> All =
    [
        WithScale("decimal", RoundingMode.HalfEven),
        WithoutScale("floor", RoundingMode.Floor),
        WithoutScale("ceiling", RoundingMode.Ceiling),
        WithScale("round up", RoundingMode.Up),
        WithScale("round down", RoundingMode.Down),
        WithScale("round half up", RoundingMode.HalfUp),
        WithScale("round half down", RoundingMode.HalfDown),
    ];

    private static BuiltInFunction WithScale(string name, RoundingMode mode) =>
        new(name, [Needs("n", FeelType.Number), Needs("scale", FeelType.Number)], FeelType.Number, call => Round(call, mode));

    private static BuiltInFunction WithoutScale(string name, RoundingMode mode) =>
        new(name, [Needs("n", FeelType.Number), new("scale", FeelType.Number, Required: false)], FeelType.Number, call => Round(call, mode));

    private static object? Round(BuiltInCall call, RoundingMode mode)
    {
        // A scale with a fraction counts without it.
        var scale = call.Has(1) ? call.Number(1).Round(0, RoundingMode.Down) : ExactNumber.Zero;
        if (scale < MinScale || scale > MaxScale)
        {
            return call.NoAnswer("scale");
        }

        var places = (int)scale.Numerator;
        call.Evaluation.Step(call.Span, Math.Abs(places) / PlacesPerStep);
        return call.Answer(call.Number(0).Round(places, mode));
    }
}
