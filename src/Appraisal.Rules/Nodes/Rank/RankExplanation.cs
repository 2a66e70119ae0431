using Appraisal.Rules.Explaining;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Reporting;

namespace Appraisal.Rules.Nodes;

/// <summary>A rank is told with the group in its order.</summary>
internal static class RankExplanation
{
    public static ToldStep Of(RankNode node, int row, ExplanationBuilder builder)
    {
        if (NotStanding(node, node.Group, row, StepKind.Rank, builder) is { } outside)
        {
            return outside;
        }

        var group = InOrder(node.By, builder.Run.Group(node.Group, row), builder);
        var by = string.Join("、", node.By.Select(k => k.Column.Name));
        var parameters = node.Ties.IsParameter ? [node.Ties.Text] : Array.Empty<string>();
        return new ToldStep(StepKind.Rank, $"{node.Group} {group.Count} 家按{by}排序", $"{group.Count} of {node.Group} in order of {by}", parameters, () =>
        [
            .. group.Select(r => Member(node, node.By, r, builder, node.DecidedIn is { } decided ? [decided] : [])),
            .. builder.Choices(node.Ties),
        ])
        {
            Detail = builder.Run.NameOf(node.Target.Table, row),
        };
    }

    /// <summary>A row that does not stand in its group: why not, by which clauses. Null for one that does.</summary>
    public static ToldStep? NotStanding(Node node, string name, int row, StepKind kind, ExplanationBuilder builder)
    {
        var group = builder.Run.Scheme.Model.Groups[name];
        if (group.For is not { } condition || builder.Run.StandsIn(name, row))
        {
            return null;
        }

        var column = new ColumnId(group.Table, condition);
        var text = builder.Run.Scheme.Model.TextOf(column);
        var (chinese, english) = kind == StepKind.Rank ? ("不参加排名", "not ranked") : ("不占名额", "takes no place");
        return new ToldStep(kind, $"{chinese}：{name} 只有“{text}”的", $"{english}: in {name} stand only rows where {text}", [], () => [builder.Step(column, row)])
        {
            Clauses = [.. node.Origin.Clauses.Concat(group.Clauses).Distinct(StringComparer.Ordinal)],
            Detail = builder.Run.NameOf(group.Table, row),
        };
    }

    public static IReadOnlyList<int> InOrder(IReadOnlyList<OrderKey> by, IEnumerable<int> rows, ExplanationBuilder builder) =>
        [.. rows.OrderBy(r => r, Comparer<int>.Create((a, b) => RankInterpretation.Compare(by, a, b, builder.Run)))];

    /// <summary>A member of the group, with what it is ranked by and other columns that matter.</summary>
    public static ExplanationStep Member(Node node, IReadOnlyList<OrderKey> by, int row, ExplanationBuilder builder, IReadOnlyList<string> others)
    {
        var table = node.Target.Table;
        return builder.Row(node, table, row, builder.Run.Value(by[0].Column, row), true, null, () =>
        [
            .. by.Select(k => builder.Step(k.Column, row)),
            .. others.Select(c => builder.Step(new(table, c), row)),
        ]);
    }
}
