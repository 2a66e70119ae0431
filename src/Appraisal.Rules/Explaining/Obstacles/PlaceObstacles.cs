using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Explaining;

/// <summary>What keeps a row from a place of an allocation: it does not stand, a bar, the floor, the order. Or why it holds one.</summary>
internal static class PlaceObstacles
{
    public static Obstacle? Of(PlacesNode node, ObstacleRow row, Wanted wanted, ObstacleSearch search)
    {
        if (!wanted.IsNegated)
        {
            if (!search.Run.StandsIn(node.Group, row.Row))
            {
                return Column(search.Run.Scheme.Model.Groups[node.Group].For, true);
            }

            return Obstacle.Several(
                [Column(node.Candidates, true), Bar(node, row, search), Column(node.Floor, true), new OrderObstacle(node, row, search).Missed()],
                false,
                row);
        }

        var outcome = (string)search.Run.Value(node.Target, row.Row)!;
        return outcome switch
        {
            PlacesNode.Granted => new OrderObstacle(node, row, search).Held(),
            PlacesNode.HeldOpen => HeldOpen(node, row, search),
            _ => null,
        };

        Obstacle? Column(string? name, bool needed) => name is null ? null : search.Of(new(node.Target.Table, name), row, Wanted.Boolean(needed));
    }

    /// <summary>The bars that hold, each with its records.</summary>
    private static Obstacle? Bar(PlacesNode node, ObstacleRow row, ObstacleSearch search)
    {
        if (node.BarredIf is null)
        {
            return null;
        }

        var column = new ColumnId(node.Target.Table, node.BarredIf);
        var about = node.BarredPlace is { IsParameter: true } choice ? search.Using(row, choice.Text) : row;
        return search.Of(column, about, Wanted.Boolean(false)) switch
        {
            null => null,
            { Kind: ObstacleKind.Several } several => several with { Children = [.. several.Children.Select(AsBar)] },
            var bar => AsBar(bar),
        };
    }

    private static Obstacle AsBar(Obstacle found) => found with
    {
        Kind = ObstacleKind.Bar,
        Clauses = found.Children.Any(c => c.Kind == ObstacleKind.Record)
            ? [.. found.Children.Where(c => c.Kind == ObstacleKind.Record).SelectMany(c => c.Clauses).Distinct(StringComparer.Ordinal)]
            : found.Clauses,
        Text = found.Kind == ObstacleKind.Decision ? $"{found.Text}，不能得到名额" : found.Text,
        TextInEnglish = found.Kind == ObstacleKind.Decision ? $"{found.TextInEnglish}: no place can be had" : found.TextInEnglish,
    };

    /// <summary>A place that an earlier step keeps open for a barred row: the row goes no further.</summary>
    private static Obstacle HeldOpen(PlacesNode node, ObstacleRow row, ObstacleSearch search)
    {
        var (chinese, english) = search.Earlier.GetValueOrDefault(node.Target, (node.Target.Name, node.Target.Name));
        var told = search.Builder.Step(node.Target, row.Row);
        return (row.With(told.Assumptions) with { Clauses = told.Clauses })
            .Obstacle(ObstacleKind.EarlierStep, node.Target.Name, $"{chinese}的名额为其空着：{told.How}", $"{english} keeps a place open for it: {told.HowInEnglish}")
            .Over(Bar(node, row, search));
    }
}
