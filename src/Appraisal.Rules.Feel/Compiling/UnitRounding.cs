using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Compiling;

/// <summary>Rounding of numbers in scaled integers and decimals.</summary>
internal static class UnitRounding
{
    /// <summary>Divides units by a power of ten, or by any positive divisor, and rounds to a whole number.</summary>
    public static long HalfUp(long units, long divisor)
    {
        var (quotient, rest) = Math.DivRem(units, divisor);
        var size = Math.Abs(rest);
        return size >= divisor - size ? quotient + Math.Sign(units) : quotient;
    }

    public static long HalfDown(long units, long divisor)
    {
        var (quotient, rest) = Math.DivRem(units, divisor);
        var size = Math.Abs(rest);
        return size > divisor - size ? quotient + Math.Sign(units) : quotient;
    }

    public static long HalfEven(long units, long divisor)
    {
        var (quotient, rest) = Math.DivRem(units, divisor);
        var size = Math.Abs(rest);
        var half = size.CompareTo(divisor - size);
        return half > 0 || half == 0 && (quotient & 1) != 0 ? quotient + Math.Sign(units) : quotient;
    }

    public static long Up(long units, long divisor)
    {
        var (quotient, rest) = Math.DivRem(units, divisor);
        return rest != 0 ? quotient + Math.Sign(units) : quotient;
    }

    public static long Down(long units, long divisor) => units / divisor;

    public static long Ceiling(long units, long divisor)
    {
        var (quotient, rest) = Math.DivRem(units, divisor);
        return rest > 0 ? quotient + 1 : quotient;
    }

    public static long Floor(long units, long divisor)
    {
        var (quotient, rest) = Math.DivRem(units, divisor);
        return rest < 0 ? quotient - 1 : quotient;
    }

    public static decimal Decimal(decimal value, int places, RoundingMode mode) => mode switch
    {
        RoundingMode.HalfUp => Math.Round(value, places, MidpointRounding.AwayFromZero),
        RoundingMode.HalfEven => Math.Round(value, places, MidpointRounding.ToEven),
        RoundingMode.Down => Math.Round(value, places, MidpointRounding.ToZero),
        RoundingMode.Ceiling => Math.Round(value, places, MidpointRounding.ToPositiveInfinity),
        RoundingMode.Floor => Math.Round(value, places, MidpointRounding.ToNegativeInfinity),
        RoundingMode.Up => Math.Round(value, places, value < 0 ? MidpointRounding.ToNegativeInfinity : MidpointRounding.ToPositiveInfinity),
        _ => CompiledOperations.ToDecimal(((ExactNumber)value).Round(places, mode)),
    };
}
