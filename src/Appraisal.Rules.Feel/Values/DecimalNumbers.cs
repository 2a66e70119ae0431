using System.Numerics;

namespace Appraisal.Rules.Feel.Values;

/// <summary>Numbers as <see cref="decimal"/> holds them: 96 bits of digits and at most 28 decimal places, ties to even.</summary>
internal static class DecimalNumbers
{
    public const int MaxScale = 28;

    private static readonly BigInteger MaxUnits = (BigInteger.One << 96) - 1;
    private static readonly ExactNumber Max = ExactNumber.Fraction(MaxUnits, 1);

    /// <summary>The nearest number that a decimal can hold; false when none is large enough.</summary>
    public static bool TryRound(ExactNumber value, out ExactNumber rounded)
    {
        rounded = value;
        if (value.Denominator.IsOne && BigInteger.Abs(value.Numerator) <= MaxUnits)
        {
            return true;
        }

        var size = value.Numerator.Sign < 0 ? -value : value;
        if (size > Max)
        {
            return false;
        }

        if (Fits(value))
        {
            return true;
        }

        var whole = BigInteger.Divide(size.Numerator, size.Denominator);
        for (var scale = MaxScale - DigitsBeyondFirst(whole); ; scale--)
        {
            rounded = value.Round(scale, RoundingMode.HalfEven);
            if (Fits(rounded) || scale == 0)
            {
                return true;
            }
        }
    }

    private static int DigitsBeyondFirst(BigInteger whole)
    {
        var count = 0;
        for (; whole >= 10; count++)
        {
            whole /= 10;
        }

        return count;
    }

    private static bool Fits(ExactNumber value) =>
        value.TryGetScale(out var scale) && scale <= MaxScale && BigInteger.Abs(value.Numerator) * (BigInteger.Pow(10, scale) / value.Denominator) <= MaxUnits;
}
