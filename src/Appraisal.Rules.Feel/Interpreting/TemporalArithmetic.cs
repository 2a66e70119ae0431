using System.Numerics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Interpreting;

/// <summary>Arithmetic with dates, times and durations.</summary>
internal static class TemporalArithmetic
{
    /// <summary>False where the operator does not work on these kinds; a null result is one that is too large.</summary>
    public static bool TryApply(BinaryOperator operation, object left, object right, out object? result)
    {
        result = null;
        return operation switch
        {
            BinaryOperator.Add => TryAdd(left, right, out result) || TryAdd(right, left, out result),
            BinaryOperator.Subtract => TrySubtract(left, right, out result),
            BinaryOperator.Multiply => TryMultiply(left, right, out result) || TryMultiply(right, left, out result),
            BinaryOperator.Divide => TryDivide(left, right, out result),
            _ => false,
        };
    }

    private static bool TryAdd(object left, object right, out object? sum)
    {
        switch (left, right)
        {
            case (FeelDayTimeDuration a, FeelDayTimeDuration b):
                sum = DayTime((BigInteger)a.Nanoseconds + (BigInteger)b.Nanoseconds);
                return true;
            case (FeelYearMonthDuration a, FeelYearMonthDuration b):
                sum = YearMonth((BigInteger)a.Months + b.Months);
                return true;
            case (DateOnly or CalendarDate, FeelYearMonthDuration b):
                sum = FeelKinds.DateOf(left).TryAddMonths(b.Months, out var date) ? date.ToValue() : null;
                return true;
            case (DateOnly or CalendarDate, FeelDayTimeDuration b):
                sum = FeelDateTime.AtMidnight(FeelKinds.DateOf(left)).TryAdd(b, out var day) ? day.Date.ToValue() : null;
                return true;
            case (FeelDateTime a, FeelYearMonthDuration b):
                sum = a.TryAdd(b, out var later) ? later : null;
                return true;
            case (FeelDateTime a, FeelDayTimeDuration b):
                sum = a.TryAdd(b, out var latest) ? latest : null;
                return true;
            case (FeelTime a, FeelDayTimeDuration b):
                sum = a with { NanosecondOfDay = OfDay(a.NanosecondOfDay + b.Nanoseconds % FeelTime.NanosecondsPerDay) };
                return true;
            default:
                sum = null;
                return false;
        }
    }

    private static bool TrySubtract(object left, object right, out object? difference)
    {
        difference = null;
        switch (left, right)
        {
            case (DateOnly or CalendarDate, DateOnly or CalendarDate):
                difference = DayTime((BigInteger)(FeelKinds.DateOf(left).DayNumber - FeelKinds.DateOf(right).DayNumber) * FeelTime.NanosecondsPerDay);
                return true;
            case (FeelDateTime a, FeelDateTime b):
                return TryBetween(a, b, out difference);
            case (FeelDateTime a, DateOnly or CalendarDate):
                return TryBetween(a, FeelDateTime.AtMidnight(FeelKinds.DateOf(right)), out difference);
            case (DateOnly or CalendarDate, FeelDateTime b):
                return TryBetween(FeelDateTime.AtMidnight(FeelKinds.DateOf(left)), b, out difference);
            case (FeelTime a, FeelTime b):
                difference = new FeelDayTimeDuration(TemporalOrder.Instant(a) - TemporalOrder.Instant(b));
                return a.Zone is null == b.Zone is null;
            case (_, FeelDayTimeDuration b) when left is not FeelYearMonthDuration && b.Nanoseconds != Int128.MinValue:
                return TryAdd(left, new FeelDayTimeDuration(-b.Nanoseconds), out difference);
            case (_, FeelYearMonthDuration b) when left is not FeelDayTimeDuration && b.Months != long.MinValue:
                return TryAdd(left, new FeelYearMonthDuration(-b.Months), out difference);
            default:
                return false;
        }
    }

    // A local and a zoned value have no distance.
    private static bool TryBetween(FeelDateTime left, FeelDateTime right, out object? difference)
    {
        difference = DayTime((BigInteger)left.Instant - (BigInteger)right.Instant);
        return left.Time.Zone is null == right.Time.Zone is null;
    }

    private static bool TryMultiply(object left, object right, out object? product)
    {
        switch (left, right)
        {
            case (FeelDayTimeDuration a, ExactNumber b):
                product = DayTime(Whole(ExactNumber.Fraction((BigInteger)a.Nanoseconds, 1) * b));
                return true;
            case (FeelYearMonthDuration a, ExactNumber b):
                product = YearMonth(Whole(a.Months * b));
                return true;
            default:
                product = null;
                return false;
        }
    }

    private static bool TryDivide(object left, object right, out object? quotient)
    {
        switch (left, right)
        {
            case (FeelDayTimeDuration a, FeelDayTimeDuration b):
                quotient = ExactNumber.Fraction((BigInteger)a.Nanoseconds, (BigInteger)b.Nanoseconds);
                return true;
            case (FeelYearMonthDuration a, FeelYearMonthDuration b):
                quotient = ExactNumber.Fraction(a.Months, b.Months);
                return true;
            case (FeelDayTimeDuration or FeelYearMonthDuration, ExactNumber b):
                return TryMultiply(left, 1 / b, out quotient);
            default:
                quotient = null;
                return false;
        }
    }

    // Parts of a month or of a nanosecond are cut.
    private static BigInteger Whole(ExactNumber value) => value.Round(0, RoundingMode.Down).Numerator;

    private static object? DayTime(BigInteger nanoseconds) =>
        nanoseconds >= (BigInteger)Int128.MinValue && nanoseconds <= (BigInteger)Int128.MaxValue ? new FeelDayTimeDuration((Int128)nanoseconds) : null;

    private static object? YearMonth(BigInteger months) =>
        months >= long.MinValue && months <= long.MaxValue ? new FeelYearMonthDuration((long)months) : null;

    private static long OfDay(Int128 nanoseconds) =>
        (long)((nanoseconds % FeelTime.NanosecondsPerDay + FeelTime.NanosecondsPerDay) % FeelTime.NanosecondsPerDay);
}
