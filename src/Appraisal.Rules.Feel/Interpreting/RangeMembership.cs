using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Interpreting;

/// <summary>Whether a value lies in a range.</summary>
internal static class RangeMembership
{
    public static object? Contains(Evaluation evaluation, TextSpan span, FeelRange range, object? value, EnumerationType? scale) =>
        TryContains(range, value, scale) is { } answer
            ? answer
            : value is null
                ? evaluation.Fault(span, EvaluationCodes.NullOperand, "in")
                : evaluation.Fault(span, EvaluationCodes.WrongOperands, "in", FeelKinds.Term(value), FeelKinds.Term(range.Start ?? range.End));

    /// <summary>Null where the value cannot be compared with an end that the range should have.</summary>
    public static bool? TryContains(FeelRange range, object? value, EnumerationType? scale = null)
    {
        if (range.Comparison == BinaryOperator.NotEqual)
        {
            return Ordering.TryCompare(value, range.Start, scale) is { } difference ? difference != 0 : null;
        }

        var hasStart = range.Start is not null || range.Comparison is null;
        var hasEnd = range.End is not null || range.Comparison is null;
        var low = hasStart ? Ordering.TryCompare(value, range.Start, scale) : 1;
        var high = hasEnd ? Ordering.TryCompare(value, range.End, scale) : -1;
        var above = low is { } l ? l > 0 || l == 0 && range.StartIncluded : (bool?)null;
        var below = high is { } h ? h < 0 || h == 0 && range.EndIncluded : (bool?)null;
        return above is false || below is false ? false : above is null || below is null ? null : true;
    }
}
