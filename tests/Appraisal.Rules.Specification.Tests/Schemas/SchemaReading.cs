using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Appraisal.Rules.Specification.Tests.Schemas;

/// <summary>
/// Judges a value by the part of JSON Schema that our schemas use; any other keyword is refused. No .NET package that knows the dialect
/// is on every feed; <c>tests/schema/ajv.sh</c> asks Ajv the same questions.
/// </summary>
internal sealed class SchemaReading(JsonObject root)
{
    private static readonly IReadOnlyList<string> SaysNothing = ["$schema", "$defs", "title", "description", "patternErrorMessage", "then", "else"];

    public static SchemaReading OfFile(string path) => new(JsonNode.Parse(File.ReadAllText(path))!.AsObject());

    /// <summary>The places of the value that the schema does not accept, each with the keyword that refuses it.</summary>
    public IReadOnlyList<string> Faults(JsonNode? value) => [.. Faults(value, root, "")];

    private IEnumerable<string> Faults(JsonNode? value, JsonObject schema, string path) =>
        schema.Where(k => !SaysNothing.Contains(k.Key)).SelectMany(k => Faults(value, schema, k.Key, k.Value!, path));

    private IEnumerable<string> Faults(JsonNode? value, JsonObject schema, string keyword, JsonNode says, string path) => keyword switch
    {
        "$ref" => Faults(value, root["$defs"]![says.GetValue<string>()["#/$defs/".Length..]]!.AsObject(), path),
        "type" => Unless(Texts(says).Any(t => IsOf(t, value)), path, keyword),
        "enum" => Unless(says.AsArray().Any(w => JsonNode.DeepEquals(w, value)), path, keyword),
        "pattern" => Unless(value?.GetValueKind() != JsonValueKind.String || Regex.IsMatch(value.GetValue<string>(), says.GetValue<string>()), path, keyword),
        "minLength" => Unless(value?.GetValueKind() != JsonValueKind.String || value.GetValue<string>().Length >= says.GetValue<int>(), path, keyword),
        "minimum" => Unless(value?.GetValueKind() != JsonValueKind.Number || value.GetValue<decimal>() >= says.GetValue<int>(), path, keyword),
        "maximum" => Unless(value?.GetValueKind() != JsonValueKind.Number || value.GetValue<decimal>() <= says.GetValue<int>(), path, keyword),
        "minItems" => Unless(value is not JsonArray list || list.Count >= says.GetValue<int>(), path, keyword),
        "items" => value is JsonArray list ? list.SelectMany((item, i) => Faults(item, says.AsObject(), $"{path}/{i}")) : [],
        "anyOf" => Unless(says.AsArray().Any(s => !Faults(value, s!.AsObject(), path).Any()), path, keyword),
        "allOf" => says.AsArray().SelectMany(s => Faults(value, s!.AsObject(), path)),
        "oneOf" => Unless(says.AsArray().Count(s => !Faults(value, s!.AsObject(), path).Any()) == 1, path, keyword),
        "not" => Unless(Faults(value, says.AsObject(), path).Any(), path, keyword),
        "if" => Faults(value, schema[Faults(value, says.AsObject(), path).Any() ? "else" : "then"]!.AsObject(), path),
        "required" => value is JsonObject form ? Texts(says).Where(k => !form.ContainsKey(k)).Select(k => $"{path}: {keyword} {k}") : [],
        "properties" => value is JsonObject form ? form.Where(e => says[e.Key] is not null).SelectMany(e => Faults(e.Value, says[e.Key]!.AsObject(), $"{path}/{e.Key}")) : [],
        "additionalProperties" => value is JsonObject form ? form.Where(e => schema["properties"]?[e.Key] is null).SelectMany(e => Others(e, says, path)) : [],
        "propertyNames" => value is JsonObject form ? form.SelectMany(e => Faults(JsonValue.Create(e.Key), says.AsObject(), $"{path}/{e.Key}")) : [],
        _ => throw new NotSupportedException($"The schema has the keyword '{keyword}' at '{path}'."),
    };

    private IEnumerable<string> Others(KeyValuePair<string, JsonNode?> entry, JsonNode says, string path) =>
        says is JsonObject schema ? Faults(entry.Value, schema, $"{path}/{entry.Key}") : [$"{path}: additionalProperties {entry.Key}"];

    private static IEnumerable<string> Unless(bool isGood, string path, string keyword) => isGood ? [] : [$"{path}: {keyword}"];

    private static IEnumerable<string> Texts(JsonNode node) => node is JsonArray list ? list.Select(t => t!.GetValue<string>()) : [node.GetValue<string>()];

    private static bool IsOf(string type, JsonNode? value) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value?.GetValueKind() == JsonValueKind.String,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "number" => value?.GetValueKind() == JsonValueKind.Number,
        "integer" => value?.GetValueKind() == JsonValueKind.Number && decimal.IsInteger(value.GetValue<decimal>()),
        _ => throw new NotSupportedException($"The schema has the type '{type}'."),
    };
}
