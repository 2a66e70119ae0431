using Appraisal.Rules.Explaining;

namespace Appraisal.Rules.Nodes;

/// <summary>A formula is told as it is written, with the values of its names.</summary>
internal static class FormulaExplanation
{
    public static ToldStep Of(FormulaNode node, int row, ExplanationBuilder builder)
    {
        var text = string.Join(' ', node.Text.Text.Split((char[])['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries));
        return new ToldStep(StepKind.Formula, text, text, node.Parameters, () =>
        [
            .. node.Columns.Select(c => builder.Step(new(node.Target.Table, c), row)),
            .. node.Parameters.Select(builder.Parameter),
        ]);
    }
}
