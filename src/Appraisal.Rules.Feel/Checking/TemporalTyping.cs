using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Checking;

/// <summary>What arithmetic with dates, times and durations gives.</summary>
internal static class TemporalTyping
{
    /// <summary>Null where the operator does not work on the types.</summary>
    public static FeelType? Of(BinaryOperator operation, FeelType left, FeelType right) => operation switch
    {
        BinaryOperator.Add => Shifted(left, right) ?? Shifted(right, left) ?? Alike(left, right),
        BinaryOperator.Subtract => Distance(left, right) ?? Shifted(left, right) ?? Alike(left, right),
        BinaryOperator.Multiply => Scaled(left, right) ?? Scaled(right, left),
        BinaryOperator.Divide => Scaled(left, right) ?? (Alike(left, right) is null ? null : FeelType.Number),
        _ => null,
    };

    private static FeelType? Shifted(FeelType point, FeelType duration) =>
        duration == FeelType.DayTimeDuration && (IsDay(point) || point == FeelType.Time) || duration == FeelType.YearMonthDuration && IsDay(point)
            ? point
            : null;

    private static FeelType? Distance(FeelType left, FeelType right) =>
        IsDay(left) && IsDay(right) || left == FeelType.Time && right == FeelType.Time ? FeelType.DayTimeDuration : null;

    private static FeelType? Alike(FeelType left, FeelType right) => left == right && IsDuration(left) ? left : null;

    private static FeelType? Scaled(FeelType duration, FeelType factor) => IsDuration(duration) && factor is NumberType ? duration : null;

    private static bool IsDay(FeelType type) => type == FeelType.Date || type == FeelType.DateTime;

    private static bool IsDuration(FeelType type) => type == FeelType.DayTimeDuration || type == FeelType.YearMonthDuration;
}
