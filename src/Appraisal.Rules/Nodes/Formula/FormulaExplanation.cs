using Appraisal.Rules.Explaining;
using Appraisal.Rules.Feel.Syntax;

namespace Appraisal.Rules.Nodes;

/// <summary>A formula is told as it is written, with the values of its names; of several formulas, the one that was chosen.</summary>
internal static class FormulaExplanation
{
    public static ToldStep Of(FormulaNode node, int row, ExplanationBuilder builder)
    {
        if (node.For is { } applies && builder.Run.Value(new(node.Target.Table, applies), row) is not true)
        {
            return new ToldStep(StepKind.Formula, "不适用", "does not apply", [], () => [builder.Step(new(node.Target.Table, applies), row)]);
        }

        var branch = BranchOf(node, row, builder);
        var text = StepLabel.OnOneLine(branch is null ? node.Part ?? node.Text.Text : $"{branch.Shown}: {branch.Text}");
        var (columns, parameters) = (Read(node, node.Columns, branch), Read(node, node.Parameters, branch));
        return new ToldStep(StepKind.Formula, text, text, parameters, () =>
        [
            .. Read(node, columns, row, builder).Select(c => builder.Step(new(node.Target.Table, c), row)),
            .. parameters.Select(builder.Parameter),
        ]);
    }

    private static FormulaBranch? BranchOf(FormulaNode node, int row, ExplanationBuilder builder)
    {
        if (node.Branches is not [.., var last])
        {
            return null;
        }

        var value = node.Columns.Contains(last.Match) ? builder.Run.Value(new(node.Target.Table, last.Match), row) : builder.Run.Parameter(last.Match);
        return node.Branches.FirstOrDefault(b => Equals(value, b.Key), last);
    }

    /// <summary>The names that the chosen formula needs, and the one that chooses.</summary>
    private static IReadOnlyList<string> Read(FormulaNode node, IReadOnlyList<string> names, FormulaBranch? branch)
    {
        if (branch is null)
        {
            return names;
        }

        var read = branch.Root.DescendantsAndSelf().OfType<NameNode>().Select(n => n.Name).Append(branch.Match).ToHashSet(StringComparer.Ordinal);
        return [.. names.Where(n => read.Contains(n) || n == node.For)];
    }

    /// <summary>The columns but for an aggregate in a branch that is not taken, and for earlier periods that nobody looked at: they say nothing about the value.</summary>
    private static IEnumerable<string> Read(FormulaNode node, IReadOnlyList<string> columns, int row, ExplanationBuilder builder)
    {
        var sources = columns.ToDictionary(c => c, c => builder.Run.Scheme.Model.Nodes.GetValueOrDefault(new(node.Target.Table, c)), StringComparer.Ordinal);
        var looked = sources.Values.Any(s => s is LinkNode { PeriodsBack: > 0 }) ? FormulaInterpretation.NamesRead(node, row, builder.Run) : null;
        return columns.Where(c => sources[c] switch
        {
            AggregateNode aggregate => AggregateInterpretation.IsRead(aggregate, row, builder.Run),
            LinkNode { PeriodsBack: > 0 } => looked!.Contains(c),
            _ => true,
        });
    }
}
