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
            DeclareParameter(package, entry, form, builder);
        }

        foreach (var (entry, form) in TableForms.Forms(package, "assumptions", Shapes.Assumption, builder))
        {
            DeclareAssumption(entry, form, builder);
        }
    }

    private static void DeclareParameter(YamlMapping package, YamlEntry entry, FormReader form, SchemeBuilder builder)
    {
        var required = form.Flag("required") ?? false;
        if (ParameterType.Read(package, form, builder) is not { } type)
        {
            return;
        }

        var parameter = new ParameterDefinition
        {
            Name = entry.Name,
            Kind = required ? ParameterKind.Required : ParameterKind.Printed,
            Type = type.Type,
            ValueType = type.ValueType,
            Demands = type.Demands,
            Value = null,
            Why = form.Text("note") ?? "",
            Clauses = form.Clauses(),
            Place = entry.Key.Place,
        };
        if (form.Node("value") is not { } node)
        {
            if (!required)
            {
                form.Report(ParsingRules.MissingKey, "value", "value", entry.Name, "印在文件里的值", "the printed value");
                return;
            }

            builder.AddParameter(entry.Key, parameter);
            return;
        }

        if (node is YamlMapping mapping && mapping.Entries.FirstOrDefault(e => e.Value is YamlMapping) is { } inner)
        {
            form.Context.Report(ParsingRules.ParameterOfTwoLevels, inner.Value, entry.Name, inner.Name);
            return;
        }

        parameter = form.Has("type") || form.Has("for each") ? parameter : Inferred(parameter, node, builder.Context);
        if (parameter is not null && DeclaredValue.Read(parameter, node, builder.Context) is { } value)
        {
            builder.AddParameter(entry.Key, parameter with { Value = value });
        }
    }

    /// <summary>A printed value shows its type by itself.</summary>
    private static ParameterDefinition? Inferred(ParameterDefinition parameter, YamlNode node, ParsingContext context)
    {
        if (ParameterLiteral.ValueOf(parameter.Name, node, context) is not { } value)
        {
            return null;
        }

        var texts = node is YamlMapping mapping ? mapping.Entries.Select(e => e.Value).OfType<YamlScalar>().Select(v => v.Text).ToList() : [value.Text];
        return parameter with
        {
            Type = TypeOf(parameter.Name, [value]),
            Demands = parameter.Demands with { IsShare = texts.Count > 0 && texts.TrueForAll(t => t.EndsWith('%')) },
        };
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
            Demands = new ValueDemands { IsShare = value.Text.EndsWith('%') },
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
        IReadOnlyList<object?> list => new ListType(ItemTypeOf(name, list)),
        _ when values.Any(v => v.Scalar is string) => new EnumerationType(name, [.. values.Select(v => v.Text).Distinct(StringComparer.Ordinal)]),
        ExactNumber => FeelType.Number,
        bool => FeelType.Boolean,
        DateOnly => FeelType.Date,
        _ => FeelType.Text,
    };

    private static FeelType ItemTypeOf(string name, IReadOnlyList<object?> items) => items.Count == 0
        ? FeelType.Text
        : items.All(i => i is string) ? FeelType.Text : TypeOf(name, [.. items.Select(i => new ParameterValue($"{i}", i))]) ?? FeelType.Text;

    // In a closed list a number is one of its words: "none, or 3".
    private static ParameterValue OfType(ParameterValue value, FeelType? type) => type is EnumerationType ? value with { Scalar = value.Text } : value;
}
