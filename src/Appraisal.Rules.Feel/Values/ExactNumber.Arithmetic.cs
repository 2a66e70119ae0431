using System.Numerics;

namespace Appraisal.Rules.Feel.Values;

public readonly partial struct ExactNumber
{
    // Products of numbers below this, and sums of two such products, fit 64 bits.
    private const long HalfSize = 1L << 30;

    /// <summary>The sum.</summary>
    public static ExactNumber operator +(ExactNumber a, ExactNumber b)
    {
        if (a._large is not null || b._large is not null)
        {
            return Fraction(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);
        }

        if (AreHalf(a._numerator, a.SmallDenominator, b._numerator, b.SmallDenominator))
        {
            return HalfSum(a._numerator, a.SmallDenominator, b._numerator, b.SmallDenominator);
        }

        if (a._denominatorLessOne == b._denominatorLessOne)
        {
            var sum = (Int128)a._numerator + b._numerator;
            return a._denominatorLessOne == 0 ? FromReduced(sum, Int128.One) : Reduced(sum, a.SmallDenominator);
        }

        // Reduced operands can only share factors of the common part of their denominators, so the reduction stays in 64 bits.
        long left = a.SmallDenominator, right = b.SmallDenominator;
        var common = (long)GreatestCommonDivisor((ulong)left, (ulong)right);
        long leftRest = left / common, rightRest = right / common;
        var numerator = (Int128)a._numerator * rightRest + (Int128)b._numerator * leftRest;
        if (common == 1)
        {
            return FromReduced(numerator, (Int128)left * right);
        }

        var shared = (long)GreatestCommonDivisor((ulong)Math.Abs((long)(numerator % common)), (ulong)common);
        return FromReduced(numerator / shared, (Int128)leftRest * (right / shared));
    }

    /// <summary>The difference.</summary>
    public static ExactNumber operator -(ExactNumber a, ExactNumber b) => a + -b;

    /// <summary>The opposite.</summary>
    public static ExactNumber operator -(ExactNumber a) =>
        a._large is null ? new(-a._numerator, a.SmallDenominator) : new(new LargeFraction(-a._large.Numerator, a._large.Denominator));

    /// <summary>The product.</summary>
    public static ExactNumber operator *(ExactNumber a, ExactNumber b) =>
        a._large is null && b._large is null
            ? Product(a._numerator, a.SmallDenominator, b._numerator, b.SmallDenominator)
            : Fraction(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static ExactNumber operator /(ExactNumber a, ExactNumber b)
    {
        if (b.Sign == 0)
        {
            throw new DivideByZeroException();
        }

        if (a._large is not null || b._large is not null)
        {
            return Fraction(a.Numerator * b.Denominator, a.Denominator * b.Numerator);
        }

        return b._numerator < 0
            ? Product(a._numerator, a.SmallDenominator, -b.SmallDenominator, -b._numerator)
            : Product(a._numerator, a.SmallDenominator, b.SmallDenominator, b._numerator);
    }

    /// <summary>The number without its sign.</summary>
    public static ExactNumber Abs(ExactNumber value) => value.Sign < 0 ? -value : value;

    /// <summary>The smaller of two.</summary>
    public static ExactNumber Min(ExactNumber a, ExactNumber b) => b < a ? b : a;

    /// <summary>The larger of two.</summary>
    public static ExactNumber Max(ExactNumber a, ExactNumber b) => b > a ? b : a;

    /// <summary>Equal in value.</summary>
    public static bool operator ==(ExactNumber a, ExactNumber b) => a.Equals(b);

    /// <summary>Not equal in value.</summary>
    public static bool operator !=(ExactNumber a, ExactNumber b) => !a.Equals(b);

    /// <summary>Less in value.</summary>
    public static bool operator <(ExactNumber a, ExactNumber b) => a.CompareTo(b) < 0;

    /// <summary>Greater in value.</summary>
    public static bool operator >(ExactNumber a, ExactNumber b) => a.CompareTo(b) > 0;

    /// <summary>Less or equal in value.</summary>
    public static bool operator <=(ExactNumber a, ExactNumber b) => a.CompareTo(b) <= 0;

    /// <summary>Greater or equal in value.</summary>
    public static bool operator >=(ExactNumber a, ExactNumber b) => a.CompareTo(b) >= 0;

    private static ExactNumber HalfSum(long numerator, long denominator, long otherNumerator, long otherDenominator)
    {
        if (denominator == 1 && otherDenominator == 1)
        {
            return new(numerator + otherNumerator, 1);
        }

        var common = (long)GreatestCommonDivisor((ulong)denominator, (ulong)otherDenominator);
        var rest = denominator / common;
        var sum = numerator * (otherDenominator / common) + otherNumerator * rest;
        if (common == 1)
        {
            return new(sum, denominator * otherDenominator);
        }

        var shared = (long)GreatestCommonDivisor((ulong)Math.Abs(sum % common), (ulong)common);
        return new(sum / shared, rest * (otherDenominator / shared));
    }

    private static bool AreHalf(long a, long b, long c, long d) =>
        (((ulong)(a + HalfSize) | (ulong)(b + HalfSize) | (ulong)(c + HalfSize) | (ulong)(d + HalfSize)) & ~(2UL * HalfSize - 1)) == 0;

    // Cancelling across keeps the factors in 64 bits and the product reduced.
    private static ExactNumber Product(long numerator, long denominator, long otherNumerator, long otherDenominator)
    {
        if (numerator == 0 || otherNumerator == 0)
        {
            return default;
        }

        if (otherDenominator != 1)
        {
            var first = (long)GreatestCommonDivisor((ulong)Math.Abs(numerator), (ulong)otherDenominator);
            (numerator, otherDenominator) = (numerator / first, otherDenominator / first);
        }

        if (denominator != 1)
        {
            var second = (long)GreatestCommonDivisor((ulong)Math.Abs(otherNumerator), (ulong)denominator);
            (otherNumerator, denominator) = (otherNumerator / second, denominator / second);
        }

        return AreHalf(numerator, denominator, otherNumerator, otherDenominator)
            ? new(numerator * otherNumerator, denominator * otherDenominator)
            : FromReduced((Int128)numerator * otherNumerator, (Int128)denominator * otherDenominator);
    }

    private static ExactNumber Reduced(Int128 numerator, long denominator)
    {
        var divisor = (long)GreatestCommonDivisor((ulong)Math.Abs((long)(numerator % denominator)), (ulong)denominator);
        return divisor == 1 ? FromReduced(numerator, (Int128)denominator) : FromReduced(numerator / divisor, (Int128)(denominator / divisor));
    }

    private static ulong GreatestCommonDivisor(ulong a, ulong b)
    {
        if (a == 0 || b == 0)
        {
            return a | b;
        }

        var shift = BitOperations.TrailingZeroCount(a | b);
        a >>= BitOperations.TrailingZeroCount(a);
        do
        {
            b >>= BitOperations.TrailingZeroCount(b);
            if (a > b)
            {
                (a, b) = (b, a);
            }

            b -= a;
        }
        while (b != 0);
        return a << shift;
    }
}
