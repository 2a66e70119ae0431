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
        var terms = (form.Node("weighted") is YamlScalar name ? OfParameter(builder, form, name, target.Table) : Written(builder, form, target.Table, origin)).ToList();
        if (terms.Count == 0)
        {
            return;
        }

        ColumnTerms.Add(builder, form, "weighted", terms, target, origin, applies);
        var parameter = form.Node("weighted") is YamlScalar scalar ? builder.Parameters[scalar.Text] : null;
        builder.WeightSums.Add(new WeightSum(origin, form.PlaceOf("weighted"), [.. terms.Select(t => t.Weight!)], form.Number("adds up to") ?? parameter?.Demands.AddsUpTo ?? 1));
    }

    private static IEnumerable<ColumnTerm> Written(SchemeBuilder builder, FormReader form, string table, NodeOrigin origin)
    {
        foreach (var (name, weight) in form.Weights("weighted"))
        {
            if (builder.ColumnOf(table, name, origin) is not { } column)
            {
                continue;
            }

            switch (form.OperandOf(weight, table))
            {
                case ConstantOperand constant:
                    yield return Term(column, new NumberNode(default, constant.Value), weight.Text);
                    break;
                case ColumnOperand when builder.ColumnOf(table, weight, origin) is { } own:
                    yield return Term(column, new NameNode(default, own), weight.Text);
                    break;
                case ParameterOperand parameter:
                    yield return Term(column, new NameNode(default, parameter.Name), weight.Text);
                    break;
            }
        }
    }

    private static IEnumerable<ColumnTerm> OfParameter(SchemeBuilder builder, FormReader form, YamlScalar name, string table)
    {
        if (Lookup.MappingOf(builder, form, "weighted") is not { } parameter)
        {
            yield break;
        }

        foreach (var key in Lookup.KeysOf(parameter).Where(k => builder.RequireColumn(table, name.WithText(k))))
        {
            var entry = new ParameterEntry(parameter.Name, key);
            yield return Term(key, new NameNode(default, entry.Name), entry.Name);
        }
    }

    private static ColumnTerm Term(string column, FeelNode weight, string text) => new(column, weight, $"{column} * {text}");
}
