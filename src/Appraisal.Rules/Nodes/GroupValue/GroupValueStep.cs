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
            object value = values is null ? (ExactNumber)group.Length : Of(group, values);
            foreach (var row in group)
            {
                ColumnBuilder.Set(target, row, value);
            }
        }

        return target;
    }

    private object Of(int[] group, Column values)
    {
        var numbers = group.Select(row => (ExactNumber)values[row]!);
        return node.Kind switch
        {
            GroupValueKind.Highest => numbers.Max(),
            GroupValueKind.Lowest => numbers.Min(),
            GroupValueKind.Mean => numbers.Aggregate((a, b) => a + b) / group.Length,
            _ => numbers.Aggregate((a, b) => a + b),
        };
    }
}
