using Appraisal.Rules.Explaining;
using Appraisal.Rules.Feel.Syntax;

namespace Appraisal.Rules.Nodes;

/// <summary>A formula is told as it is written, with the values of its names; of several formulas, the one that was chosen.</summary>
internal static class FormulaExplanation
{
    public static ToldStep Of(FormulaNode node, int row, ExplanationBuilder builder)
    {
        var branch = BranchOf(node, row, builder);
        var text = OnOneLine(branch is null ? node.Part ?? node.Text.Text : $"{branch.Match} = {branch.Key}: {branch.Text}");
        var (columns, parameters) = (Read(node.Columns, branch), Read(node.Parameters, branch));
        return new ToldStep(StepKind.Formula, text, text, parameters, () =>
        [
            .. columns.Where(c => IsRead(node, c, row, builder)).Select(c => builder.Step(new(node.Target.Table, c), row)),
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
    private static IReadOnlyList<string> Read(IReadOnlyList<string> names, FormulaBranch? branch)
    {
        if (branch is null)
        {
            return names;
        }

        var read = branch.Root.DescendantsAndSelf().OfType<NameNode>().Select(n => n.Name).Append(branch.Match).ToHashSet(StringComparer.Ordinal);
        return [.. names.Where(read.Contains)];
    }

    /// <summary>False for an aggregate in a branch that is not taken: it says nothing about the value.</summary>
    private static bool IsRead(FormulaNode node, string column, int row, ExplanationBuilder builder) =>
        !builder.Run.Scheme.Model.Nodes.TryGetValue(new(node.Target.Table, column), out var source)
        || source is not AggregateNode aggregate
        || AggregateInterpretation.IsRead(aggregate, row, builder.Run);

    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[])['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries));
}
