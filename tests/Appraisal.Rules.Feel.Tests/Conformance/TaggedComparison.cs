using System.Text.Json;
using Appraisal.Rules.Feel.Conformance;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Tests.Conformance;

/// <summary>Compares an answer with what the kit expects, by the kit's own rules.</summary>
internal static class TaggedComparison
{
    private static readonly ExactNumber Tolerance = ExactNumber.Scaled(1, 8);

    public static bool Same(JsonElement expected, JsonElement actual)
    {
        var tag = Tag(expected);
        if (tag != Tag(actual))
        {
            return false;
        }

        return tag switch
        {
            "null" => true,
            "list" => Items(expected).Count == Items(actual).Count && Items(expected).Zip(Items(actual)).All(p => Same(p.First, p.Second)),
            "context" => SameEntries(expected.GetProperty("v"), actual.GetProperty("v")),
            "number" => Near((ExactNumber)TaggedValues.Read(expected)!, (ExactNumber)TaggedValues.Read(actual)!),
            _ => Equal(TaggedValues.Read(expected), TaggedValues.Read(actual)),
        };
    }

    private static string? Tag(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null ? "null" : value.GetProperty("t").GetString();

    private static List<JsonElement> Items(JsonElement list) => [.. list.GetProperty("v").EnumerateArray()];

    private static bool SameEntries(JsonElement expected, JsonElement actual) =>
        expected.EnumerateObject().Count() == actual.EnumerateObject().Count()
        && expected.EnumerateObject().All(e => actual.TryGetProperty(e.Name, out var other) && Same(e.Value, other));

    private static bool Near(ExactNumber expected, ExactNumber actual) =>
        expected - actual is var difference && difference < Tolerance && -difference < Tolerance;

    private static bool Equal(object? expected, object? actual) =>
        Equality.TryEqual(new(FeelEvaluationOptions.Default with { Mode = FeelMode.Standard }), default, expected, actual) is true;
}
