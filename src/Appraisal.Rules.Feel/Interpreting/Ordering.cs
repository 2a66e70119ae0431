using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Interpreting;

/// <summary>Which of two values is less.</summary>
internal static class Ordering
{
    /// <summary>Answers <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c> or <c>&gt;=</c>; a fault where the values have no order.</summary>
    public static object? Compare(Evaluation evaluation, TextSpan span, BinaryOperator comparison, object? left, object? right, EnumerationType? scale = null)
    {
        if (TryCompare(left, right, scale) is not { } order)
        {
            var sign = OperatorSigns.Of(comparison);
            return left is null || right is null
                ? evaluation.Fault(span, EvaluationCodes.NullOperand, sign)
                : evaluation.Fault(span, EvaluationCodes.WrongOperands, sign, FeelKinds.Term(left), FeelKinds.Term(right));
        }

        return comparison switch
        {
            BinaryOperator.Less => order < 0,
            BinaryOperator.LessOrEqual => order <= 0,
            BinaryOperator.Greater => order > 0,
            BinaryOperator.GreaterOrEqual => order >= 0,
            _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
        };
    }

    /// <summary>Null for values without an order between them. Texts of a scale are ordered by it, other texts by code point.</summary>
    public static int? TryCompare(object? left, object? right, EnumerationType? scale = null) => (left, right) switch
    {
        (ExactNumber a, ExactNumber b) => a.CompareTo(b),
        (string a, string b) when scale is not null => Places(scale, a, b),
        (string a, string b) => CodePointOrder.Compare(a, b),
        (DateOnly a, DateOnly b) => a.CompareTo(b),
        (DateOnly or CalendarDate, DateOnly or CalendarDate) => FeelKinds.DateOf(left).CompareTo(FeelKinds.DateOf(right)),
        (FeelTime a, FeelTime b) when a.Zone is null == b.Zone is null => TemporalOrder.Instant(a).CompareTo(TemporalOrder.Instant(b)),
        (FeelDateTime a, FeelDateTime b) when a.Time.Zone is null == b.Time.Zone is null => a.Instant.CompareTo(b.Instant),
        (FeelDayTimeDuration a, FeelDayTimeDuration b) => a.CompareTo(b),
        (FeelYearMonthDuration a, FeelYearMonthDuration b) => a.CompareTo(b),
        _ => null,
    };

    private static int? Places(EnumerationType scale, string left, string right)
    {
        int? first = null, second = null;
        for (var i = 0; i < scale.Literals.Count; i++)
        {
            first = scale.Literals[i] == left ? i : first;
            second = scale.Literals[i] == right ? i : second;
        }

        return first is { } a && second is { } b ? a.CompareTo(b) : null;
    }
}
