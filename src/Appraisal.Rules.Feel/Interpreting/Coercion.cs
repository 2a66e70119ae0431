using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Interpreting;

/// <summary>The standard's implicit conversions: an item to a list of one and back, a date to a date and time.</summary>
internal static class Coercion
{
    /// <summary>The value as one of the type; null where it is none.</summary>
    public static object? ToType(object? value, FeelType type) => TryConvert(value, type, out var converted) ? converted : null;

    /// <summary>False where the value cannot stand for the type. Null stands for itself only where the type takes null.</summary>
    public static bool TryConvert(object? value, FeelType type, out object? converted)
    {
        converted = value;
        if (TypeConformance.Conforms(value, type))
        {
            return true;
        }

        if (value is null)
        {
            return false;
        }

        var target = type is OptionalType optional ? optional.Item : type;
        if (target is ListType list && value is not IReadOnlyList<object?>)
        {
            var fits = TryConvert(value, list.Item, out var item);
            converted = new List<object?> { item };
            return fits;
        }

        if (target is not ListType && value is IReadOnlyList<object?> { Count: 1 } single)
        {
            converted = single[0];
            return TypeConformance.Conforms(single[0], target);
        }

        if (target == FeelType.DateTime && value is (DateOnly or CalendarDate))
        {
            converted = FeelDateTime.AtMidnight(FeelKinds.DateOf(value));
            return true;
        }

        return false;
    }
}
