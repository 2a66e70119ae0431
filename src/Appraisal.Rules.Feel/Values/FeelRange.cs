using Appraisal.Rules.Feel.Syntax;

namespace Appraisal.Rules.Feel.Values;

/// <summary>An interval of values, or the values of a comparison such as <c>(&lt; 10)</c>.</summary>
/// <param name="Start">The low end; null where there is none.</param>
/// <param name="StartIncluded">Whether the low end belongs to the range.</param>
/// <param name="End">The high end; null where there is none.</param>
/// <param name="EndIncluded">Whether the high end belongs to the range.</param>
/// <param name="Comparison">The comparison that the range was written as; null for an interval with two ends.</param>
public sealed record FeelRange(object? Start, bool StartIncluded, object? End, bool EndIncluded, BinaryOperator? Comparison = null)
{
    /// <summary>The range of a comparison with one value.</summary>
    public static FeelRange Of(BinaryOperator comparison, object? operand) => comparison switch
    {
        BinaryOperator.Less => new(null, false, operand, false, comparison),
        BinaryOperator.LessOrEqual => new(null, false, operand, true, comparison),
        BinaryOperator.Greater => new(operand, false, null, false, comparison),
        BinaryOperator.GreaterOrEqual => new(operand, true, null, false, comparison),
        BinaryOperator.Equal => new(operand, true, operand, true, comparison),
        BinaryOperator.NotEqual => new(operand, false, operand, false, comparison),
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };
}
