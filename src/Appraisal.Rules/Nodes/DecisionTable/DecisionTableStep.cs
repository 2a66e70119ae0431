using Appraisal.Rules.Columns;
using Appraisal.Rules.Compiling;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Nodes;

/// <summary>A table as one small row number a record, and the outputs gathered by it.</summary>
internal sealed class DecisionTableStep(DecisionTableNode node) : PlanStep(node)
{
    public override Column Run(PlanRun run)
    {
        var rows = run.Parameters.Rows(node).Select(r => (r.Cells, Output: r.Output.Value)).ToList();
        var outputs = ColumnBuilder.Of(run.TypeOf(node), [.. rows.Select(r => r.Output)]);
        var applies = node.For is { } column ? run.Booleans(node.Target.Table, column) : null;
        var hits = node.Tested.Count == 1 && Tested(run, 0) is EnumerationColumn list && !node.FirstHit && rows.All(r => r.Cells[0] is { Range: null })
            ? HitsByList(list, rows, applies)
            : HitsByMatching(run, rows, applies);
        return ColumnBuilder.Gather(outputs, hits, run.TypeOf(node));
    }

    public override Action<int> RowByRow(PlanRun run, Column target)
    {
        var rows = run.Parameters.Rows(node).Select(r => (r.Cells, Output: r.Output.Value)).ToList();
        var tested = node.Tested.Select((t, i) => Reader(run, i)).ToArray();
        var applies = node.For is { } column ? run.Column(node.Target.Table, column) : null;
        return row => ColumnBuilder.Set(target, row, applies?[row] is false ? null : rows[Hit(rows, tested, row)].Output);
    }

    private Column? Tested(PlanRun run, int index) => node.Tested[index].IsParameter ? null : run.Column(node.Target.Table, node.Tested[index].Name);

    /// <summary>One closed list: a jump from its value to the row.</summary>
    private static int[] HitsByList(EnumerationColumn column, IReadOnlyList<(IReadOnlyList<DecisionCell?> Cells, object Output)> rows, bool[]? applies)
    {
        var rowOf = new int[column.Literals.Count];
        for (var code = 0; code < rowOf.Length; code++)
        {
            rowOf[code] = rows.ToList().FindIndex(r => r.Cells[0]!.Literals.Any(l => l.Text == column.Literals[code]));
        }

        var rowOfNone = rows.ToList().FindIndex(r => r.Cells[0]!.Matches(null));
        var hits = new int[column.Count];
        for (var row = 0; row < hits.Length; row++)
        {
            if (applies is not null && !applies[row])
            {
                hits[row] = -1;
                continue;
            }

            hits[row] = column.Present is { } present && !present[row] ? rowOfNone : rowOf[column.Values[row]];
            if (hits[row] < 0)
            {
                throw new PlanFault("No row of the table applies.");
            }
        }

        return hits;
    }

    private int[] HitsByMatching(PlanRun run, IReadOnlyList<(IReadOnlyList<DecisionCell?> Cells, object Output)> rows, bool[]? applies)
    {
        var tested = node.Tested.Select((t, i) => Reader(run, i)).ToArray();
        var hits = new int[run.RowCount(node)];
        for (var row = 0; row < hits.Length; row++)
        {
            hits[row] = applies is not null && !applies[row] ? -1 : Hit(rows, tested, row);
        }

        return hits;
    }

    private int Hit(IReadOnlyList<(IReadOnlyList<DecisionCell?> Cells, object Output)> rows, Func<int, object?>[] tested, int row)
    {
        var hit = -1;
        for (var r = 0; r < rows.Count; r++)
        {
            if (!Matches(rows[r].Cells, tested, row))
            {
                continue;
            }

            if (hit >= 0)
            {
                throw new PlanFault("Several rows of the table apply.");
            }

            hit = r;
            if (node.FirstHit)
            {
                break;
            }
        }

        return hit >= 0 ? hit : throw new PlanFault("No row of the table applies.");
    }

    private Func<int, object?> Reader(PlanRun run, int index)
    {
        if (Tested(run, index) is { } column)
        {
            return row => column[row];
        }

        run.Parameters.TryGetScalar(node.Tested[index].Name, out var value);
        return _ => value;
    }

    private static bool Matches(IReadOnlyList<DecisionCell?> cells, Func<int, object?>[] tested, int row)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is { } cell && !cell.Matches(tested[i](row)))
            {
                return false;
            }
        }

        return true;
    }
}
