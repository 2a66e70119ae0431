using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Compiling;

/// <summary>Decides by its shape which lane holds a number without loss.</summary>
internal static class LaneProof
{
    /// <summary>A decimal holds every number of so many digits; of the 29th only some.</summary>
    private const int DecimalDigits = 28;

    private static readonly ExactNumber LargestInt64 = long.MaxValue;
    private static readonly ExactNumber LargestDecimal = ExactNumber.Scaled(10, 0).Power(DecimalDigits);

    /// <summary>The narrowest lane, not under the floor, that holds a number.</summary>
    public static NumericLane LaneOf(NumberShape shape, LaneKind floor)
    {
        if (shape.Scale is { } scale)
        {
            if (floor == LaneKind.ScaledInteger && HoldsUnits(shape, scale))
            {
                return new(LaneKind.ScaledInteger, scale);
            }

            if (floor <= LaneKind.Decimal && HoldsDecimal(shape, scale))
            {
                return new(LaneKind.Decimal);
            }
        }

        return new(LaneKind.Fraction);
    }

    /// <summary>Whether 64 bits hold the number in units of <c>10^-scale</c>.</summary>
    public static bool HoldsUnits(NumberShape shape, int scale) =>
        scale <= PowersOfTen.LargestInt64Exponent && Magnitude(shape) is { } magnitude && magnitude * PowersOfTen.Int64(scale) <= LargestInt64;

    /// <summary>Whether a decimal holds the number with so many places.</summary>
    public static bool HoldsDecimal(NumberShape shape, int scale) =>
        scale <= DecimalDigits && Magnitude(shape) is { } magnitude && magnitude * ExactNumber.Scaled(10, 0).Power(scale) < LargestDecimal;

    private static ExactNumber? Magnitude(NumberShape shape) =>
        shape is { Lower: { } lower, Upper: { } upper } ? ExactNumber.Max(ExactNumber.Abs(lower), ExactNumber.Abs(upper)) : null;

    private static ExactNumber Power(this ExactNumber number, int exponent) =>
        Enumerable.Repeat(number, exponent).Aggregate((ExactNumber)1, (a, b) => a * b);
}
