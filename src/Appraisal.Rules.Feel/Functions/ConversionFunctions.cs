using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using static Appraisal.Rules.Feel.Functions.Declaration;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>Functions that make a value of one type from a value of another.</summary>
internal static class ConversionFunctions
{
    public static readonly IReadOnlyList<BuiltInFunction> All =
    [
        new("string", [Needs("from", FeelType.Any)], FeelType.Text, ToText),
        new("number",
            new([Needs("from", FeelType.Text)], FeelType.Number, call => ToNumber(call, call.Text(0))),
            new([Needs("from", FeelType.Text), Takes("grouping separator", FeelType.Text), Takes("decimal separator", FeelType.Text)], FeelType.Number, Separated)),
        new("date",
            new([Needs("from", FeelType.Date)], FeelType.Date, call => call[0]),
            new([Needs("from", FeelType.DateTime)], FeelType.Date, call => ((FeelDateTime)call[0]!).Date.ToValue()),
            new([Needs("from", FeelType.Text)], FeelType.Date, call => TemporalText.TryParseDate(call.Text(0), out var date) ? date.ToValue() : NotTemporal(call)),
            new([Needs("year", FeelType.Number), Needs("month", FeelType.Number), Needs("day", FeelType.Number)], FeelType.Date, DateOfParts)),
        new("time",
            new([Needs("from", FeelType.Time)], FeelType.Time, call => call[0]),
            new([Needs("from", FeelType.DateTime)], FeelType.Time, call => ((FeelDateTime)call[0]!).Time),
            new([Needs("from", FeelType.Text)], FeelType.Time, call => TemporalText.TryParseTime(call.Text(0), out var time) ? time : NotTemporal(call)),
            new([Needs("hour", FeelType.Number), Needs("minute", FeelType.Number), Needs("second", FeelType.Number), May("offset", FeelType.DayTimeDuration)],
                FeelType.Time, TimeParts.Time)),
        new("date and time",
            new([Needs("from", FeelType.DateTime)], FeelType.DateTime, call => call[0]),
            new([Needs("from", FeelType.Text)], FeelType.DateTime, DateTimeOfText),
            new([Needs("date", FeelType.DateTime), Needs("time", FeelType.Time)], FeelType.DateTime,
                call => new FeelDateTime(((FeelDateTime)call[0]!).Date, (FeelTime)call[1]!)),
            new([.. TimeParts.DateTimeParameters], FeelType.DateTime, TimeParts.DateTime),
            new([.. TimeParts.DateTimeParameters, May("offset", FeelType.DayTimeDuration)], FeelType.DateTime, TimeParts.DateTime),
            new([.. TimeParts.DateTimeParameters, Needs("timezone", FeelType.Text)], FeelType.DateTime, TimeParts.DateTime)),
        new("duration", [Needs("from", FeelType.Text)], FeelType.Any,
            call => TemporalText.TryParseDuration(call.Text(0), out var duration) ? duration : NotTemporal(call)),
        new("years and months duration", [Needs("from", FeelType.DateTime), Needs("to", FeelType.DateTime)], FeelType.YearMonthDuration, MonthsBetween),
    ];

    private static object? NotTemporal(BuiltInCall call) => call.Fault(EvaluationCodes.BadTemporal, call.Text(0));

    private static object? ToText(BuiltInCall call)
    {
        if (call[0] is null)
        {
            return call.Fault(EvaluationCodes.NullOperand, "string");
        }

        if (call[0] is ExactNumber { IsTerminating: false } number)
        {
            return call.NoAnswer(number.ToString());
        }

        return ValueText.Of(call[0], call.Evaluation, call.Span);
    }

    private static object? ToNumber(BuiltInCall call, string text) =>
        NumberText.TryParse(text, call.Evaluation.Limits.NumberDigits, out var number) ? call.Answer(number) : call.NoAnswer(text);

    private static object? Separated(BuiltInCall call)
    {
        var grouping = call.Has(1) ? call.Text(1) : "";
        var point = call.Has(2) ? call.Text(2) : "";
        if (grouping is not ("" or " " or "," or ".") || point is not ("" or "," or ".") || grouping == point && point.Length > 0)
        {
            return call.NoAnswer("separator");
        }

        var text = call.Text(0);
        if (grouping.Length > 0)
        {
            text = text.Replace(grouping, "", StringComparison.Ordinal);
        }

        // A point that is no declared decimal separator does not belong.
        if (point == ",")
        {
            text = text.Contains('.') ? "" : text.Replace(',', '.');
        }

        return ToNumber(call, text);
    }

    private static object? DateOfParts(BuiltInCall call) =>
        call.TryWhole(0, out var year) && call.TryWhole(1, out var month) && call.TryWhole(2, out var day) && CalendarDate.TryCreate(year, month, day, out var date)
            ? date.ToValue()
            : call.NoAnswer($"{call.Number(0)}-{call.Number(1)}-{call.Number(2)}");

    private static object? DateTimeOfText(BuiltInCall call) =>
        TemporalText.TryParseDateTime(call.Text(0), out var value) ? value
        : TemporalText.TryParseDate(call.Text(0), out var date) ? new FeelDateTime(date, new(0, null))
        : NotTemporal(call);

    // Whole months between the days; the times of day do not count.
    private static object MonthsBetween(BuiltInCall call)
    {
        CalendarDate from = ((FeelDateTime)call[0]!).Date, to = ((FeelDateTime)call[1]!).Date;
        var months = (to.Year - (long)from.Year) * 12 + to.Month - from.Month;
        var begun = months > 0 && to.Day < from.Day ? -1 : months < 0 && to.Day > from.Day ? 1 : 0;
        return new FeelYearMonthDuration(months + begun);
    }
}
