using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using static Appraisal.Rules.Feel.Functions.Declaration;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>Functions of the calendar and the clock. Names of days and months are English, as the standard has them.</summary>
internal static class TemporalFunctions
{
    private static readonly string[] DayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] MonthNames =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static readonly IReadOnlyList<BuiltInFunction> All =
    [
        OfDate("day of year", FeelType.Number, date => (ExactNumber)date.DayOfYear),
        OfDate("day of week", FeelType.Text, date => DayNames[date.DayOfWeek - 1]),
        OfDate("month of year", FeelType.Text, date => MonthNames[date.Month - 1]),
        OfDate("week of year", FeelType.Number, date => (ExactNumber)WeekOfYear(date)),
        new("now", [], FeelType.DateTime, Now) { DependsOnClock = true },
        new("today", [], FeelType.Date, call => DateOnly.FromDateTime(LocalNow(call).DateTime)) { DependsOnClock = true },
    ];

    private static BuiltInFunction OfDate(string name, FeelType result, Func<CalendarDate, object?> body) =>
        new(name, [Needs("date", FeelType.DateTime)], result, call => body(((FeelDateTime)call[0]!).Date));

    // By ISO 8601: a week belongs to the year of its Thursday.
    private static int WeekOfYear(CalendarDate date) =>
        CalendarDate.TryFromDayNumber(date.DayNumber + 4 - date.DayOfWeek, out var thursday) ? (thursday.DayOfYear - 1) / 7 + 1 : 1;

    private static DateTimeOffset LocalNow(BuiltInCall call) => call.Evaluation.Options.Clock.GetLocalNow();

    private static object? Now(BuiltInCall call) => FeelValues.Scalar(LocalNow(call));
}
