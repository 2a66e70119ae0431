using System.Numerics;

namespace Appraisal.Rules.Feel.Values;

/// <summary>Rounding of exact numbers.</summary>
public static class Rounding
{
    /// <summary>Rounds to so many decimal places; a negative number of places rounds to tens, hundreds and so on.</summary>
    public static ExactNumber Round(this ExactNumber value, int places, RoundingMode mode)
    {
        if (places >= 0 && value.TryRoundSmall(places, mode, out var rounded))
        {
            return rounded;
        }

        var factor = BigInteger.Pow(10, Math.Abs(places));
        var scaled = places >= 0 ? value * ExactNumber.Fraction(factor, 1) : value / ExactNumber.Fraction(factor, 1);
        var quotient = BigInteger.DivRem(BigInteger.Abs(scaled.Numerator), scaled.Denominator, out var rest);
        var negative = scaled.Sign < 0;
        var half = (rest * 2).CompareTo(scaled.Denominator);
        var magnitude = IsAway(mode, negative, !rest.IsZero, half, !quotient.IsEven) ? quotient + 1 : quotient;
        var whole = negative ? -magnitude : magnitude;
        return places >= 0 ? ExactNumber.Fraction(whole, factor) : ExactNumber.Fraction(whole * factor, 1);
    }

    /// <summary>Whether a magnitude that was cut to a whole number goes up by one.</summary>
    /// <param name="mode">The mode.</param>
    /// <param name="negative">The sign of the number.</param>
    /// <param name="hasRest">Something was cut off.</param>
    /// <param name="half">What was cut off, compared with one half.</param>
    /// <param name="odd">The cut magnitude is odd.</param>
    internal static bool IsAway(RoundingMode mode, bool negative, bool hasRest, int half, bool odd) => mode switch
    {
        RoundingMode.HalfUp => half >= 0,
        RoundingMode.HalfEven => half > 0 || half == 0 && odd,
        RoundingMode.HalfDown => half > 0,
        RoundingMode.Up => hasRest,
        RoundingMode.Down => false,
        RoundingMode.Ceiling => hasRest && !negative,
        RoundingMode.Floor => hasRest && negative,
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };
}
