using System.Text.Json;
using Appraisal.Rules.Feel.DecisionTables;

namespace Appraisal.Rules.Feel.Conformance;

/// <summary>Decision tables as the conformance kit writes them.</summary>
internal static class CaseTables
{
    public static DecisionTableDefinition Read(JsonElement table) => new(
        Policy(table),
        [.. table.GetProperty("inputs").EnumerateArray().Select(Input)],
        [.. table.GetProperty("outputs").EnumerateArray().Select(Output)],
        [.. table.GetProperty("rules").EnumerateArray().Select(r => new DecisionTableRow(Texts(r.GetProperty("in")), Texts(r.GetProperty("out"))))]);

    private static HitPolicy Policy(JsonElement table)
    {
        var sign = table.GetProperty("hitPolicy").GetString()!;
        return HitPolicySigns.TryParse(sign, out var policy) ? policy : throw new FormatException($"No such hit policy: {sign}");
    }

    private static DecisionTableInput Input(JsonElement input) =>
        new(input.GetProperty("expression").GetString()!, CaseTypes.ReadOf(input), Text(input, "allowed"));

    private static DecisionTableOutput Output(JsonElement output) => new(
        Text(output, "name") ?? "",
        CaseTypes.ReadOf(output),
        output.TryGetProperty("values", out var values) ? Values(values) : null,
        Text(output, "default"));

    // Either a list of texts, or one text as in a cell, with commas.
    private static List<string>? Values(JsonElement values)
    {
        if (values.ValueKind != JsonValueKind.String)
        {
            return values.ValueKind == JsonValueKind.Array ? Texts(values) : null;
        }

        var text = values.GetString()!;
        var parsed = FeelParser.ParseUnaryTests(text, new() { Mode = FeelMode.Standard });
        return parsed.Root?.Children.Select(test => text.Substring(test.Span.Start, test.Span.Length)).ToList();
    }

    private static List<string> Texts(JsonElement array) => [.. array.EnumerateArray().Select(t => t.GetString()!)];

    private static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
