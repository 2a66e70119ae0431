using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Parsing;

/// <summary>The value of a parameter, as the scheme or a caller writes it.</summary>
internal static class ParameterLiteral
{
    /// <summary>Reads a value: one literal or a mapping of literals.</summary>
    public static ParameterValue? ValueOf(string name, YamlNode node, ParsingContext context)
    {
        switch (node)
        {
            case YamlScalar { Text.Length: > 0 } scalar:
                return new ParameterValue(scalar.Text, FormReader.LiteralOf(scalar).Value);
            case YamlMapping mapping:
                var pairs = FormReader.LiteralMapping(name, mapping, context);
                var text = "{" + string.Join(", ", pairs.Select(p => $"{p.Key.Text}: {p.Value.Text}")) + "}";
                return new ParameterValue(text, null, [.. pairs.Select(p => KeyValuePair.Create(p.Key.Text, p.Value.Value))]);
            case YamlSequence { Items.Count: > 0 } list when list.Items.All(i => i is YamlScalar):
                var items = list.Items.Cast<YamlScalar>().ToList();
                return new ParameterValue($"[{string.Join(", ", items.Select(i => i.Text))}]", items.Select(object? (i) => FormReader.LiteralOf(i).Value).ToList());
            default:
                context.Report(ParsingRules.WrongShape, node, name, "一个值、一列值，或“值: 值”", "a value, a list of values, or 'value: value'");
                return null;
        }
    }
}
