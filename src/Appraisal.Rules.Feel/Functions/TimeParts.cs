using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using static Appraisal.Rules.Feel.Functions.Declaration;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>Times and dates with times from their parts.</summary>
internal static class TimeParts
{
    public static readonly IReadOnlyList<BuiltInParameter> DateTimeParameters =
    [
        Needs("year", FeelType.Number), Needs("month", FeelType.Number), Needs("day", FeelType.Number),
        Needs("hour", FeelType.Number), Needs("minute", FeelType.Number), Needs("second", FeelType.Number),
    ];

    public static object? Time(BuiltInCall call) => TryTime(call, 0, out var time) ? time : call.NoAnswer("time");

    public static object? DateTime(BuiltInCall call) =>
        call.TryWhole(0, out var year) && call.TryWhole(1, out var month) && call.TryWhole(2, out var day)
        && CalendarDate.TryCreate(year, month, day, out var date) && TryTime(call, 3, out var time)
            ? new FeelDateTime(date, time)
            : call.NoAnswer("date and time");

    private static bool TryTime(BuiltInCall call, int first, out FeelTime time)
    {
        time = null!;
        if (!call.TryWhole(first, out var hour) || !call.TryWhole(first + 1, out var minute) || !TryZone(call, first + 3, out var zone))
        {
            return false;
        }

        var second = call.Number(first + 2);
        var whole = second.Round(0, RoundingMode.Floor);
        var nanoseconds = ((second - whole) * FeelTime.NanosecondsPerSecond).Round(0, RoundingMode.Down);
        return whole >= 0 && whole < 60 && FeelTime.TryCreate(hour, minute, (int)whole.Numerator, (long)nanoseconds.Numerator, zone, out time);
    }

    private static bool TryZone(BuiltInCall call, int index, out FeelZone? zone)
    {
        zone = null;
        if (!call.Has(index))
        {
            return true;
        }

        var found = FeelZone.Utc;
        var known = call[index] is string name
            ? FeelZone.TryNamed(name, out found)
            : ((FeelDayTimeDuration)call[index]!).WholeSeconds is var seconds && Int128.Abs(seconds) < int.MaxValue && FeelZone.TryOffset((int)seconds, out found);
        zone = found;
        return known;
    }
}
