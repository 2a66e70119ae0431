using Appraisal.Rules.Checking;
using Appraisal.Rules.Columns;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Compiling;

/// <summary>Columns that wait for their own earlier rows: all of them a row at a time, the rows in the order of their list.</summary>
internal sealed class SequenceStep(IReadOnlyList<(Node Node, PlanStep Step)> steps) : PlanStep(steps[0].Node)
{
    public override IEnumerable<ColumnId> Targets => steps.Select(s => s.Node.Target);

    public override void Execute(PlanRun run)
    {
        var columns = steps.Select(s => run.Columns[s.Node.Target] = ColumnBuilder.Empty(run.TypeOf(s.Node), run.RowCount(s.Node))).ToList();
        var rows = steps.Select((s, i) => s.Step.RowByRow(run, columns[i])).ToList();
        for (var row = 0; row < columns[0].Count; row++)
        {
            foreach (var compute in rows)
            {
                compute(row);
            }
        }
    }

    public override Column Run(PlanRun run)
    {
        Execute(run);
        return run.Columns[Target];
    }
}
