using System.Collections;

namespace Appraisal.Rules.Feel.Values;

/// <summary>Makes FEEL values of .NET's own: whole numbers and decimals, dates and times, dictionaries and sequences.</summary>
/// <example><code>var row = FeelValues.From(new Dictionary&lt;string, object?&gt; { ["得分"] = 88.5m, ["记录"] = new[] { 1, 2 } });</code></example>
public static class FeelValues
{
    /// <summary>The FEEL value of a .NET value, with everything inside it. A FEEL value stays what it is.</summary>
    /// <exception cref="ArgumentException">There is no such FEEL value; binary floats are refused, because their digits are not what was meant.</exception>
    public static object? From(object? value) => Scalar(value) switch
    {
        null => null,
        IReadOnlyDictionary<string, object?> context => new FeelContext(context.Select(e => KeyValuePair.Create(e.Key, From(e.Value)))),
        IDictionary<string, object?> context => new FeelContext(context.Select(e => KeyValuePair.Create(e.Key, From(e.Value)))),
        string text => text,
        IEnumerable items => items.Cast<object?>().Select(From).ToList(),
        var scalar when FeelKinds.KindOf(scalar) != FeelKind.Foreign => scalar,
        var foreign => throw new ArgumentException($"A {foreign.GetType().Name} is no FEEL value.", nameof(value)),
    };

    /// <summary>Turns numbers, dates and times into FEEL's, and leaves everything else.</summary>
    internal static object? Scalar(object? value) => value switch
    {
        null or ExactNumber or string or bool => value,
        decimal number => (ExactNumber)number,
        sbyte or byte or short or ushort or int or uint or long => (ExactNumber)Convert.ToInt64(value),
        char character => character.ToString(),
        TimeOnly time => new FeelTime(time.Ticks * TimeSpan.NanosecondsPerTick, null),
        TimeSpan duration => new FeelDayTimeDuration((Int128)duration.Ticks * TimeSpan.NanosecondsPerTick),
        DateTimeOffset moment => DateTime(moment.DateTime, Zone(moment.Offset)),
        System.DateTime { Kind: DateTimeKind.Utc } moment => DateTime(moment, FeelZone.Utc),
        System.DateTime moment => DateTime(moment, null),
        _ => value,
    };

    private static FeelDateTime DateTime(System.DateTime moment, FeelZone? zone) =>
        new(CalendarDate.From(DateOnly.FromDateTime(moment)), new(moment.TimeOfDay.Ticks * TimeSpan.NanosecondsPerTick, zone));

    private static FeelZone Zone(TimeSpan offset)
    {
        FeelZone.TryOffset((int)offset.TotalSeconds, out var zone);
        return zone;
    }
}
