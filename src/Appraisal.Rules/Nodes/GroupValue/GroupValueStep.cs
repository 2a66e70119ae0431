using Appraisal.Rules.Columns;
using Appraisal.Rules.Compiling;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Nodes;

/// <summary>Computes a value once a group and gives it to each of its rows.</summary>
internal sealed class GroupValueStep(GroupValueNode node) : PlanStep(node)
{
    public override Column Run(PlanRun run)
    {
        var target = ColumnBuilder.Empty(run.TypeOf(node), run.RowCount(node));
        var values = node.Value is { } column ? run.Column(column) : null;
        foreach (var group in run.Groups(node.Group).Rows)
        {
            object value = values is null ? (ExactNumber)group.Length : Of(group, values, run);
            foreach (var row in group)
            {
                ColumnBuilder.Set(target, row, value);
            }
        }

        return target;
    }

    private object Of(int[] group, Column values, PlanRun run)
    {
        var numbers = group.Select(row => (ExactNumber)values[row]!);
        return node.Kind switch
        {
            GroupValueKind.Highest => numbers.Max(),
            GroupValueKind.Lowest => numbers.Min(),
            GroupValueKind.Mean => numbers.Aggregate((a, b) => a + b) / group.Length,
            GroupValueKind.Median => Median(Sorted(numbers)),
            GroupValueKind.Percentile => Percentile(Sorted(numbers), run),
            _ => numbers.Aggregate((a, b) => a + b),
        };
    }

    private static ExactNumber[] Sorted(IEnumerable<ExactNumber> numbers)
    {
        var sorted = numbers.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    private static ExactNumber Median(ExactNumber[] sorted)
    {
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private ExactNumber Percentile(ExactNumber[] sorted, PlanRun run)
    {
        var share = run.Parameters.Number(node.At!) ?? ExactNumber.Zero;
        if (run.Parameters.Word(node.Method!) == GroupValueNode.NearestRank)
        {
            var rank = (int)(share * sorted.Length).Round(0, RoundingMode.Ceiling).Numerator;
            return sorted[Math.Max(rank, 1) - 1];
        }

        var place = share * (sorted.Length - 1);
        var below = (int)place.Round(0, RoundingMode.Floor).Numerator;
        return below + 1 == sorted.Length ? sorted[below] : sorted[below] * (below + 1 - place) + sorted[below + 1] * (place - below);
    }
}
