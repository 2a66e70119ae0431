using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Checking;

/// <summary>Which types may stand for which, and what two of them have in common.</summary>
internal static class TypeRelations
{
    /// <summary>True when a value of one type may stand where the other is wanted. A type that a fault left open fits everywhere.</summary>
    public static bool IsAssignable(FeelType from, FeelType to) => (from, to) switch
    {
        _ when from == FeelType.Any || to == FeelType.Any => true,
        (OptionalType f, OptionalType t) => IsAssignable(f.Item, t.Item),
        (_, OptionalType t) => from == FeelType.Null || IsAssignable(from, t.Item),
        (NumberType, NumberType) => true,
        (EnumerationType f, EnumerationType t) => f == t,
        (EnumerationType, _) => to == FeelType.Text,
        (ListType f, ListType t) => IsAssignable(f.Item, t.Item),
        (RangeType f, RangeType t) => IsAssignable(f.Item, t.Item),
        (ContextType f, ContextType t) => t.Entries.All(e => f.Entries.TryGetValue(e.Key, out var type) && IsAssignable(type, e.Value)),
        (FunctionType f, FunctionType t) => t.Parameters.Count == 0 || f.Parameters.Count == t.Parameters.Count && IsAssignable(f.Result, t.Result),
        _ => from == to,
    };

    /// <summary>The narrowest type that holds both; null when nothing but chance unites them.</summary>
    public static FeelType? Join(FeelType a, FeelType b) => (a, b) switch
    {
        _ when a == FeelType.Any => b,
        _ when b == FeelType.Any || a == b => a,
        (NumberType x, NumberType y) => new NumberType(NumberShapes.Join(x.Shape, y.Shape)),
        _ when a == FeelType.Null => Optional(b),
        _ when b == FeelType.Null => Optional(a),
        (OptionalType x, OptionalType y) => Join(x.Item, y.Item) is { } item ? Optional(item) : null,
        (OptionalType x, _) => Join(x.Item, b) is { } item ? Optional(item) : null,
        (_, OptionalType y) => Join(a, y.Item) is { } item ? Optional(item) : null,
        (EnumerationType, EnumerationType) => FeelType.Text,
        (EnumerationType, _) when b == FeelType.Text => FeelType.Text,
        (_, EnumerationType) when a == FeelType.Text => FeelType.Text,
        (ListType x, ListType y) => Join(x.Item, y.Item) is { } item ? new ListType(item) : null,
        (RangeType x, RangeType y) => Join(x.Item, y.Item) is { } item ? new RangeType(item) : null,
        (ContextType x, ContextType y) => JoinContexts(x, y),
        _ => null,
    };

    public static FeelType Optional(FeelType item) => item is OptionalType || item == FeelType.Null || item == FeelType.Any ? item : new OptionalType(item);

    public static FeelType WithoutNull(FeelType type) => type is OptionalType optional ? optional.Item : type;

    /// <summary>Whether <c>=</c> between the two can ever be true.</summary>
    public static bool IsEquatable(FeelType a, FeelType b) => (a, b) switch
    {
        _ when a == FeelType.Any || b == FeelType.Any || a == FeelType.Null || b == FeelType.Null => true,
        (EnumerationType x, EnumerationType y) => x.Literals.Intersect(y.Literals, StringComparer.Ordinal).Any(),
        (ListType x, ListType y) => IsEquatable(x.Item, y.Item),
        (RangeType x, RangeType y) => IsEquatable(x.Item, y.Item),
        (OptionalType x, _) => IsEquatable(x.Item, b),
        (_, OptionalType y) => IsEquatable(a, y.Item),
        _ => Join(a, b) is not null,
    };

    /// <summary>Whether values of the type have an order.</summary>
    public static bool IsOrdered(FeelType type) =>
        type is NumberType or EnumerationType { Ordered: true }
        || type == FeelType.Any || type == FeelType.Text || type == FeelType.Date || type == FeelType.Time || type == FeelType.DateTime
        || type == FeelType.DayTimeDuration || type == FeelType.YearMonthDuration;

    private static ContextType? JoinContexts(ContextType a, ContextType b)
    {
        var entries = new Dictionary<string, FeelType>();
        foreach (var (name, type) in a.Entries)
        {
            if (!b.Entries.TryGetValue(name, out var other) || Join(type, other) is not { } joined)
            {
                return null;
            }

            entries.Add(name, joined);
        }

        return entries.Count == b.Entries.Count ? new(entries) : null;
    }
}
