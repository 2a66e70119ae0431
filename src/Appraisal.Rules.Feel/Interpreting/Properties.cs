using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Interpreting;

/// <summary>The properties of dates, times, durations and ranges.</summary>
internal static class Properties
{
    /// <summary>The names of all properties.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "year", "month", "day", "weekday", "hour", "minute", "second", "time offset", "timezone",
        "days", "hours", "minutes", "seconds", "years", "months", "start", "end", "start included", "end included",
    ];

    public static bool TryGet(object? source, string name, out object? value)
    {
        var found = source switch
        {
            DateOnly or CalendarDate => OfDate(FeelKinds.DateOf(source), name),
            FeelDateTime dateTime => OfDate(dateTime.Date, name) ?? OfTime(dateTime.Time, dateTime.OffsetSeconds, name),
            FeelTime time => OfTime(time, time.Zone?.OffsetAt(null, time.SecondOfDay), name),
            FeelDayTimeDuration duration => OfDayTime(duration, name),
            FeelYearMonthDuration duration => OfYearMonth(duration, name),
            FeelRange range => OfRange(range, name),
            _ => null,
        };
        value = found?.Value;
        return found is not null;
    }

    private sealed record Property(object? Value);

    private static Property? OfDate(CalendarDate date, string name) => name switch
    {
        "year" => Number(date.Year),
        "month" => Number(date.Month),
        "day" => Number(date.Day),
        "weekday" => Number(date.DayOfWeek),
        _ => null,
    };

    private static Property? OfTime(FeelTime time, int? offsetSeconds, string name) => name switch
    {
        "hour" => Number(time.Hour),
        "minute" => Number(time.Minute),
        "second" => new(ExactNumber.Scaled(time.NanosecondOfDay % (60 * FeelTime.NanosecondsPerSecond), 9)),
        "time offset" => new(offsetSeconds is { } seconds ? new FeelDayTimeDuration((Int128)seconds * FeelTime.NanosecondsPerSecond) : null),
        "timezone" => new(time.Zone?.Name),
        _ => null,
    };

    private static Property? OfDayTime(FeelDayTimeDuration duration, string name) => name switch
    {
        "days" => Number((long)(duration.WholeSeconds / 86_400)),
        "hours" => Number((long)(duration.WholeSeconds / 3600 % 24)),
        "minutes" => Number((long)(duration.WholeSeconds / 60 % 60)),
        "seconds" => new(ExactNumber.Scaled(duration.Nanoseconds % (60 * FeelTime.NanosecondsPerSecond), 9)),
        _ => null,
    };

    private static Property? OfYearMonth(FeelYearMonthDuration duration, string name) => name switch
    {
        "years" => Number(duration.Months / 12),
        "months" => Number(duration.Months % 12),
        _ => null,
    };

    private static Property? OfRange(FeelRange range, string name) => name switch
    {
        "start" => new(range.Start),
        "end" => new(range.End),
        "start included" => new(range.StartIncluded),
        "end included" => new(range.EndIncluded),
        _ => null,
    };

    private static Property Number(long value) => new((ExactNumber)value);
}
