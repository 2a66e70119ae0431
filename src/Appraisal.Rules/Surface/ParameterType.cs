using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>What a parameter says of its values: their type, and for what each of them stands.</summary>
internal sealed class ParameterType
{
    private const string ListOf = "list of ";

    private ParameterType(FeelType? type, FeelType? valueType, ValueDemands demands) => (Type, ValueType, Demands) = (type, valueType, demands);

    /// <summary>The type of the parameter; null for a mapping.</summary>
    public FeelType? Type { get; }

    /// <summary>The type of a mapping's values; null for no mapping.</summary>
    public FeelType? ValueType { get; }

    /// <summary>What the values must keep to.</summary>
    public ValueDemands Demands { get; }

    /// <summary>Reads what is declared; null where it cannot be understood, which is reported.</summary>
    public static ParameterType? Read(YamlMapping package, FormReader form, SchemeBuilder builder)
    {
        var faults = builder.Context.Diagnostics.ErrorCount;
        var word = form.Node("type") is YamlScalar scalar ? scalar.Text : form.Has("type") ? "list" : "number";
        var demands = new ValueDemands
        {
            IsShare = word.EndsWith("share", StringComparison.Ordinal),
            IsWhole = word.EndsWith("count", StringComparison.Ordinal),
            Places = form.Whole("places"),
            Within = form.Scalar("within") is { } within ? BoundsForm.Read(within, builder.Context) : null,
            AddsUpTo = form.Number("adds up to"),
            Keys = Keys(package, form, builder),
        };
        var type = form.Node("type") is { } node ? TypeOf(form.Name, node, builder.Context) : FeelType.Number;
        if (type is null || builder.Context.Diagnostics.ErrorCount > faults)
        {
            return null;
        }

        type = WithShape(type, demands);
        return form.Has("for each") || form.Has("type") && form.Node("value") is YamlMapping ? new ParameterType(null, type, demands) : new ParameterType(type, null, demands);
    }

    private static FeelType? TypeOf(string name, YamlNode node, ParsingContext context)
    {
        if (node is YamlSequence { Items.Count: > 0 } list && list.Items.All(i => i is YamlScalar))
        {
            return new EnumerationType(name, [.. list.Items.Select(i => ((YamlScalar)i).Text).Distinct(StringComparer.Ordinal)]);
        }

        if (node is not YamlScalar scalar)
        {
            context.Report(ParsingRules.WrongShape, node, name, "类型", "a type");
            return null;
        }

        var isList = scalar.Text.StartsWith(ListOf, StringComparison.Ordinal);
        FeelType? item = (isList ? scalar.Text[ListOf.Length..].Trim() : scalar.Text) switch
        {
            "number" or "share" or "count" => FeelType.Number,
            "date" => FeelType.Date,
            "boolean" => FeelType.Boolean,
            "text" => FeelType.Text,
            _ => null,
        };
        if (item is null)
        {
            var words = Shapes.ParameterTypes;
            context.Report(ParsingRules.BadLiteral, scalar, words, scalar.Text, $"类型（{string.Join("、", words)}；“值: 值”的参数写它的值的类型，另写 for each）", $"type ({string.Join(", ", words)}; for a mapping the type of its values, with 'for each' beside it)");
            return null;
        }

        return isList ? new ListType(item) : item;
    }

    private static FeelType WithShape(FeelType type, ValueDemands demands) => type switch
    {
        ListType list => new ListType(WithShape(list.Item, demands)),
        NumberType => new NumberType(new NumberShape(demands.IsWhole ? 0 : demands.Places, demands.Within?.Lower, demands.Within?.Upper)),
        _ => type,
    };

    /// <summary>The literals that each have a value: a list, or the closed list of a field, named as <c>table.field</c>.</summary>
    private static IReadOnlyList<string> Keys(YamlMapping package, FormReader form, SchemeBuilder builder)
    {
        switch (form.Node("for each"))
        {
            case null:
                return [];
            case YamlSequence { Items.Count: > 0 } list when list.Items.All(i => i is YamlScalar):
                return [.. list.Items.Select(i => ((YamlScalar)i).Text).Distinct(StringComparer.Ordinal)];
            case YamlScalar scalar when scalar.Text.Split('.') is [var table, var field] && ClosedList(package, table, field) is { } literals:
                return literals;
            case var node:
                builder.Context.Report(ParsingRules.WrongShape, node, "for each", "一列值，或“表.字段”，其字段为封闭列表", "a list of values, or 'table.field' of a field with a closed list");
                return [];
        }
    }

    // Parameters are declared before tables, because tables may use them; so the list is looked up as it is written.
    private static IReadOnlyList<string>? ClosedList(YamlMapping package, string table, string field)
    {
        var form = new[] { "subjects", "records" }.Select(s => (package[s] as YamlMapping)?[table]).OfType<YamlMapping>().FirstOrDefault();
        var written = (form?["fields"] as YamlMapping)?[field];
        return (written as YamlMapping)?["type"] is YamlSequence typed ? TextsOf(typed) : written is YamlSequence list ? TextsOf(list) : null;
    }

    private static IReadOnlyList<string> TextsOf(YamlSequence list) => [.. list.Items.OfType<YamlScalar>().Select(i => i.Text)];
}
