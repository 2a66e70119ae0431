using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Checking;

/// <summary>A comparison of a column with a number that stands there, as the bounds between which it leaves the column.</summary>
internal static class NumberTest
{
    /// <summary>The column and its bounds where the condition came out so; null for what leaves no single interval.</summary>
    public static (string Column, NumberBounds Bounds)? Of(FeelNode condition, bool holds) => condition switch
    {
        BinaryNode { Left: NameNode name } test when Number(test.Right) is { } edge && BoundsOf(test.Operator, edge, holds) is { } bounds => (name.Name, bounds),
        BinaryNode { Right: NameNode name } test when Number(test.Left) is { } edge && BoundsOf(Turned(test.Operator), edge, holds) is { } bounds => (name.Name, bounds),
        BetweenNode { Value: NameNode name } test when holds && Number(test.Low) is { } low && Number(test.High) is { } high => (name.Name, new NumberBounds(low, high)),
        _ => null,
    };

    private static NumberBounds? BoundsOf(BinaryOperator test, ExactNumber edge, bool holds) => (test, holds) switch
    {
        (BinaryOperator.Equal, true) or (BinaryOperator.NotEqual, false) => new(edge, edge),
        (BinaryOperator.Less, true) or (BinaryOperator.GreaterOrEqual, false) => new(null, edge, UpperIncluded: false),
        (BinaryOperator.LessOrEqual, true) or (BinaryOperator.Greater, false) => new(null, edge),
        (BinaryOperator.Greater, true) or (BinaryOperator.LessOrEqual, false) => new(edge, null, LowerIncluded: false),
        (BinaryOperator.GreaterOrEqual, true) or (BinaryOperator.Less, false) => new(edge, null),
        _ => null,
    };

    private static BinaryOperator Turned(BinaryOperator test) => test switch
    {
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        _ => test,
    };

    private static ExactNumber? Number(FeelNode node) => node switch
    {
        NumberNode number => number.Value,
        NegationNode { Operand: NumberNode number } => -number.Value,
        _ => null,
    };
}
