using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Interpreting;

/// <summary>Puts temporal values on one line.</summary>
internal static class TemporalOrder
{
    /// <summary>Nanoseconds of UTC for a time with a zone, of local time for one without.</summary>
    public static long Instant(FeelTime time) =>
        time.NanosecondOfDay - (time.Zone?.OffsetAt(null, time.SecondOfDay) ?? 0) * FeelTime.NanosecondsPerSecond;
}
