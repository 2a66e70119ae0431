using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Compiling;

/// <summary>The .NET types that hold FEEL values in compiled code.</summary>
public static class MachineForm
{
    /// <summary>
    /// Numbers by lane (<see cref="long"/>, <see cref="decimal"/>, <see cref="ExactNumber"/>), <see cref="bool"/>, <see cref="string"/>,
    /// <see cref="DateOnly"/>, <see cref="int"/> for the place of an enumeration's value in its list, a nullable for an optional value, else <see cref="object"/>.
    /// </summary>
    public static Type Of(FeelType type, NumericLane? lane) => type switch
    {
        NumberType => OfNumber(lane),
        EnumerationType => typeof(int),
        OptionalType { Item: var item } => Optional(Of(item, lane)),
        _ when type == FeelType.Boolean => typeof(bool),
        _ when type == FeelType.Text => typeof(string),
        _ when type == FeelType.Date => typeof(DateOnly),
        _ => typeof(object),
    };

    private static Type OfNumber(NumericLane? lane) => (lane?.Kind ?? LaneKind.Fraction) switch
    {
        LaneKind.ScaledInteger => typeof(long),
        LaneKind.Decimal => typeof(decimal),
        _ => typeof(ExactNumber),
    };

    private static Type Optional(Type type) => type.IsValueType ? typeof(Nullable<>).MakeGenericType(type) : type;
}
