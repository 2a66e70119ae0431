using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>Parameters and assumptions: one mechanism for values that are not computed.</summary>
internal static class ParameterForms
{
    public static void Declare(YamlMapping package, SchemeBuilder builder)
    {
        foreach (var (entry, form) in TableForms.Forms(package, "parameters", Shapes.Parameter, builder))
        {
            DeclareParameter(entry, form, builder);
        }

        foreach (var (entry, form) in TableForms.Forms(package, "assumptions", Shapes.Assumption, builder))
        {
            DeclareAssumption(entry, form, builder);
        }
    }

    private static void DeclareParameter(YamlEntry entry, FormReader form, SchemeBuilder builder)
    {
        var value = form.Node("value") is { } node ? ParameterLiteral.ValueOf(entry.Name, node, builder.Context) : null;
        var required = form.Flag("required") ?? false;
        if (!IsOfDeclaredType(form, value, builder.Context))
        {
            return;
        }

        if (value is null && !required)
        {
            form.Report(ParsingRules.MissingKey, "value", "value", entry.Name, "印在文件里的值", "the printed value");
            return;
        }

        builder.AddParameter(entry.Key, new ParameterDefinition
        {
            Name = entry.Name,
            Kind = required ? ParameterKind.Required : ParameterKind.Printed,
            Type = value is null ? DeclaredType(form) : TypeOf(entry.Name, [value]),
            Value = value,
            IsShare = form.Text("type") == "share" || value is not null && value.Text.EndsWith('%'),
            Why = form.Text("note") ?? "",
            Clauses = form.Clauses(),
            Place = entry.Key.Place,
        });
    }

    private static void DeclareAssumption(YamlEntry entry, FormReader form, SchemeBuilder builder)
    {
        var value = form.Node("value") is { } node ? ParameterLiteral.ValueOf(entry.Name, node, builder.Context) : null;
        var alternatives = form.Node("or") is YamlSequence list
            ? list.Items.Select(i => ParameterLiteral.ValueOf(entry.Name, i, builder.Context)).OfType<ParameterValue>().ToList()
            : [];
        if (value is null)
        {
            return;
        }

        if (form.Has("or") && alternatives.Count == 0)
        {
            form.Report(ParsingRules.NoAlternative, "or", entry.Name);
        }

        var kinds = alternatives.Prepend(value).Select(v => v.Scalar?.GetType()).Distinct().Count();
        if (kinds > 1 && !alternatives.Prepend(value).Any(v => v.Scalar is string word && (word == "none" || DecisionShapes.Treatments.Contains(word))))
        {
            form.Report(ParsingRules.MixedAlternatives, "or", entry.Name);
        }

        var type = TypeOf(entry.Name, [value, .. alternatives]);
        builder.AddParameter(entry.Key, new ParameterDefinition
        {
            Name = entry.Name,
            Kind = ParameterKind.Assumed,
            Type = type,
            Value = OfType(value, type),
            IsShare = value.Text.EndsWith('%'),
            Alternatives = [.. alternatives.Select(a => OfType(a, type))],
            Why = form.Text("why") ?? "",
            Clauses = form.Clauses(),
            Place = entry.Key.Place,
        });
    }

    /// <summary>The type of some values: numbers with their shape, texts as a closed list.</summary>
    private static FeelType? TypeOf(string name, IReadOnlyList<ParameterValue> values) => values[0].Scalar switch
    {
        null => null,
        _ when values.Any(v => v.Scalar is string) => new EnumerationType(name, [.. values.Select(v => v.Text).Distinct(StringComparer.Ordinal)]),
        ExactNumber => FeelType.Number,
        bool => FeelType.Boolean,
        DateOnly => FeelType.Date,
        _ => FeelType.Text,
    };

    // In a closed list a number is one of its words: "none, or 3".
    private static ParameterValue OfType(ParameterValue value, FeelType? type) => type is EnumerationType ? value with { Scalar = value.Text } : value;

    private static FeelType? DeclaredType(FormReader form) => form.Text("type") switch
    {
        "date" => FeelType.Date,
        "boolean" => FeelType.Boolean,
        "text" => FeelType.Text,
        "mapping" => null,
        _ => FeelType.Number,
    };

    /// <summary>The declared type must be a word of the language, and the printed value must be of it.</summary>
    private static bool IsOfDeclaredType(FormReader form, ParameterValue? value, ParsingContext context)
    {
        if (form.Scalar("type") is not { } type)
        {
            return true;
        }

        if (!Shapes.ParameterTypes.Contains(type.Text))
        {
            context.Report(ParsingRules.BadLiteral, type, Shapes.ParameterTypes, type.Text, $"类型（{string.Join("、", Shapes.ParameterTypes)}）", $"type ({string.Join(", ", Shapes.ParameterTypes)})");
            return false;
        }

        var fits = value is null || type.Text switch
        {
            "date" => value.Scalar is DateOnly,
            "boolean" => value.Scalar is bool,
            "mapping" => value.Mapping is not null,
            "count" => value.Scalar is ExactNumber { IsInteger: true, Sign: >= 0 },
            "text" => value.Mapping is null,
            "number" => value.Scalar is ExactNumber && !value.Text.EndsWith('%'),
            _ => value.Scalar is ExactNumber,
        };
        if (!fits)
        {
            context.Report(ParsingRules.BadLiteral, form.Node("value")!, value!.Text, type.Text, type.Text);
        }

        return fits;
    }
}
