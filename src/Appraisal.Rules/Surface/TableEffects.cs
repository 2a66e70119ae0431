using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Surface;

/// <summary>What happens after the row of a table, in the order of the scheme: effects, then exemptions.</summary>
internal sealed class TableEffects
{
    private readonly List<Effect> _effects = [];

    /// <summary>An effect: the column of its condition (null: always), its form, its clauses.</summary>
    private sealed record Effect(string? Condition, ConditionSet Conditions, FormReader Form, bool IsExemption, NodeOrigin Origin)
    {
        /// <summary>The condition as the scheme has it: its formula, or the keys of several.</summary>
        public string Written => Form.Node("when") is YamlScalar one && !Form.Has("when any")
            ? one.Text.TrimEnd()
            : string.Join(" and ", new[] { Keys("when", " and "), Keys("when any", " or ") }.Where(k => k.Length > 0));

        private string Keys(string key, string by) => Form.Node(key) is YamlMapping { Entries: var entries } ? string.Join(by, entries.Select(e => e.Name)) : "";
    }

    public static TableEffects Read(SchemeBuilder builder, FormReader form, string table, string name, NodeOrigin origin, IReadOnlyList<TableOutput> outputs)
    {
        var effects = new TableEffects();
        var names = TableOutput.NamesIn(form);
        effects.Add(builder, form, "then", OutputShapes.WithOutputs(OutputShapes.Effect, names), table, name, origin, names);
        effects.Add(builder, form, "exempt", OutputShapes.Exempt, table, name, origin, names);
        foreach (var (key, named) in effects._effects.SelectMany(NamedOutputs))
        {
            if (!names.Contains(named.Text))
            {
                builder.Context.Report(CheckingRules.NoSuchOutput, named, names, named.Text, name, string.Join("、", names));
            }
            else if (outputs.FirstOrDefault(o => o.Name == named.Text) is { } output && KindFor(key) is { } kind && output.Kind != kind)
            {
                builder.Context.Report(CheckingRules.OutputOfOtherKind, named, output.Name, output.Kind, key, kind);
            }
        }

        foreach (var output in outputs.Where(o => o.IsRoles))
        {
            var reached = TableOutput.RolesReached(form, output.Name);
            foreach (var role in effects._effects.SelectMany(e => TableOutput.Scalars((e.Form.Node("spares") as YamlMapping)?[output.Name])).Where(r => !reached.Contains(r.Text)))
            {
                builder.Context.Report(CheckingRules.SparesNobody, role, role.Text, output.Name, string.Join("、", reached), string.Join(", ", reached));
            }
        }

        return effects;
    }

    /// <summary>The conditions of what changes an output, with their clauses.</summary>
    public IEnumerable<(string Column, string Clause)> ConditionsOf(OutputSlot slot, bool areExemptions) =>
        _effects.Where(e => e.IsExemption == areExemptions && e.Condition is not null && Changed(e, slot, new NullNode(default), null) is not null)
            .SelectMany(e => e.Conditions.Grounds.Count > 0 ? e.Conditions.Grounds : [.. e.Origin.Clauses.Select(c => (e.Condition!, c))]);

    /// <summary>Adds the column of an output after each effect that changes it, and answers the last.</summary>
    public string Apply(SchemeBuilder builder, OutputSlot slot, string before)
    {
        foreach (var effect in _effects)
        {
            if (Changed(effect, slot, new NameNode(default, before), builder) is not var (value, text))
            {
                continue;
            }

            var name = $"{slot.Stem}·{string.Join("、", effect.Origin.Clauses)}{(effect.IsExemption ? "免" : "后")}";
            var after = new ColumnId(slot.Table, builder.HasColumn(slot.Table, name) ? builder.Fresh(slot.Table, name) : name);
            var (root, written) = effect.Condition is { } condition
                ? (new IfNode(default, new NameNode(default, condition), value, new NameNode(default, before)), $"if {effect.Written} then {text} else {slot.Output.Name}")
                : (value, text);
            new FormulaRewriting(builder, effect.Origin).AddGenerated(after, written, root, effect.Origin.Place);
            before = after.Name;
        }

        return before;
    }

    private void Add(SchemeBuilder builder, FormReader form, string key, FormShape shape, string table, string name, NodeOrigin origin, IReadOnlyList<string> outputs)
    {
        if (form.Node(key) is not { } node)
        {
            return;
        }

        if (node is not YamlSequence list)
        {
            form.Report(ParsingRules.WrongShape, key, key, "一列", "a list");
            return;
        }

        foreach (var item in list.Items)
        {
            if (FormReader.Open($"{form.Name}/{key}", item, shape, builder.Context) is not { } effect)
            {
                continue;
            }

            var stem = $"{name}·{(key == "exempt" ? "免" : "后")}{_effects.Count + 1}";
            var own = origin with { Clauses = effect.Clauses(), Place = effect.Place };
            var conditions = ConditionSet.Rewrite(builder, effect, table, stem, own);
            if (key == "exempt" && conditions.IsEmpty && !effect.Has("when") && !effect.Has("when any"))
            {
                effect.Report(ParsingRules.MissingKey, "waives", "when", effect.Name, "在哪些条件下", "the conditions under which");
            }

            if (own.Clauses.Count == 0 && conditions.Grounds.Count == 0 && !effect.Has("clause"))
            {
                builder.Context.Report(CheckingRules.NoClause, item, effect.Name);
            }

            if (key == "then" && ((YamlMapping)item).Entries.All(e => OutputShapes.Idle.Contains(e.Name)))
            {
                builder.Context.Report(ParsingRules.NoEffect, item, effect.Name, string.Join("、", outputs));
            }

            var clauses = own.Clauses.Concat(conditions.Grounds.Select(g => g.Clause)).Distinct(StringComparer.Ordinal).ToList();
            _effects.Add(new Effect(conditions.ColumnNamed($"{stem}·成立"), conditions, effect, key == "exempt", own with { Clauses = clauses }));
        }
    }

    private static IEnumerable<(string Key, YamlScalar Name)> NamedOutputs(Effect effect) => effect.IsExemption
        ? effect.Form.ScalarsOf("waives").Select(w => ("waives", w))
        : new[] { "times", "spares" }.SelectMany(k => ((effect.Form.Node(k) as YamlMapping)?.Entries ?? []).Select(e => (k, e.Key)));

    /// <summary>The kind of output that a key is for; null for any.</summary>
    private static string? KindFor(string key) => key switch
    {
        "times" => "number",
        "spares" => "roles",
        _ => null,
    };

    /// <summary>What an output becomes where the effect holds; null when the effect does not change it.</summary>
    private static (FeelNode Root, string Text)? Changed(Effect effect, OutputSlot slot, FeelNode before, SchemeBuilder? builder)
    {
        var (form, name) = (effect.Form, slot.Output.Name);
        if (effect.IsExemption)
        {
            return form.ScalarsOf("waives").Any(w => w.Text == name) ? slot.Output.IsNumber ? (new NumberNode(default, 0), "0") : (new BooleanNode(default, false), "false") : null;
        }

        if (slot.Output.IsRoles)
        {
            var spared = TableOutput.Scalars((form.Node("spares") as YamlMapping)?[name]).Any(r => r.Text == slot.Link);
            return spared ? (new BooleanNode(default, false), "false")
                : form.ScalarsOf(name).Any(r => r.Text == slot.Link) ? (new BooleanNode(default, true), "true")
                : null;
        }

        if (form.Scalar(name) is { } given)
        {
            return builder is null ? (before, "") : slot.ValueOf(builder, form, given);
        }

        if (slot.Output.IsNumber && (form.Node("times") as YamlMapping)?[name] is YamlScalar factor)
        {
            return builder is null ? (before, "")
                : slot.ValueOf(builder, form, factor) is var (by, text) ? (new BinaryNode(default, BinaryOperator.Multiply, before, by), $"{name} * {text}")
                : null;
        }

        return null;
    }
}
