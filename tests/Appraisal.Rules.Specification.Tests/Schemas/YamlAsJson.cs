using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Specification.Tests.Schemas;

/// <summary>A YAML tree as an editor hands it to a schema: plain scalars typed by the core schema of YAML 1.2.</summary>
internal static partial class YamlAsJson
{
    public static JsonNode? OfFile(string path) => OfText(Path.GetFileName(path), File.ReadAllText(path));

    public static JsonNode? OfText(string file, string text) => Of(YamlReader.Read(new SourceText(file, text)).Root);

    private static JsonNode? Of(YamlNode? node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(e => KeyValuePair.Create(e.Name, Of(e.Value)))),
        YamlSequence list => new JsonArray([.. list.Items.Select(Of)]),
        YamlScalar { Style: YamlScalarStyle.Plain } scalar => Typed(scalar.Text),
        YamlScalar scalar => JsonValue.Create(scalar.Text),
        _ => null,
    };

    private static JsonNode? Typed(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => null,
        "true" or "True" or "TRUE" => JsonValue.Create(true),
        "false" or "False" or "FALSE" => JsonValue.Create(false),
        _ when Number().IsMatch(text) => JsonValue.Create(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(text),
    };

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Number();
}
