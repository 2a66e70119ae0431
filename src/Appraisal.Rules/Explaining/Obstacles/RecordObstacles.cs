using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Explaining;

/// <summary>The records behind a value: those that hold and should not, those that should and do not.</summary>
internal static class RecordObstacles
{
    /// <summary>What keeps "any record" or "all records" from being true, or from being false.</summary>
    public static Obstacle? Of(AggregateNode node, ObstacleRow row, bool wanted, ObstacleSearch search)
    {
        var rows = AggregateInterpretation.CountedRows(node, row.Row, search.Run);
        var under = row.Under(node);
        if (rows.Count == 0)
        {
            return under.Obstacle(ObstacleKind.Record, node.Source, $"没有计入的{node.Source}记录", $"no row of {node.Source} counts");
        }

        // "Any" that fails, and "all" that holds, hang on each record alone; the other two on all of them.
        var wrong = rows.Where(r => search.Run.Value(new(node.Source, node.Value!), r) is true ^ wanted);
        return Obstacle.Several(wrong.Select(r => Record(node, r, under, wanted, search)), node.Kind == AggregateKind.Any == wanted, under);
    }

    /// <summary>The rows that keep the worst or the best from being another: all that have a value that will not do.</summary>
    public static Obstacle? OfExtreme(AggregateNode node, ObstacleRow row, Wanted wanted, ObstacleSearch search)
    {
        var column = new ColumnId(node.Source, node.Value!);
        var under = row.Under(node);
        var wrong = AggregateInterpretation.CountedRows(node, row.Row, search.Run).Where(r => !wanted.Accepts(search.Run.Value(column, r)));
        return Obstacle.Several(wrong.Select(r => Named(node, r, under, search).Over(search.Of(column, search.RowOf(node.Source, r, under), wanted))), false, under);
    }

    /// <summary>The records that an aggregate counts, without their own conditions.</summary>
    public static Obstacle? Counted(AggregateNode node, ObstacleRow row, ObstacleSearch search) =>
        Obstacle.Several(AggregateInterpretation.CountedRows(node, row.Row, search.Run).Select(r => Named(node, r, row.Under(node), search)), false, row.Under(node));

    private static Obstacle Record(AggregateNode node, int record, ObstacleRow row, bool wanted, ObstacleSearch search)
    {
        var named = Named(node, record, row, search);
        var column = new ColumnId(node.Source, node.Value!);
        if (search.Run.Scheme.Model.Nodes.GetValueOrDefault(column) is FindingNode finding && !wanted)
        {
            var grounds = FindingInterpretation.Grounds(finding, record, search.Run).Distinct(StringComparer.Ordinal).ToList();
            named = grounds.Count > 0 ? named with { Clauses = grounds } : named;
        }

        return named.Over(search.Of(column, search.RowOf(node.Source, record, row), Wanted.Boolean(wanted)));
    }

    private static Obstacle Named(AggregateNode node, int record, ObstacleRow row, ObstacleSearch search)
    {
        var about = search.RowOf(node.Source, record, row);
        var text = $"{node.Source} {about.Name}";
        return about.Obstacle(ObstacleKind.Record, node.Source, text, text);
    }
}
