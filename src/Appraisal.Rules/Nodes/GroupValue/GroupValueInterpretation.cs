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
            GroupValueKind.Highest => values.Max(),
            _ => values.Min(),
        };
    }
}
