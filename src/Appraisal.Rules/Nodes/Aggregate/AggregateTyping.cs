using Appraisal.Rules.Checking;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Nodes;

/// <summary>The type of an aggregate: counts and sums have bounds because a table has at most so many rows.</summary>
internal static class AggregateTyping
{
    public static FeelType Of(AggregateNode node, TypeResolver types) =>
        NoneTyping.With(ValueOf(node, types), node, node.None, types) is var type && node.MayBeMissing && type != FeelType.Any ? new OptionalType(type) : type;

    private static FeelType ValueOf(AggregateNode node, TypeResolver types)
    {
        if (node.Where is { } where)
        {
            types.RequireBoolean(node, new(node.Source, where));
        }

        foreach (var column in new[] { node.ReadWhere, node.For }.OfType<string>())
        {
            types.RequireBoolean(node, new(node.Target.Table, column));
        }

        foreach (var key in node.OncePer)
        {
            if (MayBeMissing(node, key, types))
            {
                types.Report(CountingRules.MissingIsOneMatter, node, node.Origin.Decision, key);
            }
        }

        if (node.KeepBy is { } by)
        {
            types.Require(node, new(node.Source, by), "数、日期或有高低的等次", "a number, a date or a scale", t => t is NumberType or EnumerationType { Ordered: true } || t == FeelType.Date);
        }

        foreach (var operand in new[] { node.Best, node.Fewest, node.Most, node.None, node.Trim }.OfType<Operand>())
        {
            types.ShapeOf(node, operand);
        }

        var weight = node.Weight is { } w ? types.RequireNumber(node, new(node.Source, w)) : NumberShape.Constant(1);
        return node.Kind switch
        {
            AggregateKind.Count or AggregateKind.CountDistinct => Number(node, types),
            AggregateKind.Any or AggregateKind.All => types.RequireBoolean(node, Value(node)),
            AggregateKind.Sum => new NumberType(SumOf(Product(Shape(node, types), weight))),
            AggregateKind.Mean => new NumberType(Shape(node, types) with { Scale = null }),
            AggregateKind.Median => new NumberType(Shape(node, types) is var shape ? shape with { Scale = shape.Scale + 1 } : shape),
            _ => Extreme(node, types),
        };
    }

    private static ColumnId Value(AggregateNode node) => new(node.Source, node.Value ?? "");

    private static NumberType Number(AggregateNode node, TypeResolver types)
    {
        if (node.Value is { } value && MayBeMissing(node, value, types))
        {
            types.Report(CountingRules.MissingIsCounted, node, node.Origin.Decision, value, node.Source);
        }

        return new NumberType(new NumberShape(0, 0, TypeResolver.MostRows));
    }

    /// <summary>Whether a row that counts may have no value in a column.</summary>
    private static bool MayBeMissing(AggregateNode node, string column, TypeResolver types) =>
        types.TypeOf(new(node.Source, column)) is OptionalType && !node.SkipsMissing
        && !new RowClasses(node.Source, types).IsPresent(column, node.Where is { } where ? [new FeelTest(new NameNode(default, where), true)] : []);

    private static FeelType Extreme(AggregateNode node, TypeResolver types)
    {
        var type = types.Require(node, Value(node), "数、日期或有高低的等次", "a number, a date or a scale", t => Item(node, t, types) is var i && (i is NumberType or EnumerationType { Ordered: true } || i == FeelType.Date));
        return Item(node, type, types);
    }

    /// <summary>The type of the values that count: where rows without one are left out, that of the others.</summary>
    private static FeelType Item(AggregateNode node, FeelType type, TypeResolver types) => MayLackValue(node, types) && type is OptionalType optional ? optional.Item : type;

    /// <summary>Whether rows without a value do not count: they are left out, or the condition leaves only rows that have one.</summary>
    private static bool MayLackValue(AggregateNode node, TypeResolver types) => node.SkipsMissing
        || (node.Where is { } where
            && ((types.Model.Nodes.GetValueOrDefault(Value(node)) switch { DecisionTableNode table => table.For, FormulaNode formula => formula.For, _ => null }) == where
                || new RowClasses(node.Source, types).IsPresent(Value(node).Name, [new FeelTest(new NameNode(default, where), true)])));

    /// <summary>The points of a finding may be missing: then there is nothing to add. Any other missing value is refused.</summary>
    private static NumberShape Shape(AggregateNode node, TypeResolver types)
    {
        var isFinding = types.Model.Nodes.TryGetValue(Value(node), out var source) && source is FindingNode;
        var type = types.Require(node, Value(node), "数", "a number", t => t is NumberType || (isFinding || MayLackValue(node, types)) && t is OptionalType { Item: NumberType });
        return (type is OptionalType optional ? optional.Item : type) is NumberType number ? number.Shape : NumberShape.Unknown;
    }

    private static NumberShape SumOf(NumberShape shape)
    {
        ExactNumber rows = TypeResolver.MostRows;
        return new NumberShape(
            shape.Scale,
            shape.Lower is { } low ? ExactNumber.Min(low * rows, 0) : null,
            shape.Upper is { } high ? ExactNumber.Max(high * rows, 0) : null);
    }

    private static NumberShape Product(NumberShape a, NumberShape b)
    {
        if (a is not { Lower: { } al, Upper: { } ah } || b is not { Lower: { } bl, Upper: { } bh })
        {
            return new NumberShape(a.Scale + b.Scale, null, null);
        }

        ExactNumber[] corners = [al * bl, al * bh, ah * bl, ah * bh];
        return new NumberShape(a.Scale + b.Scale, corners.Min(), corners.Max());
    }
}
