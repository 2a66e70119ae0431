using Appraisal.Rules.Columns;
using Appraisal.Rules.Compiling;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Nodes;

/// <summary>Sorts those who stand in each group once, and walks down to the last place.</summary>
internal sealed class PlacesStep(PlacesNode node) : PlanStep(node)
{
    public override Column Run(PlanRun run)
    {
        var target = (EnumerationColumn)ColumnBuilder.Empty(run.TypeOf(node), run.RowCount(node));
        var columns = new PlacesColumns(node, run);
        Array.Fill(target.Values, CodeOf(PlacesNode.NotStanding));
        foreach (var group in run.Groups(node.Group).Rows)
        {
            Allocate(group, target.Values, columns, run);
        }

        return target;
    }

    private void Allocate(int[] group, int[] target, PlacesColumns columns, PlanRun run)
    {
        if (node.Number is ColumnOperand && group.Any(row => columns.Number(row) != columns.Number(group[0])))
        {
            throw new PlanFault("The number of places differs within the group.");
        }

        var standing = new List<int>(group.Length);
        foreach (var row in group)
        {
            if (columns.Refusal(row) is { } refusal)
            {
                target[row] = CodeOf(refusal);
            }
            else
            {
                standing.Add(row);
            }
        }

        if (standing.Count == 0)
        {
            return;
        }

        // One number for the whole group: which row is asked for it makes no difference.
        var places = Number(group, columns);
        var order = run.Order(node.By);
        var rows = standing.ToArray();
        Array.Sort(rows, order);
        for (var start = 0; start < rows.Length;)
        {
            var end = start + 1;
            while (end < rows.Length && order(rows[start], rows[end]) == 0)
            {
                end++;
            }

            Settle(rows.AsSpan(start, end - start), start, target, columns, places);
            start = end;
        }
    }

    /// <summary>Settles rows of equal standing, of whom so many stand before.</summary>
    private void Settle(ReadOnlySpan<int> tied, int before, int[] target, PlacesColumns columns, long places)
    {
        var left = Math.Max(0, places - before);
        var granted = left >= tied.Length || left > 0 && columns.TiesWord == "all in";
        if (left > 0 && !granted && columns.TiesWord == "people decide")
        {
            Decide(tied, left, target, columns);
            return;
        }

        foreach (var row in tied)
        {
            target[row] = granted
                ? CodeOf(columns.Reached(row))
                : CodeOf(left > 0 ? PlacesNode.TiedOut : PlacesNode.NotReached);
        }
    }

    private static void Decide(ReadOnlySpan<int> tied, long left, int[] target, PlacesColumns columns)
    {
        var chosen = 0;
        foreach (var row in tied)
        {
            var decision = columns.Decision(row) ?? throw new PlanFault("People must decide.");
            chosen += decision ? 1 : 0;
            target[row] = CodeOf(decision ? columns.Reached(row) : PlacesNode.TiedOut);
        }

        if (chosen != left)
        {
            throw new PlanFault("People decided for another number of units than there are places.");
        }
    }

    private long Number(int[] group, PlacesColumns columns)
    {
        var number = columns.Number(group[0]) ?? ExactNumber.Zero;
        var all = node.IsShare ? (number * columns.Counted(group)).Round(0, columns.Rounding) : number;
        return Math.Max(0, (long)all.Numerator - columns.Taken(group));
    }

    private static int CodeOf(string outcome) => PlacesNode.Outcome.Literals.ToList().IndexOf(outcome);
}
