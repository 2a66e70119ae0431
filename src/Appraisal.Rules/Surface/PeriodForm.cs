using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>
/// A table of periods: <c>of</c>, <c>match</c> and the values of <c>each</c> with their weights. No node: its rows are made at binding,
/// and the weight is a column like a field.
/// </summary>
internal sealed class PeriodForm(FormReader form, SchemeBuilder builder)
{
    private readonly Dictionary<string, PeriodList> _lists = new(StringComparer.Ordinal);
    private bool _isWeighted;

    /// <summary>The lists; null where the form is faulty and was reported.</summary>
    public PeriodRows? Read(string of)
    {
        var match = form.Scalar("match");
        if (form.Node("each") is not { } each || match is not null && !ReadMatched(match, of, each))
        {
            return null;
        }

        if (match is null)
        {
            Add("", each);
        }

        if (!_isWeighted && form.Has("adds up to"))
        {
            form.Report(ParsingRules.IdleKey, "adds up to", "adds up to", "each", form.Name, "删去它，或给各期写上权重", "remove it, or give each period a weight");
        }

        return _lists.Count == 0 ? null : new PeriodRows(match?.Text, _lists, _isWeighted);
    }

    /// <summary>The type of the value: one of all that are listed.</summary>
    public static EnumerationType TypeOf(string name, PeriodRows rows) =>
        new(name, [.. rows.Lists.Values.SelectMany(l => l.Values).Select(v => v.Value).Distinct(StringComparer.Ordinal)]);

    private bool ReadMatched(YamlScalar match, string of, YamlNode each)
    {
        if (!builder.Tables.TryGetValue(of, out var owner) || owner.Fields.FirstOrDefault(f => f.Name == match.Text)?.Type is not EnumerationType list)
        {
            builder.Context.Report(CheckingRules.NotAClosedList, match, match.Text, of);
            return false;
        }

        if (each is not YamlMapping lists)
        {
            builder.Context.Report(ParsingRules.WrongShape, each, "each", "“值: 各期”", "'literal: periods'");
            return false;
        }

        Lookup.CheckKeys(builder, new(match.Text, false), of, [.. lists.Entries.Select(e => e.Key)], lists);
        foreach (var entry in lists.Entries)
        {
            Add(entry.Name, entry.Value);
        }

        return list.Literals.All(_lists.ContainsKey);
    }

    private void Add(string literal, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar { Text: GeneratedShapes.None } when literal.Length > 0:
                _lists[literal] = new PeriodList([]);
                break;
            case YamlScalar name:
                AddNamed(literal, name);
                break;
            case YamlSequence list when list.Items.All(i => i is YamlScalar { Text.Length: > 0 }):
                _lists[literal] = new PeriodList([.. list.Items.Select(i => (((YamlScalar)i).Text, (ExactNumber)1))]);
                break;
            case YamlMapping mapping when Weights(FormReader.LiteralMapping("each", mapping, builder.Context)) is { } values:
                _isWeighted = true;
                _lists[literal] = new PeriodList(values);
                NoteWeights(literal, node, [.. values.Select(v => new NumberNode(default, v.Item2))], mapping.Entries.Any(e => e.Value is YamlScalar { Text: [.., '%'] }), null);
                break;
            case not YamlMapping:
                builder.Context.Report(ParsingRules.WrongShape, node, "each", "一列值，或“值: 权重”", "a list of values, or 'value: weight'");
                break;
            default:
                break;
        }
    }

    private List<(string, ExactNumber)>? Weights(IReadOnlyList<(YamlScalar Key, Nodes.LiteralValue Value)> pairs)
    {
        foreach (var (_, value) in pairs.Where(p => p.Value.Value is not ExactNumber { Sign: >= 0 }))
        {
            builder.Context.Diagnostics.Add(new Diagnostic(ParsingRules.BadLiteral, value.Place, value.Text, "不小于 0 的权重", "weight, 0 or more"));
        }

        return pairs.All(p => p.Value.Value is ExactNumber { Sign: >= 0 }) ? [.. pairs.Select(p => (p.Key.Text, (ExactNumber)p.Value.Value))] : null;
    }

    private void AddNamed(string literal, YamlScalar name)
    {
        if (!builder.Parameters.TryGetValue(name.Text, out var parameter) || WeightsOf(parameter) is not { Count: > 0 } mapping || mapping.Any(m => m.Value is not ExactNumber))
        {
            var mappings = builder.Parameters.Values.Where(p => p.Type is null).Select(p => p.Name);
            builder.Context.Report(CheckingRules.NotAMapping, name, mappings, name.Text);
            return;
        }

        var values = mapping.Select(m => m.Key).ToList();
        foreach (var other in parameter.Alternatives.Select(a => a.Mapping!.Select(m => m.Key).ToList()).Where(o => !o.SequenceEqual(values)))
        {
            builder.Context.Report(CheckingRules.OtherPeriods, name, parameter.Name, string.Join("、", values), string.Join("、", other));
        }

        _isWeighted = true;
        _lists[literal] = new PeriodList([.. mapping.Select(m => (m.Key, (ExactNumber)m.Value))], parameter.Name);
        NoteWeights(literal, name, [.. values.Select(v => new NameNode(default, new ParameterEntry(parameter.Name, v).Name))], parameter.IsShare || parameter.Value?.Text.Contains('%') == true, parameter.Demands.AddsUpTo);
    }

    /// <summary>Weights that are shares make a whole; others only where the scheme says what they add up to.</summary>
    private void NoteWeights(string literal, YamlNode list, IReadOnlyList<FeelNode> weights, bool areShares, ExactNumber? declared)
    {
        if ((form.Number("adds up to") ?? declared ?? (areShares ? 1 : null)) is { } whole)
        {
            var name = literal.Length == 0 ? form.Name : $"{form.Name} / {literal}";
            builder.WeightSums.Add(new WeightSum(new NodeOrigin(name, form.Clauses(), list.Place), list.Place, weights, whole));
        }
    }

    // Of a parameter that is still to be given the periods are known, and their weights are not.
    private static IReadOnlyList<KeyValuePair<string, object>> WeightsOf(ParameterDefinition parameter) =>
        parameter.Value?.Mapping ?? [.. parameter.Demands.Keys.Select(k => KeyValuePair.Create<string, object>(k, ExactNumber.Zero))];
}
