using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary><c>match</c> with <c>points</c> or <c>gives</c>: a decision table of one input.</summary>
internal static class Lookup
{
    /// <summary>Adds the table; <c>none</c> beside it is its own only where no linked rows are put together.</summary>
    public static void Rewrite(SchemeBuilder builder, FormReader form, string key, ColumnId target, NodeOrigin origin, string? applies = null, bool takesNone = false)
    {
        if (form.Scalar("match") is not { } match)
        {
            form.Report(ParsingRules.MissingKey, key, "match", form.Name, "按哪一列（或假设）查", "the column or assumption that is looked up");
            return;
        }

        if (TestedValueOf(builder, match, target.Table, origin) is not { } tested)
        {
            return;
        }

        var pairs = form.LiteralMapping(key);
        var isNamed = pairs is not null && pairs.Any(p => NamedLookup.IsNamed(builder, p.Value));
        var none = takesNone && !isNamed && MissingMatch.IsRow(builder, form) ? MissingMatch.Row(form, origin) : null;
        if (takesNone && none is null)
        {
            (target, applies) = MissingMatch.Around(builder, form, tested, target, origin, applies);
        }

        if (pairs is not null)
        {
            CheckKeys(builder, tested, target.Table, [.. pairs.Select(p => p.Key)], form.Node(key)!);
            if (key == "points")
            {
                CheckNumbers(builder, none is null ? pairs : [.. pairs, (match, none.Output)]);
            }

            if (isNamed)
            {
                NamedLookup.Rewrite(builder, pairs, tested, target, origin, applies);
                return;
            }

            builder.Add(new DecisionTableNode
            {
                Target = target,
                Origin = origin,
                Tested = [tested],
                For = applies,
                None = none,
                Rows = [.. pairs.Select(p => new DecisionRow([new DecisionCell([FormReader.LiteralOf(p.Key)], BoundsForm.Parse(p.Key.Text))], p.Value, origin.Clauses, p.Key.Place))],
            });
        }
        else if (MappingOf(builder, form, key) is { } parameter)
        {
            builder.Add(new DecisionTableNode
            {
                Target = target,
                Origin = origin with { Clauses = [.. origin.Clauses.Concat(parameter.Clauses).Distinct()] },
                Tested = [tested],
                For = applies,
                None = none,
                Rows = [],
                MappingParameter = parameter.Name,
            });
        }
    }

    private static void CheckNumbers(SchemeBuilder builder, IReadOnlyList<(YamlScalar Key, LiteralValue Value)> pairs)
    {
        foreach (var (_, value) in pairs.Where(p => p.Value.Value is not ExactNumber && !NamedLookup.IsNamed(builder, p.Value)))
        {
            builder.Context.Diagnostics.Add(new Diagnostic(ParsingRules.BadLiteral, value.Place, value.Text, "数；不是分数的值写在 gives 下", "number; values that are no points stand under 'gives'"));
        }
    }

    /// <summary>What <c>match</c> tests: a column of the row, of the row above, or a parameter.</summary>
    public static TestedValue? TestedValueOf(SchemeBuilder builder, YamlScalar match, string table, NodeOrigin origin)
    {
        if (builder.Parameters.ContainsKey(match.Text))
        {
            return new TestedValue(match.Text, true);
        }

        return new FormulaRewriting(builder, origin).ColumnOf(match, table) is { } column ? new TestedValue(column, false) : null;
    }

    /// <summary>Whether what is looked up may be missing: then it is looked up only where the form's conditions hold, which test it.</summary>
    public static bool IsOptional(SchemeBuilder builder, FormReader form, string table) =>
        form.Scalar("match") is { } match && MayMiss.IsOne(builder, table, match.Text.Split('.')[0]);

    /// <summary>The type of what is tested, where it is a field or a parameter; null for a computed column, whose type is not known yet.</summary>
    public static FeelType? DeclaredType(SchemeBuilder builder, TestedValue tested, string table) => tested.IsParameter
        ? builder.Parameters[tested.Name].Type
        : builder.Tables[table].Fields.FirstOrDefault(f => f.Name == tested.Name)?.ItemType;

    /// <summary>The keys of a mapping over a closed list must be the list, no more and no less.</summary>
    public static void CheckKeys(SchemeBuilder builder, TestedValue tested, string table, IReadOnlyList<YamlScalar> keys, YamlNode mapping)
    {
        var type = DeclaredType(builder, tested, table);
        if (type is NumberType)
        {
            foreach (var key in keys.Where(k => FormReader.LiteralOf(k).Value is not ExactNumber && BoundsForm.Parse(k.Text) is null))
            {
                builder.Context.Report(ParsingRules.BadLiteral, key, key.Text, "数，也不是数的范围；范围写成 60% and over、under 60%、1..3", "number and no range of numbers; ranges are written 60% and over, under 60%, 1..3");
            }
        }

        if (type is not EnumerationType list)
        {
            return;
        }

        foreach (var key in keys.Where(k => !list.Literals.Contains(k.Text)))
        {
            builder.Context.Report(CheckingRules.ValueNotInList, key, list.Literals, key.Text, tested.Name, string.Join("、", list.Literals));
        }

        foreach (var literal in list.Literals.Where(l => keys.All(k => k.Text != l)))
        {
            builder.Context.Report(CheckingRules.ListNotCovered, mapping, tested.Name, literal);
        }
    }

    /// <summary>The literals of a mapping, as they are declared or given.</summary>
    public static IEnumerable<string> KeysOf(ParameterDefinition mapping) =>
        mapping.Demands.Keys.Count > 0 ? mapping.Demands.Keys : mapping.Value?.Mapping?.Select(m => m.Key) ?? [];

    /// <summary>The parameter that is named where a mapping may stand; reported when it holds none.</summary>
    public static ParameterDefinition? MappingOf(SchemeBuilder builder, FormReader form, string key)
    {
        if (form.Scalar(key) is not { } name)
        {
            return null;
        }

        if (builder.Parameters.TryGetValue(name.Text, out var parameter) && parameter.Type is null)
        {
            return parameter;
        }

        builder.Context.Report(CheckingRules.NotAMapping, name, builder.Parameters.Values.Where(p => p.Type is null).Select(p => p.Name), name.Text);
        return null;
    }
}
