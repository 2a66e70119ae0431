using Appraisal.Rules.Columns;
using Appraisal.Rules.Compiling;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Nodes;

/// <summary>The points of each record that is a finding, or whether it is one.</summary>
internal sealed class FindingStep(FindingNode node) : PlanStep(node)
{
    public override Column Run(PlanRun run)
    {
        var count = run.RowCount(node);
        var when = node.When is { } column ? run.Booleans(node.Target.Table, column) : null;
        if (node.Points is { } effect && run.Column(node.Target.Table, effect) is BooleanColumn holds)
        {
            return new BooleanColumn(run.TypeOf(node), [.. holds.Values.Select((held, row) => held && (when is null || when[row]))]);
        }

        if (node.Points is { } points)
        {
            var isZero = node.RowOf is null ? _ => false : IsZero(run.Column(node.Target.Table, points));
            var rows = new int[count];
            for (var row = 0; row < count; row++)
            {
                rows[row] = (when is null || when[row]) && !isZero(row) ? row : -1;
            }

            return ColumnBuilder.Gather(run.Column(node.Target.Table, points), rows, run.TypeOf(node));
        }

        var found = new bool[count];
        when?.CopyTo(found, 0);
        if (when is null)
        {
            Array.Fill(found, true);
        }

        return new BooleanColumn(run.TypeOf(node), found);
    }

    private static Func<int, bool> IsZero(Column points) => points is ScaledColumn scaled
        ? row => scaled.Values[row] == 0
        : row => points[row] is ExactNumber { Sign: 0 };
}
