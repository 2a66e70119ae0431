using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Checking;

/// <summary>What a call of a built-in function gives where the arguments tell more than the declaration.</summary>
internal sealed class BuiltInResults(BuiltInFit fit, Func<FeelNode, FeelType> typeOf)
{
    private FeelType First => fit.TypeOf(0) ?? FeelType.Any;

    private FeelType Item => (First as ListType)?.Item ?? FeelType.Any;

    /// <summary>Null where the declared result says all there is to say.</summary>
    public FeelType? Of(string function) => function switch
    {
        "min" => Folded(NumberShapes.Min),
        "max" => Folded(NumberShapes.Max),
        "sum" => Numeric(NumberShapes.Add, NumberShapes.Sum),
        "mean" => Numeric(NumberShapes.Join, s => s) is NumberType mean ? new NumberType(NumberShapes.Mean(mean.Shape)) : null,
        "median" => Numeric(NumberShapes.Join, s => s) is NumberType median ? new NumberType(median.Shape with { Scale = median.Shape.Scale + 1 }) : null,
        "product" => Numeric(NumberShapes.Multiply, _ => NumberShape.Unknown),
        "count" or "string length" => new NumberType(NumberShapes.Count),
        "mode" => First is ListType ? First : new ListType(Folded(NumberShapes.Join) ?? FeelType.Any),
        "abs" => First is NumberType number ? new NumberType(NumberShapes.Abs(number.Shape)) : First,
        "decimal" => Rounded(RoundingMode.HalfEven),
        "floor" => Rounded(RoundingMode.Floor),
        "ceiling" => Rounded(RoundingMode.Ceiling),
        "round up" => Rounded(RoundingMode.Up),
        "round down" => Rounded(RoundingMode.Down),
        "round half up" => Rounded(RoundingMode.HalfUp),
        "round half down" => Rounded(RoundingMode.HalfDown),
        "modulo" => First is NumberType a && fit.TypeOf(1) is NumberType b ? new NumberType(NumberShapes.Modulo(a.Shape, b.Shape)) : null,
        "sqrt" => new NumberType(new(null, 0, null)),
        "day of year" => ValueTypes.Whole(1, 366),
        "week of year" => ValueTypes.Whole(1, 53),
        "index of" => new ListType(ValueTypes.Whole(1, null)),
        "duration" => Duration(),
        _ => OfLists(function),
    };

    private FeelType? OfLists(string function) => function switch
    {
        "sublist" or "remove" or "reverse" or "distinct values" or "sort" => First,
        "append" => ListOf([Item, .. fit.Types.Skip(1).Select(t => t ?? FeelType.Any)]),
        "insert before" => ListOf([Item, fit.TypeOf(2) ?? FeelType.Any]),
        "list replace" => ListOf([Item, fit.TypeOf(2) ?? FeelType.Any]),
        "concatenate" or "union" => ListOf([.. fit.Types.Select(t => t is ListType list ? list.Item : t ?? FeelType.Any)]),
        "flatten" => new ListType(Innermost(First)),
        "get value" => First is ContextType context && fit.NodeOf(1) is StringNode key ? context.Entries.GetValueOrDefault(key.Value) : null,
        "get entries" => new ListType(new ContextType(new Dictionary<string, FeelType> { ["key"] = FeelType.Text, ["value"] = FeelType.Any })),
        "context put" => Put(),
        "context merge" => Merged(),
        _ => null,
    };

    private FeelType? Folded(Func<NumberShape, NumberShape, NumberShape> combine)
    {
        var items = fit.Items(typeOf);
        if (items.All(t => t is NumberType))
        {
            return new NumberType(items.Cast<NumberType>().Select(n => n.Shape).Aggregate(combine));
        }

        return items.Aggregate((FeelType?)FeelType.Any, (a, b) => a is null ? null : TypeRelations.Join(a, b));
    }

    private FeelType? Numeric(Func<NumberShape, NumberShape, NumberShape> combine, Func<NumberShape, NumberShape> unwritten)
    {
        if (fit.WrittenItems(typeOf) is { } items)
        {
            return items.All(t => t is NumberType) ? new NumberType(items.Cast<NumberType>().Select(n => n.Shape).Aggregate(combine)) : null;
        }

        return Item is NumberType item ? new NumberType(unwritten(item.Shape)) : null;
    }

    private NumberType Rounded(RoundingMode mode)
    {
        var places = fit.TypeOf(1) is NumberType scale ? scale.Shape.Constant() : ExactNumber.Zero;
        return First is NumberType number && places is { } p && p.TryToUnits(0, out var whole) && Math.Abs(whole) <= int.MaxValue / 2
            ? new NumberType(RoundedShape(number.Shape, (int)whole, mode))
            : FeelType.Number;
    }

    private static NumberShape RoundedShape(NumberShape shape, int places, RoundingMode mode) =>
        Math.Abs(places) <= MostPlaces ? NumberShapes.Round(shape, places, mode) : NumberShape.Unknown;

    private const int MostPlaces = 100;

    private FeelType? Duration() =>
        fit.NodeOf(0) is StringNode text && TemporalText.TryParse(text.Value, out var value) ? ValueTypes.Of(value) : null;

    private static FeelType? ListOf(IReadOnlyList<FeelType> items) =>
        items.Aggregate((FeelType?)FeelType.Any, (a, b) => a is null ? null : TypeRelations.Join(a, b)) is { } item ? new ListType(item) : null;

    private static FeelType Innermost(FeelType type)
    {
        while (type is ListType list)
        {
            type = list.Item;
        }

        return type;
    }

    private ContextType? Put()
    {
        if (First is not ContextType context || fit.NodeOf(1) is not StringNode key || fit.TypeOf(2) is not { } value)
        {
            return null;
        }

        return new(new Dictionary<string, FeelType>(context.Entries) { [key.Value] = value });
    }

    private ContextType? Merged()
    {
        if (fit.NodeOf(0) is not ListNode list || list.Items.Count == 0 || !list.Items.All(i => typeOf(i) is ContextType))
        {
            return null;
        }

        var entries = new Dictionary<string, FeelType>();
        foreach (var (name, type) in list.Items.Select(typeOf).Cast<ContextType>().SelectMany(c => c.Entries))
        {
            entries[name] = type;
        }

        return new(entries);
    }
}
