using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary><c>weighted</c>: columns with their weights, or the parameter that holds a weight for each. Weights that do not make a whole are a fault.</summary>
internal static class Weighting
{
    public static void Rewrite(SchemeBuilder builder, FormReader form, ColumnId target, NodeOrigin origin, string? applies)
    {
        var terms = (form.Node("weighted") is YamlScalar name ? OfParameter(builder, form, name, target.Table) : Written(builder, form, target.Table)).ToList();
        if (terms.Count == 0)
        {
            return;
        }

        var root = terms.Select(FeelNode (t) => new BinaryNode(default, BinaryOperator.Multiply, new NameNode(default, t.Column), t.Weight))
            .Aggregate((a, b) => new BinaryNode(default, BinaryOperator.Add, a, b));
        new FormulaRewriting(builder, origin) { For = applies }.AddGenerated(target, string.Join(" + ", terms.Select(t => $"{t.Column} * {t.Text}")), root, form.PlaceOf("weighted"));
        var parameter = form.Node("weighted") is YamlScalar scalar ? builder.Parameters[scalar.Text] : null;
        builder.WeightSums.Add(new WeightSum(origin, form.PlaceOf("weighted"), [.. terms.Select(t => t.Weight)], form.Number("adds up to") ?? parameter?.Demands.AddsUpTo ?? 1));
    }

    private static IEnumerable<Term> Written(SchemeBuilder builder, FormReader form, string table)
    {
        foreach (var (name, weight) in form.Weights("weighted"))
        {
            if (builder.RequireColumn(table, name) && form.OperandOf(weight, table) is { } operand)
            {
                yield return new Term(name.Text, weight.Text, operand is ConstantOperand constant ? new NumberNode(default, constant.Value) : new NameNode(default, weight.Text));
            }
        }
    }

    private static IEnumerable<Term> OfParameter(SchemeBuilder builder, FormReader form, YamlScalar name, string table)
    {
        if (Lookup.MappingOf(builder, form, "weighted") is not { } parameter)
        {
            yield break;
        }

        var keys = parameter.Demands.Keys.Count > 0 ? parameter.Demands.Keys : parameter.Value?.Mapping?.Select(m => m.Key) ?? [];
        foreach (var key in keys.Where(k => builder.RequireColumn(table, name.WithText(k))))
        {
            var entry = new ParameterEntry(parameter.Name, key);
            yield return new Term(key, entry.Name, new NameNode(default, entry.Name));
        }
    }

    private sealed record Term(string Column, string Text, FeelNode Weight);
}
