namespace Appraisal.Rules.Feel.Values;

/// <summary>Finds the kind of a value.</summary>
internal static class FeelKinds
{
    public static FeelKind KindOf(object? value) => value switch
    {
        null => FeelKind.Null,
        ExactNumber => FeelKind.Number,
        string => FeelKind.Text,
        bool => FeelKind.Boolean,
        DateOnly or CalendarDate => FeelKind.Date,
        FeelTime => FeelKind.Time,
        FeelDateTime => FeelKind.DateTime,
        FeelDayTimeDuration => FeelKind.DayTimeDuration,
        FeelYearMonthDuration => FeelKind.YearMonthDuration,
        IReadOnlyDictionary<string, object?> => FeelKind.Context,
        IReadOnlyList<object?> => FeelKind.List,
        FeelRange => FeelKind.Range,
        FeelFunction => FeelKind.Function,
        _ => FeelKind.Foreign,
    };

    /// <summary>The kind's name as a term of messages.</summary>
    public static string Term(object? value) => KindOf(value) switch
    {
        FeelKind.Null => "#null",
        FeelKind.Number => "#number",
        FeelKind.Text => "#string",
        FeelKind.Boolean => "#boolean",
        FeelKind.Date => "#date",
        FeelKind.Time => "#time",
        FeelKind.DateTime => "#dateTime",
        FeelKind.DayTimeDuration => "#dayTimeDuration",
        FeelKind.YearMonthDuration => "#yearMonthDuration",
        FeelKind.List => "#list",
        FeelKind.Context => "#context",
        FeelKind.Range => "#range",
        FeelKind.Function => "#function",
        _ => value!.GetType().Name,
    };

    /// <summary>The date that a value of kind date holds.</summary>
    public static CalendarDate DateOf(object value) => value is DateOnly date ? CalendarDate.From(date) : (CalendarDate)value;
}
