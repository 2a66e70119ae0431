using System.Globalization;

namespace Appraisal.Rules.Feel.Values;

/// <summary>The zone of a time: a fixed distance from UTC, or a named zone of the IANA list.</summary>
public sealed record FeelZone
{
    private const int MaxOffsetSeconds = 18 * 3600;

    private readonly TimeZoneInfo? _named;
    private readonly int _offsetSeconds;

    private FeelZone(int offsetSeconds, TimeZoneInfo? named)
    {
        _offsetSeconds = offsetSeconds;
        _named = named;
        Name = named?.Id;
    }

    /// <summary>UTC itself.</summary>
    public static FeelZone Utc { get; } = new(0, null);

    /// <summary>The name, such as <c>Europe/Paris</c>; null for a fixed offset.</summary>
    public string? Name { get; }

    /// <summary>A fixed distance from UTC; false beyond 18 hours.</summary>
    public static bool TryOffset(int seconds, out FeelZone zone)
    {
        zone = seconds == 0 ? Utc : new(seconds, null);
        return Math.Abs(seconds) <= MaxOffsetSeconds;
    }

    /// <summary>A named zone; false when there is none of that name.</summary>
    public static bool TryNamed(string name, out FeelZone zone)
    {
        zone = Utc;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found))
        {
            return false;
        }

        zone = new(0, found);
        return true;
    }

    /// <summary>The distance from UTC in seconds. A named zone has no single one: without a date it is the zone's standard time.</summary>
    public int OffsetAt(CalendarDate? date, long secondOfDay)
    {
        return _named is null ? _offsetSeconds
            : date is { } day ? NamedOffset(day, secondOfDay, DateTimeKind.Unspecified)
            : (int)_named.BaseUtcOffset.TotalSeconds;
    }

    /// <summary>The zone as written behind a time.</summary>
    public override string ToString()
    {
        if (Name is not null)
        {
            return "@" + Name;
        }

        if (_offsetSeconds == 0)
        {
            return "Z";
        }

        var seconds = Math.Abs(_offsetSeconds);
        var text = string.Create(CultureInfo.InvariantCulture, $"{(_offsetSeconds < 0 ? '-' : '+')}{seconds / 3600:00}:{seconds / 60 % 60:00}");
        return seconds % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{seconds % 60:00}");
    }

    /// <summary>The distance from UTC in seconds at a moment that is given in UTC.</summary>
    internal int OffsetAtUtc(CalendarDate date, long secondOfDay) =>
        _named is null ? _offsetSeconds : NamedOffset(date, secondOfDay, DateTimeKind.Utc);

    // Beyond the years of DateTime a year with the same rule stands for all.
    private int NamedOffset(CalendarDate date, long secondOfDay, DateTimeKind kind)
    {
        var year = Math.Clamp(date.Year, 2, 9998);
        var day = Math.Min(date.Day, DateTime.DaysInMonth(year, date.Month));
        var moment = DateTime.SpecifyKind(new DateTime(year, date.Month, day).AddSeconds(secondOfDay), kind);
        return (int)_named!.GetUtcOffset(moment).TotalSeconds;
    }
}
