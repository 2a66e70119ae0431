using Appraisal.Rules.Columns;
using Appraisal.Rules.Compiling;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Nodes;

/// <summary>Sorts each group once and counts places along the order.</summary>
internal sealed class RankStep(RankNode node) : PlanStep(node)
{
    public override Column Run(PlanRun run)
    {
        var target = (ScaledColumn)ColumnBuilder.Empty(run.TypeOf(node), run.RowCount(node));
        var order = run.Order(node.By);
        var isShared = run.Parameters.Word(node.Ties) == "shared";
        foreach (var group in run.Groups(node.Group).Rows)
        {
            var rows = (int[])group.Clone();
            Array.Sort(rows, order);
            var rank = 0L;
            for (var i = 0; i < rows.Length; i++)
            {
                if (i == 0 || order(rows[i - 1], rows[i]) != 0)
                {
                    rank = isShared ? i + 1 : rank + 1;
                }

                target.Values[rows[i]] = rank;
                if (target.Present is { } present)
                {
                    present[rows[i]] = true;
                }
            }
        }

        return target;
    }
}
