using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>Reads a range from a text. Its ends must be literals, or temporal functions of a literal.</summary>
internal static class RangeText
{
    private static readonly string[] TemporalFunctions = ["date", "time", "date and time", "duration"];

    public static object? Read(BuiltInCall call)
    {
        var parsed = FeelParser.ParseExpression(call.Text(0), new() { Mode = FeelMode.Standard, Limits = call.Evaluation.Limits });
        if (parsed.Root is not RangeNode { Start: { } start, End: { } end } || !IsLiteral(start) || !IsLiteral(end))
        {
            return call.NoAnswer(call.Text(0));
        }

        var names = Scope.Of(static (string _, out object? value) =>
        {
            value = null;
            return false;
        });
        var range = new Interpretation(call.Evaluation).Evaluate(parsed.Root, names) as FeelRange;
        return range is not null && FeelKinds.KindOf(range.Start) == FeelKinds.KindOf(range.End) && Ordering.TryCompare(range.Start, range.End) <= 0
            ? range
            : call.NoAnswer(call.Text(0));
    }

    private static bool IsLiteral(FeelNode node) => node switch
    {
        NumberNode or StringNode or TemporalNode => true,
        NegationNode negation => negation.Operand is NumberNode,
        InvocationNode { Callee: NameNode callee, Arguments: [{ Name: null, Value: StringNode }] } => TemporalFunctions.Contains(callee.Name),
        _ => false,
    };
}
