using Appraisal.Rules.Columns;
using Appraisal.Rules.Compiling;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Nodes;

/// <summary>Limits or rounds a column.</summary>
internal sealed class LimitStep(LimitNode node) : PlanStep(node)
{
    public override Column Run(PlanRun run)
    {
        var target = ColumnBuilder.Empty(run.TypeOf(node), run.RowCount(node));
        var set = RowByRow(run, target);
        for (var row = 0; row < target.Count; row++)
        {
            set(row);
        }

        return target;
    }

    public override Action<int> RowByRow(PlanRun run, Column target)
    {
        var values = run.Column(node.Target.Table, node.Value);
        var limited = node.Rounding is { } rounding ? Round(rounding, run) : Limit(run);
        return row => ColumnBuilder.Set(target, row, values[row] is ExactNumber value ? limited(row, value) : null);
    }

    private static Func<int, ExactNumber, ExactNumber> Round(RoundingRule rounding, PlanRun run)
    {
        var places = run.Number(rounding.Places);
        var mode = RoundingWords.ModeOf(run.Parameters.Word(rounding.Mode));
        return (row, value) => value.Round((int)(places(row) ?? ExactNumber.Zero).Numerator, mode);
    }

    private Func<int, ExactNumber, ExactNumber> Limit(PlanRun run)
    {
        var limit = run.Number(node.Limit!);
        return node.Kind == LimitKind.Cap
            ? (row, value) => limit(row) is { } most && value > most ? most : value
            : (row, value) => limit(row) is { } least && value < least ? least : value;
    }
}
