using Appraisal.Rules.Feel.Syntax;

namespace Appraisal.Rules.Checking;

/// <summary>A condition as a text that is the same wherever the same condition is written, spaces and places apart; null for what is seldom said twice.</summary>
internal static class ConditionText
{
    public static string? Of(FeelNode node) => node switch
    {
        NameNode name => name.Name,
        NumberNode number => number.Value.ToString(),
        StringNode text => $"\"{text.Value}\"",
        BooleanNode flag => flag.Value ? "true" : "false",
        NullNode => "null",
        TemporalNode date => $"@{date.Text}",
        NegationNode minus => Joined("-", minus.Operand),
        BinaryNode binary => Joined(binary.Operator.ToString(), binary.Left, binary.Right),
        BetweenNode between => Joined("between", between.Value, between.Low, between.High),
        InNode among => Joined("in", [among.Value, .. among.Tests]),
        ComparisonTestNode test => Joined(test.Operator.ToString(), test.Operand),
        RangeNode { Start: { } start, End: { } end } range => Joined($"{range.StartIncluded}..{range.EndIncluded}", start, end),
        PathNode path => Joined(path.Name, path.Source),
        InvocationNode { Callee: NameNode function } call when call.Arguments.All(a => a.Name is null) => Joined(function.Name, [.. call.Arguments.Select(a => a.Value)]),
        _ => null,
    };

    private static string? Joined(string head, params IReadOnlyList<FeelNode> parts)
    {
        var texts = parts.Select(Of).ToList();
        return texts.Contains(null) ? null : $"{head}({string.Join(", ", texts)})";
    }
}
