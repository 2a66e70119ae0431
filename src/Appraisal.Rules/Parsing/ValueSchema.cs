using System.Text.Json.Nodes;

namespace Appraisal.Rules.Parsing;

/// <summary>
/// What may stand behind a key, as JSON Schema. Editors read YAML by the core schema, so a plain 2017 is a number and 30% is text:
/// wherever our readers take the text of a scalar, the schema takes all that it may have become.
/// </summary>
internal static class ValueSchema
{
    /// <summary>A number without a percent sign, as a regular expression.</summary>
    public const string Number = @"-?(?:[0-9]+\.?[0-9]*|\.[0-9]+)";

    /// <summary>The definitions that other schemas refer to, by name.</summary>
    public static readonly IReadOnlyList<(string Name, Func<JsonObject> Schema)> Definitions =
    [
        ("scalar", () => new() { ["type"] = Types("string", "number", "boolean"), ["minLength"] = 1 }),
        ("name", () => Matching(["string"], $"^{Identifiers.Pattern}$", "名称由汉字、字母、数字和下划线组成，不以数字开头，不是关键词", "a name has letters, digits and underscores, starts with no digit and is no keyword")),
        // A column may have its table in front.
        ("path", () => Matching(["string"], $@"^{Identifiers.Pattern}(?:\.{Identifiers.Pattern})*$", "列的名称，前面可写表名，如 单位.级别", "the name of a column, with its table in front if need be: 单位.级别")),
        // Decisions of one name that several tables have are told apart after a slash.
        ("entryName", () => new() { ["type"] = "string", ["pattern"] = $"^{Identifiers.Pattern}(?:/.+)?$" }),
        ("number", () => Matching(["number", "string"], $"^{Number}%?$", "一个数，如 0.5、30%", "a number, such as 0.5 or 30%")),
        ("operand", () => Matching(["number", "string"], $@"^(?:{Number}%?|none|{Identifiers.Pattern}(?:\.{Identifiers.Pattern})*)$", "一个数（如 0.5、30%），或参数、列的名称", "a number, such as 0.5 or 30%, or the name of a parameter or column")),
        ("bounds", () => Matching(["string"], BoundsForm.PatternOver(Number + "%?"), "界限，如 0..80、0..、over 0、under 100", "an interval, such as 0..80, 0.., over 0, under 100")),
        ("date", () => Matching(["string"], "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "日期，如 2025-12-31", "a date, such as 2025-12-31")),
        ("period", () => Period()),
        ("oneOrMore", () => AnyOf(Ref("scalar"), ListOf(Ref("scalar")))),
        ("names", () => AnyOf(Ref("path"), ListOf(Ref("path")))),
        ("cell", () => AnyOf(new() { ["type"] = Types("null", "string", "number", "boolean") }, ListOf(Ref("scalar")))),
        ("mapping", () => MapOf(Ref("scalar"))),
        ("valueOrMapping", () => AnyOf(Ref("scalar"), Ref("mapping"))),
    ];

    /// <summary>The schema of the value behind a key.</summary>
    public static JsonObject Of(KeyShape key, Func<FormShape, JsonObject> form) => key.Kind switch
    {
        ValueKind.Text or ValueKind.Formula => Ref("scalar"),
        ValueKind.Texts or ValueKind.Clauses or ValueKind.Formulas => Ref("oneOrMore"),
        ValueKind.Name => Ref("path"),
        ValueKind.Names => Ref("names"),
        ValueKind.Number => Ref("number"),
        ValueKind.Operand => Ref("operand"),
        ValueKind.Bounds => Ref("bounds"),
        ValueKind.Dates => AnyOf(Ref("date"), NotEmpty(ListOf(Ref("date")))),
        ValueKind.Period => Ref("period"),
        ValueKind.ClauseTexts => Ref("mapping"),
        ValueKind.FormulaOrBranches or ValueKind.Conditions or ValueKind.LookupOrFormula => Ref("valueOrMapping"),
        ValueKind.Literals => AnyOf(Ref("valueOrMapping"), NotEmpty(ListOf(Ref("scalar")))),
        ValueKind.Alternatives => NotEmpty(ListOf(Ref("valueOrMapping"))),
        ValueKind.Lookup => AnyOf(Ref("mapping"), Ref("name")),
        ValueKind.ClausesOrLookup => AnyOf(Ref("oneOrMore"), Ref("mapping")),
        ValueKind.Grid => ListOf(ListOf(Ref("cell"))),
        ValueKind.Cell => Ref("cell"),
        ValueKind.Word => new() { ["enum"] = Words(key) },
        ValueKind.Choice => AnyOf(new() { ["enum"] = Words(key) }, Ref("name")),
        ValueKind.ChoiceOrNumber => AnyOf(new() { ["enum"] = Words(key) }, Ref("operand")),
        ValueKind.Flag => new() { ["type"] = "boolean" },
        ValueKind.Whole => Whole(key),
        ValueKind.FormulaOrForm => AnyOf([Whole(key), NoNumber(), .. key.Form is { } more ? [form(more())] : Array.Empty<JsonObject>()]),
        ValueKind.OperandOrForm => AnyOf(Ref("operand"), form(key.Form!())),
        ValueKind.NamesOrWords => AnyOf(Ref("names"), Named(new() { ["enum"] = Words(key) })),
        ValueKind.Rounding => AnyOf(Rounding(), form(Shapes.Rounding)),
        ValueKind.FieldType => AnyOf(FieldType()),
        ValueKind.Field => AnyOf([.. FieldType(), form(Shapes.Field)]),
        ValueKind.NamedFields => Named(AnyOf([.. FieldType(), form(Shapes.Field)])),
        ValueKind.NamedFormulas => Named(Ref("scalar")),
        ValueKind.NamedNames => Named(Ref("names")),
        ValueKind.NamedWords => Named(new() { ["enum"] = Words(key) }),
        ValueKind.NamedWordsOrForms => Named(AnyOf(new() { ["enum"] = Words(key) }, form(key.Form!()))),
        ValueKind.Shares => AnyOf(Named(Ref("operand"), "path"), Ref("path")),
        ValueKind.PeriodLists => AnyOf(Ref("oneOrMore"), MapOf(AnyOf(Ref("oneOrMore"), Ref("mapping")))),
        ValueKind.Form => form(key.Form!()),
        ValueKind.FormList => key.Least > 0 ? NotEmpty(ListOf(form(key.Form!()))) : ListOf(form(key.Form!())),
        ValueKind.FormListOrForm => AnyOf(new() { ["type"] = "null" }, ListOf(form(key.Form!())), form(key.InPlaceOfList!())),
        ValueKind.NamedForms => Named(Variants(key, form), "entryName"),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key.Kind, "no schema for this kind of value"),
    };

    public static JsonObject Ref(string definition) => new() { ["$ref"] = $"#/$defs/{definition}" };

    /// <summary>The first variant whose key is there, else the form. The keys that choose stand outside, so that an editor offers them at once.</summary>
    private static JsonObject Variants(KeyShape key, Func<FormShape, JsonObject> form)
    {
        var schema = key.Variants.Reverse().Aggregate(form(key.Form!()), (rest, variant) => new()
        {
            ["if"] = new JsonObject { ["required"] = new JsonArray(variant.Key) },
            ["then"] = form(variant.Form()),
            ["else"] = rest,
        });
        if (key.Variants.Count > 0)
        {
            var choosing = key.Variants.Select(v => v.Form().Find(v.Key)!).Select(k => KeyValuePair.Create(k.Name, (JsonNode?)Described([], k)));
            schema["type"] = "object";
            schema["properties"] = new JsonObject(choosing);
        }

        return schema;
    }

    /// <summary>The schema with what the key says, in both languages.</summary>
    public static JsonObject Described(JsonObject schema, KeyShape key)
    {
        schema["description"] = $"{key.Chinese} / {key.English}";
        return schema;
    }

    private static JsonObject Whole(KeyShape key)
    {
        var schema = Matching(["integer", "string"], "^[0-9]+$", "整数", "a whole number");
        schema["minimum"] = key.Least;
        if (key.Most < int.MaxValue)
        {
            schema["maximum"] = key.Most;
        }

        return schema;
    }

    /// <summary>A formula that is more than a number, which has bounds of its own.</summary>
    private static JsonObject NoNumber() => new() { ["type"] = "string", ["minLength"] = 1, ["not"] = new JsonObject { ["pattern"] = $"^(?:{Number}%?)$" } };

    private static JsonObject Period()
    {
        var schema = Matching(["integer", "string"], "^(?:[0-9]{1,4}|[0-9]{4}-(?:H[12]|Q[1-4]|0[1-9]|1[0-2]))$", "2025、2025-H1、2025-Q3 或 2025-09", "2025, 2025-H1, 2025-Q3 or 2025-09");
        schema["minimum"] = 1;
        schema["maximum"] = 9999;
        return schema;
    }

    private static JsonObject Rounding()
    {
        var words = string.Join('|', Shapes.Rounding.Find("mode")!.Words!);
        return Matching(["string"], $"^(?:none|-?[0-9]+ +(?:{words}|{Identifiers.Pattern}))$", "“位数 方式”，如 2 half-up", "'digits mode', such as 2 half-up");
    }

    private static JsonObject[] FieldType()
    {
        var words = Shapes.Field.Find("type")!.Words!;
        return
        [
            new() { ["enum"] = new JsonArray([.. words.Concat(words.Select(w => $"optional {w}")).Select(w => JsonValue.Create(w))]) },
            Matching(["string"], $@"^(?:optional +|list of +)*(?:{Identifiers.Pattern}|\[.*\])$", "类型的词或对象表的名称", "a word for a type, or the name of a subject table"),
            NotEmpty(ListOf(Ref("scalar"))),
        ];
    }

    /// <summary>Text of a form. Editors that know the keyword say the message in place of the pattern; other readers pass it over.</summary>
    private static JsonObject Matching(string[] types, string pattern, string chinese, string english) => new()
    {
        ["type"] = types.Length == 1 ? types[0] : Types(types),
        ["pattern"] = pattern,
        ["patternErrorMessage"] = $"{chinese} / {english}",
    };

    private static JsonObject Named(JsonObject schema, string name = "name")
    {
        var map = MapOf(schema);
        map["propertyNames"] = Ref(name);
        return map;
    }

    private static JsonObject MapOf(JsonObject schema) => new() { ["type"] = "object", ["additionalProperties"] = schema };

    private static JsonObject ListOf(JsonObject schema) => new() { ["type"] = "array", ["items"] = schema };

    private static JsonObject NotEmpty(JsonObject list)
    {
        list["minItems"] = 1;
        return list;
    }

    private static JsonObject AnyOf(params JsonObject[] schemas) => new() { ["anyOf"] = new JsonArray([.. schemas]) };

    private static JsonArray Types(params string[] types) => new([.. types.Select(t => JsonValue.Create(t))]);

    private static JsonArray Words(KeyShape key) => new([.. key.Words!.Select(w => JsonValue.Create(w))]);
}
