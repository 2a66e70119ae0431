using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Parsing;

/// <summary>Reads a value as a parameter declares it, whether the scheme, a file or a caller gives it. All that is wrong with it is reported at once.</summary>
internal sealed class DeclaredValue
{
    private readonly ParameterDefinition _parameter;
    private readonly ParsingContext _context;

    private DeclaredValue(ParameterDefinition parameter, ParsingContext context) => (_parameter, _context) = (parameter, context);

    private ValueDemands Demands => _parameter.Demands;

    /// <summary>The value; null when it is not as declared, which is reported.</summary>
    public static ParameterValue? Read(ParameterDefinition parameter, YamlNode node, ParsingContext context)
    {
        var faults = context.Diagnostics.ErrorCount;
        var reader = new DeclaredValue(parameter, context);
        var value = parameter.Type switch
        {
            null => reader.Mapping(node),
            ListType list => reader.List(list.Item, node),
            var type => reader.Scalar(type, node),
        };
        return context.Diagnostics.ErrorCount > faults ? null : value;
    }

    private ParameterValue? Scalar(FeelType type, YamlNode node) => node is YamlScalar { Text.Length: > 0 } scalar
        ? ValueOf(type, _parameter.Name, scalar) is { } value ? new ParameterValue(scalar.Text, value) : null
        : Refuse(node, _parameter.Name, type);

    private ParameterValue? List(FeelType item, YamlNode node)
    {
        if (node is not YamlSequence list || list.Items.Any(i => i is not YamlScalar))
        {
            return Refuse(node, _parameter.Name, new ListType(item));
        }

        var items = list.Items.Cast<YamlScalar>().ToList();
        var values = items.Select(i => ValueOf(item, _parameter.Name, i)).ToList();
        CheckSum(node, values);
        return values.Contains(null) ? null : new ParameterValue($"[{string.Join(", ", items.Select(i => i.Text))}]", values);
    }

    private ParameterValue? Mapping(YamlNode node)
    {
        if (node is not YamlMapping mapping || mapping.Entries.Any(e => e.Value is not YamlScalar { Text.Length: > 0 }))
        {
            return Refuse(node, _parameter.Name, null);
        }

        var isWhole = HasDeclaredKeys(mapping);
        var values = mapping.Entries.Select(e => ValueOf(_parameter.ValueType, $"{_parameter.Name}.{e.Name}", (YamlScalar)e.Value)).ToList();
        if (isWhole)
        {
            CheckSum(node, values);
        }

        var text = "{" + string.Join(", ", mapping.Entries.Select(e => $"{e.Name}: {((YamlScalar)e.Value).Text}")) + "}";
        return values.Contains(null) ? null : new ParameterValue(text, null, [.. mapping.Entries.Select((e, i) => KeyValuePair.Create(e.Name, values[i]!))]);
    }

    private bool HasDeclaredKeys(YamlMapping mapping)
    {
        if (Demands.Keys.Count == 0)
        {
            return true;
        }

        var unknown = mapping.Entries.Where(e => !Demands.Keys.Contains(e.Name)).ToList();
        var missing = Demands.Keys.Where(k => !mapping.TryGet(k, out _)).ToList();
        unknown.ForEach(e => Report(CheckingRules.ValueNotInList, e.Key, Demands.Keys, e.Name, _parameter.Name, string.Join("、", Demands.Keys)));
        missing.ForEach(k => Report(CheckingRules.ParameterEntryMissing, mapping, [], _parameter.Name, k));
        return unknown.Count + missing.Count == 0;
    }

    /// <summary>A sum is looked at only where all values are right: else it is wrong for another reason.</summary>
    private void CheckSum(YamlNode node, IReadOnlyList<object?> values)
    {
        if (Demands.AddsUpTo is not { } expected || values.Any(v => v is not ExactNumber))
        {
            return;
        }

        var sum = values.Cast<ExactNumber>().Aggregate((ExactNumber)0, (a, b) => a + b);
        if (sum != expected)
        {
            Report(CheckingRules.WrongSum, node, [], _parameter.Name, Shown(sum), Shown(expected));
        }
    }

    private object? ValueOf(FeelType? type, string name, YamlScalar scalar)
    {
        if (type is null)
        {
            return FormReader.LiteralOf(scalar).Value;
        }

        object? value = type switch
        {
            EnumerationType list => list.Literals.Contains(scalar.Text) ? scalar.Text : null,
            NumberType => Literals.ValueOf(scalar.Text) is ExactNumber number && IsNumberAsDeclared(scalar.Text, number) ? number : null,
            _ when type == FeelType.Date => Literals.ValueOf(scalar.Text) as DateOnly?,
            _ when type == FeelType.Boolean => Literals.ValueOf(scalar.Text) as bool?,
            _ => scalar.Text,
        };
        if (value is null)
        {
            Refuse(scalar, name, type);
        }

        return value;
    }

    /// <summary>A share is a percentage or at most 1; any other number is no percentage: a slip here would be a hundredfold.</summary>
    private bool IsNumberAsDeclared(string text, ExactNumber value) =>
        (_parameter.IsShare ? text.EndsWith('%') || value <= 1 : !text.EndsWith('%'))
        && (!Demands.IsWhole || value is { IsInteger: true, Sign: >= 0 })
        && (Demands.Places is not { } places || value.TryGetScale(out var scale) && scale <= places)
        && (Demands.Within is not { } within || within.Contains(value));

    private ParameterValue? Refuse(YamlNode node, string name, FeelType? type)
    {
        var text = node switch { YamlScalar scalar => scalar.Text, YamlMapping => "{…}", _ => "[…]" };
        var (chinese, english) = Expected(type);
        Report(CheckingRules.BadParameterValue, node, type is EnumerationType list ? list.Literals : [], name, text, chinese, english);
        return null;
    }

    private void Report(DiagnosticRule rule, YamlNode node, IEnumerable<string> rightNames, params string[] arguments) =>
        _context.Diagnostics.Add(new Diagnostic(rule, node.Place, arguments)
        {
            Excerpt = node.Excerpt,
            Clauses = _parameter.Clauses,
            Suggestions = NearNames.Of(rule == CheckingRules.ValueNotInList ? arguments[0] : arguments[1], rightNames),
        });

    private (string Chinese, string English) Expected(FeelType? type) => type switch
    {
        null when Demands.Keys.Count > 0 => ($"“值: ……”，值为 {string.Join("、", Demands.Keys)}", $"a value for each of {string.Join(", ", Demands.Keys)}"),
        null => ("“{值: 值, ……}”", "'{literal: value, ...}'"),
        ListType => ("一列值，如 [a, b]", "a list of values, such as [a, b]"),
        EnumerationType list => (string.Join("、", list.Literals), "one of " + string.Join(", ", list.Literals)),
        NumberType => (NumberIn(chinese: true), NumberIn(chinese: false)),
        _ when type == FeelType.Date => ("日期，如 2025-12-31", "a date, such as 2025-12-31"),
        _ when type == FeelType.Boolean => ("true 或 false", "true or false"),
        _ => ("文字", "text"),
    };

    private string NumberIn(bool chinese)
    {
        var kind = _parameter.IsShare ? chinese ? "百分比，如 30%" : "a percentage, such as 30%"
            : Demands.IsWhole ? chinese ? "不小于 0 的整数" : "a whole number from 0"
            : chinese ? "数" : "a number";
        var places = Demands.Places is { } p ? chinese ? $"，至多 {p} 位小数" : $", with at most {p} decimal places" : "";
        return kind + places + (Demands.Within is { } within ? chinese ? $"，在 {within} 内" : $", within {within}" : "");
    }

    private string Shown(ExactNumber value) => _parameter.IsShare ? $"{value * 100}%" : $"{value}";
}
