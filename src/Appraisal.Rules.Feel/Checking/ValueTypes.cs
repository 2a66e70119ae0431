using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Checking;

/// <summary>The types of values and of their properties.</summary>
internal static class ValueTypes
{
    public static FeelType Of(object? value) => FeelKinds.KindOf(value) switch
    {
        FeelKind.Null => FeelType.Null,
        FeelKind.Number => new NumberType(NumberShape.Constant((ExactNumber)value!)),
        FeelKind.Text => FeelType.Text,
        FeelKind.Boolean => FeelType.Boolean,
        FeelKind.Date => FeelType.Date,
        FeelKind.Time => FeelType.Time,
        FeelKind.DateTime => FeelType.DateTime,
        FeelKind.DayTimeDuration => FeelType.DayTimeDuration,
        FeelKind.YearMonthDuration => FeelType.YearMonthDuration,
        _ => FeelType.Any,
    };

    /// <summary>The type of a property of a date, time, duration or range; null where there is none of that name.</summary>
    public static FeelType? OfProperty(FeelType source, string name) => source switch
    {
        RangeType range => OfRange(range, name),
        _ when source == FeelType.Date => OfDate(name),
        _ when source == FeelType.DateTime => OfDate(name) ?? OfTime(name),
        _ when source == FeelType.Time => OfTime(name),
        _ when source == FeelType.DayTimeDuration => OfDayTime(name),
        _ when source == FeelType.YearMonthDuration && name is "years" => Whole(null, null),
        _ when source == FeelType.YearMonthDuration && name is "months" => Whole(-11, 11),
        _ => null,
    };

    public static NumberType Whole(ExactNumber? lower, ExactNumber? upper) => new(new(0, lower, upper));

    private static FeelType? OfDate(string name) => name switch
    {
        "year" => Whole(-999_999_999, 999_999_999),
        "month" => Whole(1, 12),
        "day" => Whole(1, 31),
        "weekday" => Whole(1, 7),
        _ => null,
    };

    private static FeelType? OfTime(string name) => name switch
    {
        "hour" => Whole(0, 23),
        "minute" => Whole(0, 59),
        "second" => new NumberType(new(9, 0, 60)),
        "time offset" => new OptionalType(FeelType.DayTimeDuration),
        "timezone" => new OptionalType(FeelType.Text),
        _ => null,
    };

    private static FeelType? OfDayTime(string name) => name switch
    {
        "days" => Whole(null, null),
        "hours" => Whole(-23, 23),
        "minutes" => Whole(-59, 59),
        "seconds" => new NumberType(new(9, -60, 60)),
        _ => null,
    };

    private static FeelType? OfRange(RangeType range, string name) => name switch
    {
        "start" or "end" => new OptionalType(range.Item),
        "start included" or "end included" => FeelType.Boolean,
        _ => null,
    };
}
