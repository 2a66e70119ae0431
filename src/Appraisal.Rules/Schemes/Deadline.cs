namespace Appraisal.Rules.Schemes;

/// <summary>How a deadline stands on a day.</summary>
public enum DeadlineState
{
    /// <summary>The last day is over.</summary>
    Past,
    /// <summary>The day is the last one, or lies in the time from the first day to the last.</summary>
    Due,
    /// <summary>It is still to come.</summary>
    Ahead,
}

/// <summary>One date of a calendar, seen from a day.</summary>
/// <param name="Entry">The duty.</param>
/// <param name="Due">The last day.</param>
/// <param name="State">How it stands.</param>
/// <param name="DaysLeft">The days from the day to the last one: 0 on the last day, less than 0 after it.</param>
public sealed record Deadline(CalendarEntry Entry, DateOnly Due, DeadlineState State, int DaysLeft)
{
    /// <summary>The dates of a calendar by day, those of one day in the order of the calendar.</summary>
    /// <param name="calendar">The duties.</param>
    /// <param name="day">The day from which they are seen.</param>
    public static IReadOnlyList<Deadline> Of(IReadOnlyList<CalendarEntry> calendar, DateOnly day) =>
    [
        .. calendar.SelectMany(e => e.Due.Select(due => Of(e, due, day))).OrderBy(d => d.Due),
    ];

    private static Deadline Of(CalendarEntry entry, DateOnly due, DateOnly day)
    {
        var state = due < day ? DeadlineState.Past : due == day || entry.From <= day ? DeadlineState.Due : DeadlineState.Ahead;
        return new Deadline(entry, due, state, due.DayNumber - day.DayNumber);
    }
}
