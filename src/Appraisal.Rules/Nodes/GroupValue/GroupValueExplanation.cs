using Appraisal.Rules.Explaining;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Nodes;

/// <summary>A value of a group is told with the group; one that hangs on the order of the values, in that order.</summary>
internal static class GroupValueExplanation
{
    public static ToldStep Of(GroupValueNode node, int row, ExplanationBuilder builder)
    {
        if (!GroupValueInterpretation.IsNamed(node, row, builder.Run))
        {
            var keys = builder.Run.Scheme.Model.Groups[node.Group].Keys;
            return new ToldStep(StepKind.GroupValue, $"不属于“{node.Group}”的任何一组", $"in no group of {node.Group}", [], () => [.. keys.Select(k => builder.Step(k, row))]);
        }

        var group = builder.Run.Group(node.Group, row);
        var (chinese, english) = node.Kind switch
        {
            GroupValueKind.Total => ("合计", "total of "),
            GroupValueKind.Mean => ("的平均", "mean of "),
            GroupValueKind.Highest => ("的最高", "highest of "),
            GroupValueKind.Lowest => ("的最低", "lowest of "),
            GroupValueKind.Median => ("的中位数", "median of "),
            GroupValueKind.Percentile => ($"的 {Share(node, row, builder)} 分位数（{builder.Run.Parameters.Word(node.Method!)}）", $"percentile {Share(node, row, builder)} ({builder.Run.Parameters.Word(node.Method!)}) of "),
            _ => ("", ""),
        };
        string[] parameters =
        [
            .. node.At is ParameterOperand at ? [at.Name] : Array.Empty<string>(),
            .. node.Method is { IsParameter: true } method ? [method.Text] : Array.Empty<string>(),
        ];
        return new ToldStep(StepKind.GroupValue, $"{node.Group} {group.Length} 行{chinese}", $"{english}{group.Length} rows of {node.Group}", parameters, () =>
        [
            .. InOrder(node, group, builder).Select(r => builder.Row(
                node, node.Target.Table, r, node.Value is { } value ? builder.Run.Value(value, r) : null, true, null,
                () => node.Value is { } column ? [builder.Step(column, r)] : [])),
            .. builder.Operands(row, [node.At, .. group.Length == 0 ? [node.None] : Array.Empty<Operand?>()]),
            .. builder.Choices(node.Method),
        ]);
    }

    private static IEnumerable<int> InOrder(GroupValueNode node, int[] group, ExplanationBuilder builder) =>
        node.Kind is GroupValueKind.Median or GroupValueKind.Percentile
            ? group.OrderBy(r => (ExactNumber)builder.Run.Value(node.Value!.Value, r)!)
            : group;

    private static string Share(GroupValueNode node, int row, ExplanationBuilder builder) =>
        $"{(builder.Run.Number(node.At!, row) ?? ExactNumber.Zero) * 100}%";
}
