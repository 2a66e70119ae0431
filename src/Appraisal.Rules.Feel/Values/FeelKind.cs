namespace Appraisal.Rules.Feel.Values;

/// <summary>The kinds of values that FEEL tells apart.</summary>
internal enum FeelKind
{
    Null,
    Number,
    Text,
    Boolean,
    Date,
    Time,
    DateTime,
    DayTimeDuration,
    YearMonthDuration,
    List,
    Context,
    Range,
    Function,
    Foreign,
}
