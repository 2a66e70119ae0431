using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Reporting;

namespace Appraisal.Rules.Explaining;

/// <summary>What keeps a comparison from holding, or from failing: the value, what it is compared with, and how far they are apart.</summary>
internal sealed class ComparisonObstacles(RowExpression expression, ObstacleRow row, ObstacleSearch search)
{
    public Obstacle? Of(FeelNode part, bool wanted)
    {
        var told = row.With(expression.Assumptions(part));
        return part switch
        {
            BinaryNode { Operator: >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual } comparison => Comparison(comparison, wanted, told),
            BetweenNode between => Between(between, wanted, told),
            InNode membership => Membership(membership, wanted, told),
            _ => Whole(part, wanted, told),
        };
    }

    private Obstacle? Comparison(BinaryNode comparison, bool wanted, ObstacleRow told)
    {
        var needed = wanted ? comparison.Operator : Opposite(comparison.Operator);
        // What the row has is told of, beside what the scheme says.
        var turned = !expression.HasColumns(comparison.Left) && expression.HasColumns(comparison.Right);
        return turned ? Compared(comparison.Right, Mirrored(needed), comparison.Left, told) : Compared(comparison.Left, needed, comparison.Right, told);
    }

    private Obstacle? Compared(FeelNode left, BinaryOperator needed, FeelNode right, ObstacleRow told)
    {
        var (value, bound) = (expression.Value(left), expression.Value(right));
        var column = expression.ColumnOf(left);
        if (column is { } opened && needed is BinaryOperator.Equal or BinaryOperator.NotEqual && bound is bool or string && !expression.HasColumns(right) && Opens(opened))
        {
            return search.Of(opened, told, new Wanted([bound], needed == BinaryOperator.NotEqual));
        }

        var name = expression.TextOf(left);
        var shown = right is NameNode ? $"{expression.TextOf(right)} {Shown(right, bound)}" : Shown(right, bound);
        var found = (value, bound) switch
        {
            (ExactNumber number, ExactNumber limit) => BandObstacles.Of(told, name, number, needed, limit, shown, search.StyleOf(column)),
            (DateOnly date, DateOnly limit) => BandObstacles.Of(told, name, date, needed, limit, shown),
            _ => ValueObstacle(name, value, Needs(needed, shown), told),
        };
        return expression.HasColumns(left) || expression.HasColumns(right) ? Counted(found, left, needed) : found with { Kind = ObstacleKind.Reading };
    }

    /// <summary>Where too many records count, those that do.</summary>
    private Obstacle Counted(Obstacle found, FeelNode left, BinaryOperator needed) =>
        needed is BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Equal && expression.ColumnOf(left) is { } column
        && search.Run.Scheme.Model.Nodes.GetValueOrDefault(column) is AggregateNode { Kind: AggregateKind.Count or AggregateKind.CountDistinct } aggregate
            ? found.Over(RecordObstacles.Counted(aggregate, row, search))
            : found;

    private Obstacle? Between(BetweenNode between, bool wanted, ObstacleRow told)
    {
        if (!wanted || expression.Value(between.Value) is not ExactNumber value || expression.Value(between.Low) is not ExactNumber low)
        {
            return Whole(between, wanted, told);
        }

        return value < low
            ? Compared(between.Value, BinaryOperator.GreaterOrEqual, between.Low, told)
            : Compared(between.Value, BinaryOperator.LessOrEqual, between.High, told);
    }

    private Obstacle? Membership(InNode membership, bool wanted, ObstacleRow told)
    {
        var constants = membership.Tests.Select(t => t is ListNode list ? list.Items : [t]).SelectMany(t => t).ToList();
        if (constants.All(t => t is StringNode or NumberNode or BooleanNode or NameNode))
        {
            var needed = new Wanted([.. constants.Select(expression.Value).OfType<object>()], !wanted);
            if (expression.ColumnOf(membership.Value) is { } column && Opens(column))
            {
                return search.Of(column, told, needed);
            }

            var text = ObstacleWords.HasAndNeeds(expression.TextOf(membership.Value), expression.Value(membership.Value), needed);
            return told.Obstacle(ObstacleKind.Value, expression.TextOf(membership.Value), text.Chinese, text.English) with { Value = expression.Value(membership.Value) };
        }

        var ends = membership.Tests.Select(t => wanted ? Missed(membership.Value, t, told) : null).ToList();
        return ends.TrueForAll(e => e is not null) ? Obstacle.Several(ends, true, told) ?? Whole(membership, wanted, told) : Whole(membership, wanted, told);
    }

    /// <summary>The end of a range, or the bound of a test, that a value misses.</summary>
    private Obstacle? Missed(FeelNode value, FeelNode test, ObstacleRow told) => (test, expression.Value(value)) switch
    {
        (ComparisonTestNode bound, _) => Compared(value, bound.Operator, bound.Operand, told),
        (RangeNode { Start: { } start } range, ExactNumber number) when expression.Value(start) is ExactNumber low && (range.StartIncluded ? number < low : number <= low) =>
            Compared(value, range.StartIncluded ? BinaryOperator.GreaterOrEqual : BinaryOperator.Greater, start, told),
        (RangeNode { End: { } end } range, ExactNumber) => Compared(value, range.EndIncluded ? BinaryOperator.LessOrEqual : BinaryOperator.Less, end, told),
        _ => null,
    };

    /// <summary>A condition of another form, as it is written.</summary>
    private Obstacle Whole(FeelNode part, bool wanted, ObstacleRow told)
    {
        var text = expression.TextOf(part);
        return told.Obstacle(ObstacleKind.Value, text, $"{text} {(wanted ? "不成立" : "成立")}", $"{text} {(wanted ? "does not hold" : "holds")}") with { Value = expression.Truth(part) };
    }

    private static Obstacle ValueObstacle(string name, object? value, (string Chinese, string English) needs, ObstacleRow told)
    {
        var text = ObstacleWords.HasAndNeeds(name, value, needs.Chinese, needs.English);
        return told.Obstacle(ObstacleKind.Value, name, text.Chinese, text.English) with { Value = value };
    }

    /// <summary>Columns that are made of words or conditions are opened; data and numbers are not.</summary>
    private bool Opens(ColumnId column) =>
        search.Run.Scheme.Model.Nodes.ContainsKey(column) && search.Run.Scheme.Types.GetValueOrDefault(column) is var type && (type is EnumerationType || type == FeelType.Boolean);

    private string Shown(FeelNode part, object? value) => value is null ? "null" : expression.ColumnOf(part) is { } column ? search.Shown(column, value) : ShownValue.Of(value);

    private static (string, string) Needs(BinaryOperator needed, string bound) => needed switch
    {
        BinaryOperator.Equal => ($"须为 {bound}", $"must be {bound}"),
        BinaryOperator.NotEqual when bound == "null" => ("须有值", "must have a value"),
        BinaryOperator.NotEqual => ($"不得为 {bound}", $"must not be {bound}"),
        BinaryOperator.Less => ($"须低于 {bound}", $"must be below {bound}"),
        BinaryOperator.LessOrEqual => ($"须不高于 {bound}", $"must be {bound} or below"),
        BinaryOperator.Greater => ($"须高于 {bound}", $"must be above {bound}"),
        _ => ($"须不低于 {bound}", $"must be {bound} or above"),
    };

    private static BinaryOperator Opposite(BinaryOperator by) => by switch
    {
        BinaryOperator.Equal => BinaryOperator.NotEqual,
        BinaryOperator.NotEqual => BinaryOperator.Equal,
        BinaryOperator.Less => BinaryOperator.GreaterOrEqual,
        BinaryOperator.LessOrEqual => BinaryOperator.Greater,
        BinaryOperator.Greater => BinaryOperator.LessOrEqual,
        _ => BinaryOperator.Less,
    };

    private static BinaryOperator Mirrored(BinaryOperator by) => by switch
    {
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        _ => by,
    };
}
