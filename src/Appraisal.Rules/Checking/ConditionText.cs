using Appraisal.Rules.Feel.Syntax;

namespace Appraisal.Rules.Checking;

/// <summary>A condition as a text that is the same wherever the same condition is written, spaces, places and the order of sides apart; null for what is seldom said twice.</summary>
internal static class ConditionText
{
    private const string Denied = "not(";

    /// <summary>The text of a condition that came out so: one that is said the other way round has the text of what it denies.</summary>
    public static (string Text, bool Holds)? Of(FeelNode condition, bool holds) => Of(condition) switch
    {
        null => null,
        var text when text.StartsWith(Denied, StringComparison.Ordinal) => (text[Denied.Length..^1], !holds),
        var text => (text, holds),
    };

    private static string? Of(FeelNode node) => node switch
    {
        NameNode name => name.Name,
        NumberNode number => number.Value.ToString(),
        StringNode text => $"\"{text.Value}\"",
        BooleanNode flag => flag.Value ? "true" : "false",
        NullNode => "null",
        TemporalNode date => $"@{date.Text}",
        NegationNode minus => Joined("-", minus.Operand),
        BinaryNode { Operator: BinaryOperator.NotEqual } other => Not(other with { Operator = BinaryOperator.Equal }),
        BinaryNode { Operator: BinaryOperator.GreaterOrEqual } least => Not(least with { Operator = BinaryOperator.Less }),
        BinaryNode { Operator: BinaryOperator.LessOrEqual } most => Not(new BinaryNode(most.Span, BinaryOperator.Less, most.Right, most.Left)),
        BinaryNode { Operator: BinaryOperator.Greater } above => Joined(nameof(BinaryOperator.Less), above.Right, above.Left),
        BinaryNode { Operator: BinaryOperator.Equal or BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Add or BinaryOperator.Multiply } either =>
            Joined(either.Operator.ToString(), [.. new[] { either.Left, either.Right }.OrderBy(Of, StringComparer.Ordinal)]),
        BinaryNode binary => Joined(binary.Operator.ToString(), binary.Left, binary.Right),
        BetweenNode between => Joined("between", between.Value, between.Low, between.High),
        InNode among => Joined("in", [among.Value, .. among.Tests]),
        ComparisonTestNode test => Joined(test.Operator.ToString(), test.Operand),
        RangeNode { Start: { } start, End: { } end } range => Joined($"{range.StartIncluded}..{range.EndIncluded}", start, end),
        PathNode path => Joined(path.Name, path.Source),
        InvocationNode { Callee: NameNode function } call when call.Arguments.All(a => a.Name is null) => Joined(function.Name, [.. call.Arguments.Select(a => a.Value)]),
        _ => null,
    };

    private static string? Not(FeelNode condition) => Of(condition) is { } text ? $"{Denied}{text})" : null;

    private static string? Joined(string head, params IReadOnlyList<FeelNode> parts)
    {
        var texts = parts.Select(Of).ToList();
        return texts.Contains(null) ? null : $"{head}({string.Join(", ", texts)})";
    }
}
