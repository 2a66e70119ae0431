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
        var offset = (Int128)(OffsetSeconds ?? 0) * FeelTime.NanosecondsPerSecond;
        var instant = Instant + duration.Nanoseconds;
        if (!TryLocal(instant + offset, out sum))
        {
            return false;
        }

        if (Time.Zone?.Name is null)
        {
            return true;
        }

        var newOffset = (Int128)sum.OffsetSeconds!.Value * FeelTime.NanosecondsPerSecond;
        return newOffset == offset || TryLocal(instant + newOffset, out sum);
    }

    internal bool TryAdd(FeelYearMonthDuration duration, out FeelDateTime sum)
    {
        var found = Date.TryAddMonths(duration.Months, out var date);
        sum = this with { Date = date };
        return found;
    }

    private bool TryLocal(Int128 nanoseconds, out FeelDateTime value)
    {
        value = this;
        var day = nanoseconds / FeelTime.NanosecondsPerDay;
        var rest = nanoseconds % FeelTime.NanosecondsPerDay;
        if (rest < 0)
        {
            (day, rest) = (day - 1, rest + FeelTime.NanosecondsPerDay);
        }

        if (day < long.MinValue / 2 || day > long.MaxValue / 2 || !CalendarDate.TryFromDayNumber((long)day, out var date))
        {
            return false;
        }

        value = new(date, Time with { NanosecondOfDay = (long)rest });
        return true;
    }
}
