using Appraisal.Rules.Explaining;

namespace Appraisal.Rules.Nodes;

/// <summary>A value of a group is told with the group.</summary>
internal static class GroupValueExplanation
{
    public static ToldStep Of(GroupValueNode node, int row, ExplanationBuilder builder)
    {
        var group = builder.Run.Group(node.Group, row);
        return new ToldStep(StepKind.GroupValue, $"{node.Group} {group.Length} 行", $"{group.Length} rows of {node.Group}", [], () =>
        [
            .. group.Select(r => builder.Row(
                node, node.Target.Table, r, node.Value is { } value ? builder.Run.Value(value, r) : null, true, null,
                () => node.Value is { } column ? [builder.Step(column, r)] : [])),
        ]);
    }
}
