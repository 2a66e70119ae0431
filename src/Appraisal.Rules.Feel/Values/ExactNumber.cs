using System.Globalization;
using System.Numerics;

namespace Appraisal.Rules.Feel.Values;

/// <summary>An exact rational number: <c>1/3*180</c> is 60. Always reduced, its denominator positive.</summary>
/// <example><code>ExactNumber.Parse("1") / 3 * 180 == 60</code></example>
public readonly struct ExactNumber : IEquatable<ExactNumber>, IComparable<ExactNumber>
{
    private readonly BigInteger _denominatorLessOne;

    private ExactNumber(BigInteger numerator, BigInteger denominator)
    {
        Numerator = numerator;
        _denominatorLessOne = denominator - BigInteger.One;
    }

    /// <summary>The numerator, with the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The denominator, at least 1.</summary>
    public BigInteger Denominator => _denominatorLessOne + BigInteger.One;

    /// <summary>The number zero.</summary>
    public static ExactNumber Zero => default;

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
        return divisor.IsOne ? new(numerator, denominator) : new(numerator / divisor, denominator / divisor);
    }

    /// <summary>A whole number divided by a power of ten.</summary>
    public static ExactNumber Scaled(BigInteger units, int scale) => Fraction(units, BigInteger.Pow(10, scale));

    /// <summary>Reads a decimal such as <c>-12.50</c>.</summary>
    /// <exception cref="FormatException">The text is no plain decimal number.</exception>
    public static ExactNumber Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException($"'{text}' is no decimal number.");

    /// <summary>Reads a decimal such as <c>-12.50</c>; no exponent, no separators, no blanks.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ExactNumber value)
    {
        value = default;
        var body = text.Length > 0 && text[0] == '-' ? text[1..] : text;
        var point = body.IndexOf('.');
        var scale = point < 0 ? 0 : body.Length - point - 1;
        if (body.Length == 0 || point == 0 && scale == 0)
        {
            return false;
        }

        Span<char> digits = body.Length <= 256 ? stackalloc char[body.Length] : new char[body.Length];
        var count = 0;
        foreach (var c in body)
        {
            if (char.IsAsciiDigit(c))
            {
                digits[count++] = c;
            }
            else if (c != '.' || count != point)
            {
                return false;
            }
        }

        if (count == 0)
        {
            return false;
        }

        var units = BigInteger.Parse(digits[..count], NumberStyles.None, CultureInfo.InvariantCulture);
        value = Scaled(body.Length < text.Length ? -units : units, scale);
        return true;
    }

    /// <summary>True when the decimal form ends.</summary>
    public bool IsTerminating => TryGetScale(out _);

    /// <summary>The number of decimal places of the terminating decimal form.</summary>
    public bool TryGetScale(out int scale)
    {
        scale = 0;
        var rest = Denominator;
        int twos = 0, fives = 0;
        for (; (rest % 2).IsZero; twos++)
        {
            rest /= 2;
        }

        for (; (rest % 5).IsZero; fives++)
        {
            rest /= 5;
        }

        scale = Math.Max(twos, fives);
        return rest.IsOne;
    }

    /// <summary>The plain decimal form without trailing zeros; a number without one as <c>1/3</c>.</summary>
    public override string ToString()
    {
        if (!TryGetScale(out var scale))
        {
            return $"{Numerator}/{Denominator}";
        }

        var units = BigInteger.Abs(Numerator) * BigInteger.Pow(10, scale) / Denominator;
        var digits = units.ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        var text = scale == 0 ? digits : $"{digits[..^scale]}.{digits[^scale..]}";
        return Numerator.Sign < 0 ? "-" + text : text;
    }

    /// <inheritdoc/>
    public bool Equals(ExactNumber other) => Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ExactNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorLessOne);

    /// <inheritdoc/>
    public int CompareTo(ExactNumber other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>The sum.</summary>
    public static ExactNumber operator +(ExactNumber a, ExactNumber b) =>
        Fraction(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    /// <summary>The difference.</summary>
    public static ExactNumber operator -(ExactNumber a, ExactNumber b) => a + -b;

    /// <summary>The opposite.</summary>
    public static ExactNumber operator -(ExactNumber a) => new(-a.Numerator, a.Denominator);

    /// <summary>The product.</summary>
    public static ExactNumber operator *(ExactNumber a, ExactNumber b) => Fraction(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static ExactNumber operator /(ExactNumber a, ExactNumber b) => Fraction(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

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

    /// <summary>A whole number.</summary>
    public static implicit operator ExactNumber(long value) => new(value, BigInteger.One);

    /// <summary>A decimal, digit by digit.</summary>
    public static implicit operator ExactNumber(decimal value)
    {
        var bits = decimal.GetBits(value);
        var units = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return Scaled(bits[3] < 0 ? -units : units, (bits[3] >> 16) & 0xFF);
    }
}
