using Appraisal.Rules.Feel.Compiling;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Columns;

/// <summary>The machine form of a column's numbers: 64-bit units where places and bounds provably fit, else exact fractions.</summary>
internal static class ColumnLane
{
    private const int LargestScale = 18;

    // Two bits are left for sums and differences of values.
    private static readonly ExactNumber LargestUnits = 1L << 61;

    /// <summary>The lane of a type; null when it is no number.</summary>
    public static NumericLane? Of(FeelType type) => (type is OptionalType optional ? optional.Item : type) is NumberType number ? Of(number.Shape) : null;

    private static NumericLane Of(NumberShape shape) =>
        shape is { Scale: { } scale and <= LargestScale, Lower: { } lower, Upper: { } upper } && Fits(lower, scale) && Fits(upper, scale)
            ? new(LaneKind.ScaledInteger, scale)
            : new(LaneKind.Fraction);

    private static bool Fits(ExactNumber bound, int scale)
    {
        var units = bound / ExactNumber.Scaled(1, scale);
        return units <= LargestUnits && units >= -LargestUnits;
    }
}
