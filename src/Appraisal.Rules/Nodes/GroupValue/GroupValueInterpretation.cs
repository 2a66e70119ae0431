using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Nodes;

/// <summary>Takes a value of the group of a row.</summary>
internal static class GroupValueInterpretation
{
    public static object? Of(GroupValueNode node, int row, Interpreter run)
    {
        var group = run.Group(node.Group, row);
        if (node.Kind == GroupValueKind.Size)
        {
            return (ExactNumber)group.Length;
        }

        var values = group.Select(r => (ExactNumber)run.Value(node.Value!.Value, r)!).ToList();
        var total = values.Aggregate(ExactNumber.Zero, (sum, v) => sum + v);
        return node.Kind switch
        {
            GroupValueKind.Total => total,
            GroupValueKind.Mean => total / values.Count,
            GroupValueKind.Median => (values.Order().ElementAt((values.Count - 1) / 2) + values.Order().ElementAt(values.Count / 2)) / 2,
            GroupValueKind.Percentile => Percentile(node, values, row, run),
            GroupValueKind.Highest => values.Max(),
            _ => values.Min(),
        };
    }

    private static ExactNumber Percentile(GroupValueNode node, List<ExactNumber> values, int row, Interpreter run)
    {
        var share = run.Number(node.At!, row) ?? ExactNumber.Zero;
        if (run.Parameters.Word(node.Method!) == GroupValueNode.NearestRank)
        {
            return values.Where(v => values.Count(other => other <= v) >= share * values.Count).Min();
        }

        var place = share * (values.Count - 1);
        var below = (int)place.Round(0, RoundingMode.Floor).Numerator;
        var above = (int)place.Round(0, RoundingMode.Ceiling).Numerator;
        var inOrder = values.Order().ToList();
        return inOrder[below] + (place - below) * (inOrder[above] - inOrder[below]);
    }
}
