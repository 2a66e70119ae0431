using System.Globalization;

namespace Appraisal.Rules.Feel.Values;

/// <summary>A time of day, to the nanosecond, with or without a zone.</summary>
/// <param name="NanosecondOfDay">Nanoseconds since midnight.</param>
/// <param name="Zone">The zone; null for a local time.</param>
public sealed record FeelTime(long NanosecondOfDay, FeelZone? Zone)
{
    internal const long NanosecondsPerSecond = 1_000_000_000;
    internal const long NanosecondsPerDay = 86_400 * NanosecondsPerSecond;

    /// <summary>The hour, 0 to 23.</summary>
    public int Hour => (int)(SecondOfDay / 3600);

    /// <summary>The minute, 0 to 59.</summary>
    public int Minute => (int)(SecondOfDay / 60 % 60);

    /// <summary>The whole second, 0 to 59.</summary>
    public int Second => (int)(SecondOfDay % 60);

    internal long SecondOfDay => NanosecondOfDay / NanosecondsPerSecond;

    /// <summary>A time from its parts; false when there is none.</summary>
    public static bool TryCreate(int hour, int minute, int second, long nanosecond, FeelZone? zone, out FeelTime time)
    {
        time = new(((hour * 60L + minute) * 60 + second) * NanosecondsPerSecond + nanosecond, zone);
        return hour is >= 0 and <= 23 && minute is >= 0 and <= 59 && second is >= 0 and <= 59 && nanosecond is >= 0 and < NanosecondsPerSecond;
    }

    /// <summary>The ISO form, with the zone's name behind <c>@</c> where it has one.</summary>
    public override string ToString()
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Hour:00}:{Minute:00}:{Second:00}");
        var nanoseconds = NanosecondOfDay % NanosecondsPerSecond;
        if (nanoseconds != 0)
        {
            text += string.Create(CultureInfo.InvariantCulture, $".{nanoseconds:000000000}").TrimEnd('0');
        }

        return text + Zone;
    }
}
