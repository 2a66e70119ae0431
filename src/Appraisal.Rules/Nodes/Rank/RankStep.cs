using Appraisal.Rules.Columns;
using Appraisal.Rules.Compiling;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Nodes;

/// <summary>Sorts each group once and counts places along the order.</summary>
internal sealed class RankStep(RankNode node) : PlanStep(node)
{
    public override Column Run(PlanRun run)
    {
        var target = (ScaledColumn)ColumnBuilder.Empty(run.TypeOf(node), run.RowCount(node));
        var order = run.Order(node.By);
        var word = run.Parameters.Word(node.Ties);
        var decided = word == RankNode.PeopleDecide && node.DecidedIn is { } name ? run.Column(node.Target.Table, name) : null;
        foreach (var group in run.Groups(node.Group).Rows)
        {
            var rows = (int[])group.Clone();
            Array.Sort(rows, order);
            if (word == RankNode.PeopleDecide)
            {
                PutInOrder(rows, order, decided);
            }

            var rank = 0L;
            for (var i = 0; i < rows.Length; i++)
            {
                if (i == 0 || word == RankNode.PeopleDecide || order(rows[i - 1], rows[i]) != 0)
                {
                    rank = word == "dense" ? rank + 1 : i + 1;
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

    /// <summary>Puts rows of equal standing in the order that people decided.</summary>
    private static void PutInOrder(int[] rows, Comparison<int> order, Column? decided)
    {
        ExactNumber Decision(int row) => (ExactNumber?)decided?[row] ?? throw new PlanFault("People must decide.");

        for (var start = 0; start < rows.Length;)
        {
            var end = start + 1;
            while (end < rows.Length && order(rows[start], rows[end]) == 0)
            {
                end++;
            }

            var tied = rows.AsSpan(start, end - start);
            if (tied.Length > 1)
            {
                var numbers = new ExactNumber[tied.Length];
                for (var i = 0; i < tied.Length; i++)
                {
                    numbers[i] = Decision(tied[i]);
                }

                if (numbers.Distinct().Count() < numbers.Length)
                {
                    throw new PlanFault("People gave one number to several rows.");
                }

                numbers.AsSpan().Sort(tied);
            }

            start = end;
        }
    }
}
