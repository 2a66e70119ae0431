using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Interpreting;

/// <summary>Whether a value is of a type.</summary>
internal static class TypeConformance
{
    /// <summary>Answers <c>instance of</c>; null for a type that nobody knows. Null is an instance of no type but <c>Null</c>.</summary>
    public static bool? IsInstance(object? value, FeelTypeSyntax syntax, Scope scope) =>
        WrittenTypes.Find(syntax, scope) is { } type ? Conforms(value, type) && (value is not null || type == FeelType.Null) : null;

    /// <summary>Whether a value is of a type as it is, without coercion; null is only of optional types and of Any.</summary>
    public static bool Conforms(object? value, FeelType type)
    {
        if (value is null)
        {
            return type is OptionalType || type == FeelType.Any || type == FeelType.Null;
        }

        return type switch
        {
            OptionalType optional => Conforms(value, optional.Item),
            NumberType => value is ExactNumber,
            EnumerationType enumeration => value is string text && enumeration.Literals.Contains(text),
            ListType list => value is IReadOnlyList<object?> items && (list.Item == FeelType.Any || items.All(item => ConformsOrNull(item, list.Item))),
            RangeType range => value is FeelRange ends && ConformsOrNull(ends.Start, range.Item) && ConformsOrNull(ends.End, range.Item),
            ContextType context => value is IReadOnlyDictionary<string, object?> entries
                && context.Entries.All(e => entries.TryGetValue(e.Key, out var entry) && ConformsOrNull(entry, e.Value)),
            FunctionType function => value is FeelFunction callable && FunctionConforms(callable, function),
            SimpleType simple => KindOf(simple) is { } kind ? FeelKinds.KindOf(value) == kind : simple == FeelType.Any,
            _ => false,
        };
    }

    /// <summary>Whether every value of one type may stand where the other is wanted.</summary>
    public static bool Fits(FeelType given, FeelType wanted) => (given, wanted) switch
    {
        _ when given == wanted || wanted == FeelType.Any => true,
        (NumberType, NumberType) => true,
        (_, OptionalType optional) => Fits(given, optional.Item),
        (ListType a, ListType b) => Fits(a.Item, b.Item),
        (RangeType a, RangeType b) => Fits(a.Item, b.Item),
        (ContextType a, ContextType b) => b.Entries.All(e => a.Entries.TryGetValue(e.Key, out var entry) && Fits(entry, e.Value)),
        _ => false,
    };

    // Null is a value of every type, as an item, an entry or an end.
    private static bool ConformsOrNull(object? value, FeelType type) => value is null || Conforms(value, type);

    private static bool FunctionConforms(FeelFunction value, FunctionType type) =>
        type == AnyFunction || value.Takes(type.Parameters);

    private static readonly FunctionType AnyFunction = new([], FeelType.Any);

    private static FeelKind? KindOf(SimpleType type) => type.Name switch
    {
        "string" => FeelKind.Text,
        "boolean" => FeelKind.Boolean,
        "date" => FeelKind.Date,
        "time" => FeelKind.Time,
        "date and time" => FeelKind.DateTime,
        "days and time duration" => FeelKind.DayTimeDuration,
        "years and months duration" => FeelKind.YearMonthDuration,
        "Null" => FeelKind.Null,
        _ => null,
    };
}
