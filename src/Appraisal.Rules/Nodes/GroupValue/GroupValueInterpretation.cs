using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Nodes;

/// <summary>Takes a value of the group of a row.</summary>
internal static class GroupValueInterpretation
{
    public static object? Of(GroupValueNode node, int row, Interpreter run)
    {
        if (!IsNamed(node, row, run))
        {
            return null;
        }

        var group = run.Group(node.Group, row);
        if (group.Length == 0)
        {
            return OfNobody(node, row, run);
        }

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

    /// <summary>Whether the row has all that makes its group; a row for which a key does not apply is in none.</summary>
    public static bool IsNamed(GroupValueNode node, int row, Interpreter run) => run.Scheme.Model.Groups[node.Group].Keys.All(key => run.Value(key, row) is not null);

    private static object? OfNobody(GroupValueNode node, int row, Interpreter run)
    {
        if (node.None is { } none && run.Number(none, row) is { } value)
        {
            return value;
        }

        if (node.NoneIsNotApplicable)
        {
            return null;
        }

        if (node.Kind is GroupValueKind.Size or GroupValueKind.Total)
        {
            return ExactNumber.Zero;
        }

        // One row is named whichever is asked about, so that the fault is told once a group.
        var groups = run.Groups(node.Group);
        var names = Enumerable.Range(0, groups.GroupOf.Length).Where(r => groups.GroupOf[r] == groups.GroupOf[row]).Select(r => run.NameOf(node.Target.Table, r));
        var model = run.Scheme.Model;
        throw run.Fault(RunningRules.NobodyInGroup, node, node.Origin.Decision, names.Min(StringComparer.Ordinal)!, node.Group, model.TextOf(new(node.Target.Table, model.Groups[node.Group].For!)));
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
