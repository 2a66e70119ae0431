using Appraisal.Rules.Nodes;
using Appraisal.Rules.Reporting;

namespace Appraisal.Rules.Explaining;

/// <summary>What keeps a table from giving a value: each row that would give it is a way, and each way has its obstacles.</summary>
internal static class TableObstacles
{
    private const int MostWays = 4;

    public static Obstacle? Of(DecisionTableNode node, ObstacleRow row, Wanted wanted, ObstacleSearch search)
    {
        var under = row.Under(node);
        if (!DecisionTableInterpretation.IsFor(node, row.Row, search.Run))
        {
            return search.Of(new(node.Target.Table, node.For!), under, Wanted.Boolean(true));
        }

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
        var rows = search.Run.Parameters.Rows(node).Where(r => r != node.None).ToList();
        var used = node.MappingParameter is { } mapping ? search.Using(row, mapping) : row;
        var ways = Nearest([.. rows.Where(r => wanted.Accepts(r.Output.Value) || wanted.Accepts(r.Output.Text))], r => UnmetCells(node, r, row.Row, search)).ToList();
        return ways.Count > MostWays ? [Hit(node, used, search)] : ways.Select(way =>
        {
            var about = way.Clauses.Count > 0 ? used with { Clauses = way.Clauses } : used;
            var inner = Obstacle.Several(Unmet(node, way, about, search), false, about);
            return inner is not null && RowTable(node, search) is not null ? inner : about.Obstacle(ObstacleKind.Step, search.NameOf(node.Target), $"表第 {rows.IndexOf(way) + 1} 行（{way.Output.Text}）", $"row {rows.IndexOf(way) + 1} of the table ({way.Output.Text})")
                .Over(inner);
        });
    }

    /// <summary>The row that applies, where too many others would do: what was tested brought the value there.</summary>
    private static Obstacle Hit(DecisionTableNode node, ObstacleRow row, ObstacleSearch search)
    {
        var hit = DecisionTableInterpretation.HitRow(node, row.Row, search.Run);
        if (RowTable(node, search) is { } before)
        {
            return Hit(before, hit.Clauses.Count > 0 ? row with { Clauses = hit.Clauses } : row, search);
        }

        var about = hit.Clauses.Count > 0 ? row with { Clauses = hit.Clauses } : row;
        var number = search.Run.Parameters.Rows(node).ToList().FindIndex(r => r.Place == hit.Place && r.Output.Text == hit.Output.Text) + 1;
        var cells = string.Join("，", Enumerable.Range(0, hit.Cells.Count).Where(i => hit.Cells[i] is not null && !IsGenerated(node.Target with { Name = node.Tested[i].Name }, search))
            .Select(i => $"{node.Tested[i].Name} {ShownValue.Of(DecisionTableInterpretation.Tested(node, i, row.Row, search.Run))}"));
        return about.Obstacle(ObstacleKind.Step, search.NameOf(node.Target), $"适用表第 {number} 行：{cells}", $"row {number} of the table applies: {cells}");
    }

    /// <summary>The table behind one that only turns its row into a value, and is told by it; null for others.</summary>
    private static DecisionTableNode? RowTable(DecisionTableNode node, ObstacleSearch search) =>
        node.Tested is [{ IsParameter: false, Name: var name }] && IsGenerated(node.Target with { Name = name }, search)
            ? search.Run.Scheme.Model.Nodes[node.Target with { Name = name }] as DecisionTableNode
            : null;

    private static bool IsGenerated(ColumnId column, ObstacleSearch search) =>
        search.Run.Scheme.Model.Nodes.ContainsKey(column) && search.Builder.Result.Decision(column.Table, column.Name) is null;
}
