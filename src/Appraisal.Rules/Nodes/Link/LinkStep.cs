using Appraisal.Rules.Columns;
using Appraisal.Rules.Compiling;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Nodes;

/// <summary>Gathers a column along a link.</summary>
internal sealed class LinkStep(LinkNode node) : PlanStep(node)
{
    public override Column Run(PlanRun run) => ColumnBuilder.Gather(run.Column(node.Column), LinkedRows(run), run.TypeOf(node));

    public override Action<int> RowByRow(PlanRun run, Column target)
    {
        var (source, table) = (run.Column(node.Column), run.Data.Tables[node.Target.Table]);
        return row => ColumnBuilder.Set(target, row, table.Before(row, node.PeriodsBack) is var earlier and >= 0 ? source[earlier] : null);
    }

    private int[] LinkedRows(PlanRun run)
    {
        var table = run.Data.Tables[node.Target.Table];
        if (node.IsInList)
        {
            return [.. Enumerable.Range(0, table.RowCount).Select(row => table.Before(row, node.PeriodsBack))];
        }

        if (node.IsRuling)
        {
            return run.Data.Tables[node.Column.Table].RowCount == 1 ? new int[table.RowCount] : throw new PlanFault("There is no ruling.");
        }

        if (node.PeriodsBack == 0)
        {
            return run.Scheme.Model.Roles.ContainsKey(new(node.Target.Table, node.Through!))
                ? FirstOf(run.Links.Leads(node.Target.Table, node.Through!), table.RowCount)
                : Running.LinkedRows.Along(run.Data, node.Target.Table, node.Through!);
        }

        var period = run.Scheme.Model.Header.Period.Ordinal - node.PeriodsBack;
        var mayMiss = run.Parameters.Word(node.Missing!) == "ends the streak";
        var rows = new int[table.RowCount];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = run.Links.InPeriod(node.Column.Table, row, period);
            if (rows[row] < 0 && !mayMiss)
            {
                throw new PlanFault("A period is missing.");
            }
        }

        return rows;
    }

    private static int[] FirstOf(RowRelation leads, int count)
    {
        var rows = new int[count];
        for (var row = 0; row < count; row++)
        {
            rows[row] = leads.First(row);
        }

        return rows;
    }
}
