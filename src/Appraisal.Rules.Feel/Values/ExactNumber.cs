using System.Numerics;

namespace Appraisal.Rules.Feel.Values;

/// <summary>An exact rational number: <c>1/3*180</c> is 60. Always reduced, its denominator positive.</summary>
/// <example><code>ExactNumber.Parse("1") / 3 * 180 == 60</code></example>
/// <remarks>Numbers whose parts fit 64 bits are held and computed without allocation; larger ones pass to big integers by themselves.</remarks>
public readonly partial struct ExactNumber : IEquatable<ExactNumber>, IComparable<ExactNumber>
{
    // A value is large only when its parts do not fit the small form (long.MinValue is left out of it, so that signs can be turned);
    // so each value has one form, and equality compares fields. The denominator is kept less one, so that default is zero.
    private readonly long _numerator;
    private readonly long _denominatorLessOne;
    private readonly LargeFraction? _large;

    private ExactNumber(long numerator, long denominator)
    {
        _numerator = numerator;
        _denominatorLessOne = denominator - 1;
    }

    private ExactNumber(LargeFraction large) => _large = large;

    /// <summary>The numerator, with the sign.</summary>
    public BigInteger Numerator => _large?.Numerator ?? _numerator;

    /// <summary>The denominator, at least 1.</summary>
    public BigInteger Denominator => _large?.Denominator ?? SmallDenominator;

    /// <summary>The number zero.</summary>
    public static ExactNumber Zero => default;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => _large is null ? Math.Sign(_numerator) : _large.Numerator.Sign;

    /// <summary>True when nothing stands behind the decimal point.</summary>
    public bool IsInteger => _large is null ? _denominatorLessOne == 0 : _large.Denominator.IsOne;

    private long SmallDenominator => _denominatorLessOne + 1;

    /// <summary>A fraction, reduced.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static ExactNumber Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }

        if (denominator.Sign < 0)
        {
            (numerator, denominator) = (-numerator, -denominator);
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return divisor.IsOne ? FromReduced(numerator, denominator) : FromReduced(numerator / divisor, denominator / divisor);
    }

    /// <summary>A whole number divided by a power of ten.</summary>
    public static ExactNumber Scaled(BigInteger units, int scale) => Fraction(units, BigInteger.Pow(10, scale));

    /// <summary>A whole number divided by a power of ten.</summary>
    public static ExactNumber Scaled(long units, int scale)
    {
        if (units == 0)
        {
            return default;
        }

        if (units == long.MinValue || scale > PowersOfTen.LargestInt64Exponent)
        {
            return Scaled((BigInteger)units, scale);
        }

        // A power of ten has no factors but 2 and 5, so no common divisor need be searched.
        var denominator = PowersOfTen.Int64(scale);
        var twos = Math.Min(BitOperations.TrailingZeroCount(units), scale);
        units >>= twos;
        denominator >>= twos;
        for (var fives = 0; fives < scale && units % 5 == 0; fives++)
        {
            units /= 5;
            denominator /= 5;
        }

        return new(units, denominator);
    }

    /// <inheritdoc/>
    public bool Equals(ExactNumber other) =>
        _large is null
            ? other._large is null && _numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne
            : other._large is { } large && _large.Numerator == large.Numerator && _large.Denominator == large.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ExactNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        _large is null ? HashCode.Combine(_numerator, _denominatorLessOne) : HashCode.Combine(_large.Numerator, _large.Denominator);

    /// <inheritdoc/>
    public int CompareTo(ExactNumber other)
    {
        if (_large is not null || other._large is not null)
        {
            return (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
        }

        if (_denominatorLessOne == other._denominatorLessOne)
        {
            return _numerator.CompareTo(other._numerator);
        }

        return AreHalf(_numerator, SmallDenominator, other._numerator, other.SmallDenominator)
            ? (_numerator * other.SmallDenominator).CompareTo(other._numerator * SmallDenominator)
            : ((Int128)_numerator * other.SmallDenominator).CompareTo((Int128)other._numerator * SmallDenominator);
    }

    private static ExactNumber FromReduced(BigInteger numerator, BigInteger denominator) =>
        BigInteger.Abs(numerator) <= long.MaxValue && denominator <= long.MaxValue
            ? new((long)numerator, (long)denominator)
            : new(new LargeFraction(numerator, denominator));

    private static ExactNumber FromReduced(Int128 numerator, Int128 denominator) =>
        FitsSmall(numerator) && FitsSmall(denominator)
            ? new((long)numerator, (long)denominator)
            : new(new LargeFraction(numerator, denominator));

    private static bool FitsSmall(Int128 value) => value <= long.MaxValue && value >= -long.MaxValue;

    private sealed record LargeFraction(BigInteger Numerator, BigInteger Denominator);
}
