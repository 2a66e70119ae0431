using Appraisal.Rules.Columns;
using Appraisal.Rules.Compiling;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Nodes;

/// <summary>Computes a value once a group, of those who stand in it, and gives it to each row that the group can be named for.</summary>
internal sealed class GroupValueStep(GroupValueNode node) : PlanStep(node)
{
    public override Column Run(PlanRun run)
    {
        var target = ColumnBuilder.Empty(run.TypeOf(node), run.RowCount(node));
        var values = node.Value is { } column ? run.Column(column) : null;
        var groups = run.Groups(node.Group);
        var keys = run.Scheme.Model.Groups[node.Group].Keys.Select(run.Column).Where(k => k.Present is not null).ToArray();
        var found = new object?[groups.Rows.Length];
        var isFound = new bool[groups.Rows.Length];
        for (var row = 0; row < target.Count; row++)
        {
            if (Array.Exists(keys, k => k[row] is null))
            {
                continue;
            }

            var group = groups.GroupOf[row];
            if (!isFound[group])
            {
                (found[group], isFound[group]) = (Of(groups.Rows[group], values, run), true);
            }

            ColumnBuilder.Set(target, row, found[group]);
        }

        return target;
    }

    private object? Of(int[] group, Column? values, PlanRun run)
    {
        if (group.Length == 0)
        {
            return OfNobody(run);
        }

        if (values is null)
        {
            return (ExactNumber)group.Length;
        }

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

    private object? OfNobody(PlanRun run) =>
        node.None is { } none && run.Parameters.Number(none) is { } value ? value
        : node.NoneIsNotApplicable ? null
        : node.Kind is GroupValueKind.Size or GroupValueKind.Total ? ExactNumber.Zero
        : throw new PlanFault("Nobody stands in a group.");

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
