using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Appraisal.Rules.Feel.Values;

/// <summary>Reads the ISO forms of dates, times and durations.</summary>
internal static partial class TemporalText
{
    private const int NanosecondDigits = 9;
    private const string TimePattern =
        @"(?<h>[0-9]{2}):(?<m>[0-9]{2}):(?<s>[0-9]{2})(\.(?<f>[0-9]+))?(?<z>Z|[+-][0-9]{2}:[0-9]{2}(:[0-9]{2})?|@[A-Za-z0-9_+\-/]+)?";

    /// <summary>Reads any temporal value, as behind <c>@</c>.</summary>
    public static bool TryParse(string text, out object? value)
    {
        value = TryParseDate(text, out var date) ? date.ToValue()
            : TryParseTime(text, out var time) ? time
            : TryParseDateTime(text, out var dateTime) ? dateTime
            : TryParseDuration(text, out var duration) ? duration
            : null;
        return value is not null;
    }

    public static bool TryParseDate(string text, out CalendarDate date)
    {
        var match = DateForm().Match(text);
        date = default;
        return match.Success
            && CalendarDate.TryCreate(long.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture), Int(match, "m"), Int(match, "d"), out date);
    }

    public static bool TryParseTime(string text, out FeelTime time)
    {
        time = null!;
        var match = TimeForm().Match(text);
        if (!match.Success || !TryParseZone(match.Groups["z"].Value, out var zone))
        {
            return false;
        }

        int hour = Int(match, "h"), minute = Int(match, "m"), second = Int(match, "s");
        var nanoseconds = Fraction(match.Groups["f"].Value);
        var endsDay = hour == 24 && minute == 0 && second == 0 && nanoseconds == 0;
        return FeelTime.TryCreate(endsDay ? 0 : hour, minute, second, nanoseconds, zone, out time);
    }

    public static bool TryParseDateTime(string text, out FeelDateTime value)
    {
        value = null!;
        var split = text.IndexOf('T');
        if (split < 0 || !TryParseDate(text[..split], out var date) || !TryParseTime(text[(split + 1)..], out var time))
        {
            return false;
        }

        // 24:00:00 is the midnight that ends the day.
        if (text.AsSpan(split + 1).StartsWith("24") && !CalendarDate.TryFromDayNumber(date.DayNumber + 1, out date))
        {
            return false;
        }

        value = new(date, time);
        return true;
    }

    /// <summary>Reads either kind of duration; the answer is a <see cref="FeelDayTimeDuration"/> or a <see cref="FeelYearMonthDuration"/>.</summary>
    public static bool TryParseDuration(string text, out object? duration)
    {
        duration = null;
        var match = DurationForm().Match(text);
        if (!match.Success || text[^1] is 'P' or 'T')
        {
            return false;
        }

        var negative = match.Groups["n"].Success;
        var hasYearsOrMonths = match.Groups["y"].Success || match.Groups["o"].Success;
        var hasDaysOrTime = match.Groups["d"].Success || match.Groups["t"].Success;
        if (hasYearsOrMonths == hasDaysOrTime)
        {
            return false;
        }

        if (hasYearsOrMonths)
        {
            var months = Big(match, "y") * 12 + Big(match, "o");
            duration = months <= long.MaxValue ? new FeelYearMonthDuration((long)(negative ? -months : months)) : null;
            return duration is not null;
        }

        var seconds = ((Big(match, "d") * 24 + Big(match, "h")) * 60 + Big(match, "i")) * 60 + Big(match, "s");
        var nanoseconds = seconds * FeelTime.NanosecondsPerSecond + Fraction(match.Groups["f"].Value);
        duration = nanoseconds <= (BigInteger)Int128.MaxValue ? new FeelDayTimeDuration((Int128)(negative ? -nanoseconds : nanoseconds)) : null;
        return duration is not null;
    }

    private static bool TryParseZone(string text, out FeelZone? zone)
    {
        zone = null;
        if (text.Length == 0)
        {
            return true;
        }

        if (text[0] == '@')
        {
            var named = FeelZone.TryNamed(text[1..], out var found);
            zone = found;
            return named;
        }

        if (text == "Z")
        {
            zone = FeelZone.Utc;
            return true;
        }

        int hours = int.Parse(text.AsSpan(1, 2), CultureInfo.InvariantCulture), minutes = int.Parse(text.AsSpan(4, 2), CultureInfo.InvariantCulture);
        var seconds = text.Length > 6 ? int.Parse(text.AsSpan(7, 2), CultureInfo.InvariantCulture) : 0;
        var total = (hours * 60 + minutes) * 60 + seconds;
        var fits = FeelZone.TryOffset(text[0] == '-' ? -total : total, out var offset);
        zone = offset;
        return fits && minutes < 60 && seconds < 60;
    }

    // Digits beyond the nanosecond are cut.
    private static long Fraction(string digits) =>
        digits.Length == 0 ? 0 : long.Parse(digits.PadRight(NanosecondDigits, '0').AsSpan(0, NanosecondDigits), CultureInfo.InvariantCulture);

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static BigInteger Big(Match match, string group) =>
        match.Groups[group].Success ? BigInteger.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<y>-?([1-9][0-9]{4,8}|[0-9]{4}))-(?<m>[0-9]{2})-(?<d>[0-9]{2})\z", RegexOptions.ExplicitCapture)]
    private static partial Regex DateForm();

    [GeneratedRegex("^" + TimePattern + @"\z", RegexOptions.ExplicitCapture)]
    private static partial Regex TimeForm();

    [GeneratedRegex(@"^(?<n>-)?P((?<y>[0-9]{1,30})Y)?((?<o>[0-9]{1,30})M)?((?<d>[0-9]{1,30})D)?(?<t>T((?<h>[0-9]{1,30})H)?((?<i>[0-9]{1,30})M)?((?<s>[0-9]{1,30})(\.(?<f>[0-9]*))?S)?)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex DurationForm();
}
