using System.Text.Json;
using System.Text.Json.Nodes;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Conformance;

/// <summary>Values with their types beside them, as the conformance kit writes them: <c>{"t":"number","v":"12.5"}</c>.</summary>
internal static class TaggedValues
{
    public static object? Read(JsonElement tagged)
    {
        if (tagged.ValueKind == JsonValueKind.Null || !tagged.TryGetProperty("v", out var value))
        {
            return null;
        }

        var tag = tagged.GetProperty("t").GetString();
        return tag switch
        {
            "number" => ExactNumber.Parse(value.GetString()!),
            "string" => value.GetString(),
            "boolean" => value.GetBoolean(),
            "list" => value.EnumerateArray().Select(Read).ToList(),
            "context" => new FeelContext(value.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, Read(p.Value)))),
            "date" or "time" or "dateTime" or "dayTimeDuration" or "yearMonthDuration" =>
                TemporalText.TryParse(value.GetString()!, out var temporal) ? temporal : throw new FormatException($"No {tag}: {value}"),
            _ => throw new FormatException($"No such tag: {tag}"),
        };
    }

    public static JsonObject Write(object? value) => FeelKinds.KindOf(value) switch
    {
        FeelKind.Null => new() { ["t"] = "null" },
        FeelKind.Number => Tagged("number", Digits((ExactNumber)value!)),
        FeelKind.Text => Tagged("string", (string)value!),
        FeelKind.Boolean => Tagged("boolean", (bool)value!),
        FeelKind.Date => Tagged("date", FeelKinds.DateOf(value!).ToString()),
        FeelKind.Time => Tagged("time", value!.ToString()!),
        FeelKind.DateTime => Tagged("dateTime", value!.ToString()!),
        FeelKind.DayTimeDuration => Tagged("dayTimeDuration", value!.ToString()!),
        FeelKind.YearMonthDuration => Tagged("yearMonthDuration", value!.ToString()!),
        FeelKind.List => Tagged("list", new JsonArray([.. ((IReadOnlyList<object?>)value!).Select(Write)])),
        FeelKind.Context => Tagged("context", new JsonObject(((IReadOnlyDictionary<string, object?>)value!).Select(e => KeyValuePair.Create(e.Key, (JsonNode?)Write(e.Value))))),
        FeelKind.Range => WriteRange((FeelRange)value!),
        FeelKind.Function => new() { ["t"] = "function" },
        _ => throw new FormatException($"No FEEL value: {value!.GetType().Name}"),
    };

    private static JsonObject WriteRange(FeelRange range) => Tagged("range", new JsonObject
    {
        ["start"] = Write(range.Start),
        ["startIncluded"] = range.StartIncluded,
        ["end"] = Write(range.End),
        ["endIncluded"] = range.EndIncluded,
    });

    private static JsonObject Tagged(string tag, JsonNode value) => new() { ["t"] = tag, ["v"] = value };

    // The protocol wants a decimal; only an exact fraction of strict mode has none.
    private static string Digits(ExactNumber number) =>
        number.IsTerminating ? number.ToString() : number.Round(DecimalNumbers.MaxScale, RoundingMode.HalfEven).ToString();
}
