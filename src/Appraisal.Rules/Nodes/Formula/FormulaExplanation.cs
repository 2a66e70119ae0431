using Appraisal.Rules.Explaining;

namespace Appraisal.Rules.Nodes;

/// <summary>A formula is told as it is written, with the values of its names.</summary>
internal static class FormulaExplanation
{
    public static ToldStep Of(FormulaNode node, int row, ExplanationBuilder builder)
    {
        var text = string.Join(' ', (node.Part ?? node.Text.Text).Split((char[])['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries));
        return new ToldStep(StepKind.Formula, text, text, node.Parameters, () =>
        [
            .. node.Columns.Where(c => IsRead(node, c, row, builder)).Select(c => builder.Step(new(node.Target.Table, c), row)),
            .. node.Parameters.Select(builder.Parameter),
        ]);
    }

    /// <summary>False for an aggregate in a branch that is not taken: it says nothing about the value.</summary>
    private static bool IsRead(FormulaNode node, string column, int row, ExplanationBuilder builder) =>
        !builder.Run.Scheme.Model.Nodes.TryGetValue(new(node.Target.Table, column), out var source)
        || source is not AggregateNode aggregate
        || AggregateInterpretation.IsRead(aggregate, row, builder.Run);
}
