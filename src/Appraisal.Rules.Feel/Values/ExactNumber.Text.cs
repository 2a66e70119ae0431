using System.Globalization;
using System.Numerics;

namespace Appraisal.Rules.Feel.Values;

public readonly partial struct ExactNumber
{
    private const int DigitsOfSmallForm = 18;

    /// <summary>True when the decimal form ends.</summary>
    public bool IsTerminating => TryGetScale(out _);

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
        Span<char> digits = body.Length <= 256 ? stackalloc char[body.Length] : new char[body.Length];
        var count = 0;
        for (var i = 0; i < body.Length; i++)
        {
            if (char.IsAsciiDigit(body[i]))
            {
                digits[count++] = body[i];
            }
            else if (i != point)
            {
                return false;
            }
        }

        if (count == 0)
        {
            return false;
        }

        var negative = body.Length < text.Length;
        if (count <= DigitsOfSmallForm)
        {
            var small = long.Parse(digits[..count], NumberStyles.None, CultureInfo.InvariantCulture);
            value = Scaled(negative ? -small : small, scale);
            return true;
        }

        var units = BigInteger.Parse(digits[..count], NumberStyles.None, CultureInfo.InvariantCulture);
        value = Scaled(negative ? -units : units, scale);
        return true;
    }

    /// <summary>The number of decimal places of the terminating decimal form.</summary>
    public bool TryGetScale(out int scale)
    {
        int twos = 0, fives = 0;
        if (_large is null)
        {
            var rest = SmallDenominator;
            twos = BitOperations.TrailingZeroCount(rest);
            for (rest >>= twos; rest % 5 == 0; fives++)
            {
                rest /= 5;
            }

            scale = Math.Max(twos, fives);
            return rest == 1;
        }

        var large = _large.Denominator;
        for (; large.IsEven; twos++)
        {
            large >>= 1;
        }

        while (true)
        {
            var quotient = BigInteger.DivRem(large, 5, out var remainder);
            if (!remainder.IsZero)
            {
                break;
            }

            large = quotient;
            fives++;
        }

        scale = Math.Max(twos, fives);
        return large.IsOne;
    }

    /// <summary>The plain decimal form without trailing zeros; a number without one as <c>1/3</c>.</summary>
    public override string ToString()
    {
        if (IsInteger)
        {
            return _large is null ? _numerator.ToString(CultureInfo.InvariantCulture) : Numerator.ToString(CultureInfo.InvariantCulture);
        }

        if (!TryGetScale(out var scale))
        {
            return $"{Numerator}/{Denominator}";
        }

        var units = BigInteger.Abs(Numerator) * PowersOfTen.Big(scale) / Denominator;
        var digits = units.ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        var text = $"{digits[..^scale]}.{digits[^scale..]}";
        return Sign < 0 ? "-" + text : text;
    }
}
