using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Explaining;

/// <summary>The steps of a grade that would give a value: whom an earlier step takes does not come so far, and the step has its own conditions.</summary>
internal static class StepObstacles
{
    public static IEnumerable<Obstacle> Of(DecisionTableNode node, ObstacleRow row, Wanted wanted, ObstacleSearch search)
    {
        var ways = new List<Obstacle>();
        for (var index = 0; index < node.Rows.Count; index++)
        {
            if (wanted.Accepts(node.Rows[index].Output.Value))
            {
                ways.Add(Step(node, index, row, search));
            }
        }

        return ways;
    }

    /// <summary>What a step is called.</summary>
    public static (string Chinese, string English) LabelOf(DecisionTableNode node, int index) =>
        ($"第{NumberOf(node, index)}步（{node.Rows[index].Output.Text}）", $"step {NumberOf(node, index)} ({node.Rows[index].Output.Text})");

    /// <summary>A step that keeps an earlier grade has a row for each grade, all at one place of the scheme.</summary>
    private static int NumberOf(DecisionTableNode node, int index) => node.Rows.Take(index + 1).Select(r => r.Place).Distinct().Count();

    private static Obstacle Step(DecisionTableNode node, int index, ObstacleRow row, ObstacleSearch search)
    {
        var step = node.Rows[index];
        var about = Cited(row, step);
        var took = Enumerable.Range(0, index)
            .Where(j => node.Rows[j].Place != step.Place && TableObstacles.UnmetCells(node, node.Rows[j], row.Row, search).Count == 0)
            .Select((j, place) => Took(node, j, place == 0, row, search))
            .ToList();
        var outer = search.Earlier;
        search.Earlier = Before(node, index, outer, search);
        var unmet = TableObstacles.Unmet(node, step, about, search).ToList();
        search.Earlier = outer;
        var label = LabelOf(node, index);
        return about.Obstacle(ObstacleKind.Step, node.Target.Name, label.Chinese, label.English).Over(Obstacle.Several([.. took, .. unmet], false, about));
    }

    /// <summary>An earlier step that takes the row, and why. Only the first does; another whose conditions hold too would take it next.</summary>
    private static Obstacle Took(DecisionTableNode node, int index, bool isFirst, ObstacleRow row, ObstacleSearch search)
    {
        var step = node.Rows[index];
        var about = Cited(row, step);
        var why = Enumerable.Range(0, step.Cells.Count).Where(i => step.Cells[i] is not null)
            .Select(i => TableObstacles.Cell(node, i, Wanted.Of(step.Cells[i]!).Negated(), about, search));
        var label = LabelOf(node, index);
        var (chinese, english) = isFirst ? ("先取", "takes it first") : ("接着也会取", "would take it next");
        return about.Obstacle(ObstacleKind.EarlierStep, node.Target.Name, $"{label.Chinese}{chinese}", $"{label.English} {english}").Over(Obstacle.Several([.. why], true, about));
    }

    /// <summary>The columns of the steps before one, with what the steps are called.</summary>
    private static Dictionary<ColumnId, (string, string)> Before(DecisionTableNode node, int index, IReadOnlyDictionary<ColumnId, (string, string)> outer, ObstacleSearch search)
    {
        var own = Columns(node, index, search).ToList();
        var before = new Dictionary<ColumnId, (string, string)>(outer);
        for (var j = 0; j < index; j++)
        {
            foreach (var column in Columns(node, j, search).Except(own))
            {
                before.TryAdd(column, LabelOf(node, j));
            }
        }

        return before;
    }

    /// <summary>The columns by which a step takes: those that its row tests, and the allocation behind one.</summary>
    private static IEnumerable<ColumnId> Columns(DecisionTableNode node, int index, ObstacleSearch search) =>
        node.Rows[index].Cells
            .Select((cell, i) => cell is null || node.Tested[i].IsParameter ? null : node.Tested[i].Name)
            .OfType<string>()
            .Select(name => new ColumnId(node.Target.Table, name))
            .SelectMany(column => Allocation(column, search) is { } places ? new[] { column, places } : [column]);

    private static ColumnId? Allocation(ColumnId column, ObstacleSearch search) =>
        search.Run.Scheme.Model.Nodes.GetValueOrDefault(column) is FormulaNode { Columns: [var only] }
        && search.Run.Scheme.Model.Nodes.GetValueOrDefault(column with { Name = only }) is PlacesNode places ? places.Target : null;

    private static ObstacleRow Cited(ObstacleRow row, DecisionRow step) => step.Clauses.Count > 0 ? row with { Clauses = step.Clauses } : row;
}
