using System.Numerics;

namespace Appraisal.Rules.Feel.Values;

/// <summary>A date with a time.</summary>
/// <param name="Date">The day.</param>
/// <param name="Time">The time of that day, with or without a zone.</param>
public sealed record FeelDateTime(CalendarDate Date, FeelTime Time)
{
    /// <summary>The offset from UTC in seconds; null for a local date and time.</summary>
    public int? OffsetSeconds => Time.Zone?.OffsetAt(Date, Time.SecondOfDay);

    /// <summary>Nanoseconds on one line for all values: of UTC for those with a zone, of local time for those without.</summary>
    internal Int128 Instant =>
        (Int128)Date.DayNumber * FeelTime.NanosecondsPerDay + Time.NanosecondOfDay - (Int128)(OffsetSeconds ?? 0) * FeelTime.NanosecondsPerSecond;

    /// <summary>The ISO form.</summary>
    public override string ToString() => $"{Date}T{Time}";

    /// <summary>A date as midnight of that day, UTC, as the standard reads a date where a date and time is wanted.</summary>
    internal static FeelDateTime AtMidnight(CalendarDate date) => new(date, new(0, FeelZone.Utc));

    internal bool TryAdd(FeelDayTimeDuration duration, out FeelDateTime sum)
    {
        sum = this;

        // A named zone may change its offset on the way, so that the sum is taken over instants.
        var instant = (BigInteger)Instant + (BigInteger)duration.Nanoseconds;
        if (!TryLocal(instant, out sum))
        {
            return false;
        }

        var offset = Time.Zone?.OffsetAtUtc(sum.Date, sum.Time.SecondOfDay) ?? 0;
        return TryLocal(instant + (long)offset * FeelTime.NanosecondsPerSecond, out sum);
    }

    internal bool TryAdd(FeelYearMonthDuration duration, out FeelDateTime sum)
    {
        var found = Date.TryAddMonths(duration.Months, out var date);
        sum = this with { Date = date };
        return found;
    }

    private bool TryLocal(BigInteger nanoseconds, out FeelDateTime value)
    {
        value = this;
        var day = BigInteger.DivRem(nanoseconds, FeelTime.NanosecondsPerDay, out var rest);
        if (rest.Sign < 0)
        {
            (day, rest) = (day - 1, rest + FeelTime.NanosecondsPerDay);
        }

        if (BigInteger.Abs(day) > CalendarDate.MaxDayNumber || !CalendarDate.TryFromDayNumber((long)day, out var date))
        {
            return false;
        }

        value = new(date, Time with { NanosecondOfDay = (long)rest });
        return true;
    }
}
