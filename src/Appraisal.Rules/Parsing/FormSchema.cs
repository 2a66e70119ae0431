using System.Text.Json.Nodes;

namespace Appraisal.Rules.Parsing;

/// <summary>Writes forms as JSON Schema 2020-12, from the same shapes by which they are read.</summary>
/// <example><code>var schema = FormSchema.Of(new FormShape("note", new KeyShape("text", ValueKind.Text, "文字", "the text", Required: true)));</code></example>
public sealed class FormSchema
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private readonly Dictionary<FormShape, string> _names = new(ReferenceEqualityComparer.Instance);
    private readonly JsonObject _definitions = [];

    private FormSchema()
    {
        foreach (var (name, schema) in ValueSchema.Definitions)
        {
            _definitions[name] = schema();
        }
    }

    /// <summary>The schema of a file that holds this form; the forms behind its keys are definitions.</summary>
    /// <param name="root">The form of the whole file.</param>
    public static JsonObject Of(FormShape root)
    {
        ArgumentNullException.ThrowIfNull(root);
        var schema = new FormSchema();
        var file = new JsonObject { ["$schema"] = Dialect, ["title"] = root.Name };
        foreach (var (key, value) in schema.FormOf(root).ToList())
        {
            file[key] = value?.DeepClone();
        }

        file["$defs"] = schema._definitions;
        return file;
    }

    private JsonObject Reference(FormShape form)
    {
        if (!_names.TryGetValue(form, out var name))
        {
            name = NameOf(form);
            _names[form] = name;
            _definitions[name] = null;
            _definitions[name] = FormOf(form);
        }

        return ValueSchema.Ref(name);
    }

    // Another form, or a value's definition, may have the name already.
    private string NameOf(FormShape form)
    {
        var words = form.Name.Split(' ');
        var stem = words[0] + string.Concat(words[1..].Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
        var name = stem;
        for (var number = 2; _definitions.ContainsKey(name); number++)
        {
            name = $"{stem}{number}";
        }

        return name;
    }

    private JsonObject FormOf(FormShape form)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(form.Keys.Select(k => KeyValuePair.Create(k.Name, (JsonNode?)ValueOf(k)))),
            ["additionalProperties"] = form.Others is { } others ? ValueOf(others) : false,
        };
        if (form.Keys.Any(k => k is { Required: true, NotNeededBeside: null }))
        {
            schema["required"] = new JsonArray([.. form.Keys.Where(k => k is { Required: true, NotNeededBeside: null }).Select(k => JsonValue.Create(k.Name))]);
        }

        IReadOnlyList<IReadOnlyList<string>> groups = [.. form.NeedsOneOf, .. form.Keys.Where(k => k is { Required: true, NotNeededBeside: not null }).Select(k => (IReadOnlyList<string>)[k.Name, k.NotNeededBeside!])];
        if (groups.Count + form.AllowsOneOf.Count > 0)
        {
            var needed = groups.Select(g => new JsonObject { ["anyOf"] = new JsonArray([.. g.Select(Present)]) });
            var exclusive = form.AllowsOneOf.Select(g => new JsonObject { ["oneOf"] = new JsonArray([.. g.Select(Present), NonePresent(g)]) });
            schema["allOf"] = new JsonArray([.. needed, .. exclusive]);
        }

        return schema;
    }

    private static JsonObject Present(string key) => new() { ["required"] = new JsonArray(key) };

    private static JsonObject NonePresent(IEnumerable<string> keys) => new() { ["not"] = new JsonObject { ["anyOf"] = new JsonArray([.. keys.Select(Present)]) } };

    private JsonObject ValueOf(KeyShape key) => ValueSchema.Described(ValueSchema.Of(key, Reference), key);
}
