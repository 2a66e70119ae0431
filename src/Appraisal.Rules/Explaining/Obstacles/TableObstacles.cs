using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Explaining;

/// <summary>What keeps a table from giving a value: each row that would give it is a way, and each way has its obstacles.</summary>
internal static class TableObstacles
{
    public static Obstacle? Of(DecisionTableNode node, ObstacleRow row, Wanted wanted, ObstacleSearch search)
    {
        var under = row.Under(node);
        var ways = node.FirstHit ? StepObstacles.Of(node, under, wanted, search)
            : ChainObstacles.BeforeOf(node, search) is { } before ? ChainObstacles.Of(node, before, under, wanted, search)
            : Rows(node, under, wanted, search);
        return Obstacle.Several(ways, true, under);
    }

    /// <summary>What keeps the tested values from fitting the cells of a row.</summary>
    public static IEnumerable<Obstacle?> Unmet(DecisionTableNode node, DecisionRow tableRow, ObstacleRow row, ObstacleSearch search) =>
        UnmetCells(node, tableRow, row.Row, search).Select(cell => Cell(node, cell, Wanted.Of(tableRow.Cells[cell]!), row, search));

    public static IReadOnlyList<int> UnmetCells(DecisionTableNode node, DecisionRow tableRow, int row, ObstacleSearch search) =>
        [.. Enumerable.Range(0, tableRow.Cells.Count).Where(i => tableRow.Cells[i] is { } cell && !cell.Matches(DecisionTableInterpretation.Tested(node, i, row, search.Run)))];

    /// <summary>What keeps a tested value from being one of some.</summary>
    public static Obstacle? Cell(DecisionTableNode node, int cell, Wanted wanted, ObstacleRow row, ObstacleSearch search)
    {
        var tested = node.Tested[cell];
        if (!tested.IsParameter)
        {
            return search.Of(new(node.Target.Table, tested.Name), row, wanted);
        }

        var value = search.Run.Parameter(tested.Name);
        if (wanted.Accepts(value))
        {
            return null;
        }

        var text = ObstacleWords.HasAndNeeds(tested.Name, value, wanted);
        return search.Using(row, tested.Name).Obstacle(ObstacleKind.Reading, tested.Name, text.Chinese, text.English) with { Value = value };
    }

    /// <summary>Rows that need more than another one does are no way of their own.</summary>
    public static IEnumerable<DecisionRow> Nearest(IReadOnlyList<DecisionRow> rows, Func<DecisionRow, IReadOnlyList<int>> unmet) =>
        rows.Where(r => !rows.Any(other => unmet(other).Count < unmet(r).Count && unmet(other).All(unmet(r).Contains)));

    private static IEnumerable<Obstacle> Rows(DecisionTableNode node, ObstacleRow row, Wanted wanted, ObstacleSearch search)
    {
        var rows = search.Run.Parameters.Rows(node).ToList();
        var used = node.MappingParameter is { } mapping ? search.Using(row, mapping) : row;
        foreach (var way in Nearest([.. rows.Where(r => wanted.Accepts(r.Output.Value) || wanted.Accepts(r.Output.Text))], r => UnmetCells(node, r, row.Row, search)))
        {
            var number = rows.IndexOf(way) + 1;
            var about = way.Clauses.Count > 0 ? used with { Clauses = way.Clauses } : used;
            yield return about.Obstacle(ObstacleKind.Step, node.Target.Name, $"表第 {number} 行（{way.Output.Text}）", $"row {number} of the table ({way.Output.Text})")
                .Over(Obstacle.Several(Unmet(node, way, about, search), false, about));
        }
    }
}
