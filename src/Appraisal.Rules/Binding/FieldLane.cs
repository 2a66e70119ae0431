using Appraisal.Rules.Feel.Compiling;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Binding;

/// <summary>The machine form of a field's numbers: 64-bit units where the declared places and bounds provably fit, else exact fractions.</summary>
internal static class FieldLane
{
    private const int LargestScale = 18;

    // Two bits are left for sums and differences of values.
    private static readonly ExactNumber LargestUnits = 1L << 61;

    public static NumericLane Of(FieldDefinition field)
    {
        var shape = ((NumberType)field.ItemType).Shape;
        return shape is { Scale: { } scale and <= LargestScale, Lower: { } lower, Upper: { } upper } && Fits(lower, scale) && Fits(upper, scale)
            ? new(LaneKind.ScaledInteger, scale)
            : new(LaneKind.Fraction);
    }

    private static bool Fits(ExactNumber bound, int scale)
    {
        var units = bound / ExactNumber.Scaled(1, scale);
        return units <= LargestUnits && units >= -LargestUnits;
    }
}
