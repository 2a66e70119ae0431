using System.Numerics;

namespace Appraisal.Rules.Feel.Values;

/// <summary>How a number loses digits.</summary>
public enum RoundingMode
{
    /// <summary>To the nearest, a half away from zero (四舍五入).</summary>
    HalfUp,
    /// <summary>To the nearest, a half to the even digit.</summary>
    HalfEven,
    /// <summary>To the nearest, a half towards zero.</summary>
    HalfDown,
    /// <summary>Away from zero (进一法).</summary>
    Up,
    /// <summary>Towards zero (去尾法).</summary>
    Down,
    /// <summary>To the next larger number.</summary>
    Ceiling,
    /// <summary>To the next smaller number.</summary>
    Floor,
}

/// <summary>Rounding of exact numbers.</summary>
public static class Rounding
{
    /// <summary>Rounds to so many decimal places; a negative number of places rounds to tens, hundreds and so on.</summary>
    public static ExactNumber Round(this ExactNumber value, int places, RoundingMode mode)
    {
        var factor = BigInteger.Pow(10, Math.Abs(places));
        var scaled = places >= 0 ? value * ExactNumber.Fraction(factor, 1) : value / ExactNumber.Fraction(factor, 1);
        var whole = ToWhole(scaled, mode);
        return places >= 0 ? ExactNumber.Fraction(whole, factor) : ExactNumber.Fraction(whole * factor, 1);
    }

    private static BigInteger ToWhole(ExactNumber value, RoundingMode mode)
    {
        var quotient = BigInteger.DivRem(BigInteger.Abs(value.Numerator), value.Denominator, out var rest);
        var half = (rest * 2).CompareTo(value.Denominator);
        var negative = value.Numerator.Sign < 0;
        var away = mode switch
        {
            RoundingMode.HalfUp => half >= 0,
            RoundingMode.HalfEven => half > 0 || half == 0 && !quotient.IsEven,
            RoundingMode.HalfDown => half > 0,
            RoundingMode.Up => !rest.IsZero,
            RoundingMode.Down => false,
            RoundingMode.Ceiling => !rest.IsZero && !negative,
            RoundingMode.Floor => !rest.IsZero && negative,
            _ => throw new ArgumentOutOfRangeException(nameof(mode)),
        };
        var magnitude = away ? quotient + 1 : quotient;
        return negative ? -magnitude : magnitude;
    }
}
