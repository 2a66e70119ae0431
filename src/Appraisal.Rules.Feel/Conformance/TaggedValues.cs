using System.Text.Json;
using System.Text.Json.Nodes;
using Appraisal.Rules.Feel.Interpreting;
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

    /// <summary>Writes a value within the list budget: parts that are shared inside the value are written each time.</summary>
    public static JsonObject Write(object? value, Evaluation evaluation)
    {
        var written = 0;
        return Part(value);

        JsonObject Part(object? part)
        {
            evaluation.EnsureListSize(default, ++written);
            evaluation.EnsureStack(default);
            return FeelKinds.KindOf(part) switch
            {
                FeelKind.Null => new() { ["t"] = "null" },
                FeelKind.Number => Tagged("number", Digits((ExactNumber)part!)),
                FeelKind.Text => Tagged("string", (string)part!),
                FeelKind.Boolean => Tagged("boolean", (bool)part!),
                FeelKind.Date => Tagged("date", FeelKinds.DateOf(part!).ToString()),
                FeelKind.Time => Tagged("time", part!.ToString()!),
                FeelKind.DateTime => Tagged("dateTime", part!.ToString()!),
                FeelKind.DayTimeDuration => Tagged("dayTimeDuration", part!.ToString()!),
                FeelKind.YearMonthDuration => Tagged("yearMonthDuration", part!.ToString()!),
                FeelKind.List => Tagged("list", new JsonArray([.. ((IReadOnlyList<object?>)part!).Select(Part)])),
                FeelKind.Context => Tagged("context", new JsonObject(((IReadOnlyDictionary<string, object?>)part!).Select(e => KeyValuePair.Create(e.Key, (JsonNode?)Part(e.Value))))),
                FeelKind.Range => Range((FeelRange)part!),
                FeelKind.Function => new() { ["t"] = "function" },
                _ => throw new FormatException($"No FEEL value: {part!.GetType().Name}"),
            };
        }

        JsonObject Range(FeelRange range) => Tagged("range", new JsonObject
        {
            ["start"] = Part(range.Start),
            ["startIncluded"] = range.StartIncluded,
            ["end"] = Part(range.End),
            ["endIncluded"] = range.EndIncluded,
        });
    }

    private static JsonObject Tagged(string tag, JsonNode value) => new() { ["t"] = tag, ["v"] = value };

    // The protocol wants a decimal; only an exact fraction of strict mode has none.
    private static string Digits(ExactNumber number) =>
        number.IsTerminating ? number.ToString() : number.Round(DecimalNumbers.MaxScale, RoundingMode.HalfEven).ToString();
}
