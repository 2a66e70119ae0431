using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Explaining;

/// <summary>A link of a chain of grades: a table from a grade to a grade of the same scale. Either the grade before was another one, or the link changed it.</summary>
internal static class ChainObstacles
{
    /// <summary>Which of the tested values is the grade before; null when the table is no link of a chain.</summary>
    public static int? BeforeOf(DecisionTableNode node, ObstacleSearch search)
    {
        var at = node.Tested.ToList().FindIndex(t => !t.IsParameter
            && search.Run.Scheme.Types.GetValueOrDefault(node.Target) is EnumerationType { Ordered: true } scale
            && scale.Equals(search.Run.Scheme.Types.GetValueOrDefault(new ColumnId(node.Target.Table, t.Name))));
        return at < 0 ? null : at;
    }

    public static IEnumerable<Obstacle?> Of(DecisionTableNode node, int before, ObstacleRow row, Wanted wanted, ObstacleSearch search)
    {
        // A grade that would first have to be another one and then be changed into the wanted one is no way that anybody asks for.
        bool Keeps(DecisionRow r) => r.Cells[before] is not { } cell || !Unmet(r).Contains(before) || cell.Literals.All(l => wanted.Accepts(l.Text));
        IReadOnlyList<int> Unmet(DecisionRow r) => TableObstacles.UnmetCells(node, r, row.Row, search);

        var giving = node.Rows.Where(r => wanted.Accepts(r.Output.Text) && Keeps(r)).ToList();
        return TableObstacles.Nearest(giving, Unmet)
            .Select(way => Obstacle.Several(Unmet(way).Select(cell => Cell(node, way, cell, before, row, search)), false, row))
            .ToList();
    }

    private static Obstacle? Cell(DecisionTableNode node, DecisionRow way, int cell, int before, ObstacleRow row, ObstacleSearch search)
    {
        var found = TableObstacles.Cell(node, cell, Wanted.Of(way.Cells[cell]!), row, search);
        if (cell == before)
        {
            return found;
        }

        var (was, became) = (DecisionTableInterpretation.Tested(node, before, row.Row, search.Run), search.Run.Value(node.Target, row.Row));
        var name = search.NameOf(node.Target);
        var text = Equals(was, became)
            ? (Chinese: $"{name}：这一步没有改变等次，仍为 {became}", English: $"{name}: this link did not change the grade, still {became}")
            : (Chinese: $"{name}：由 {was} 改为 {became}", English: $"{name}: changed from {was} to {became}");
        return (row.Obstacle(ObstacleKind.ChainStep, name, text.Chinese, text.English) with { Value = became }).Over(found);
    }
}
