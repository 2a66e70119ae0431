using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Binding;

/// <summary>A decimal number read without allocation: units of <c>10^-Scale</c>, trailing zeros removed.</summary>
internal readonly record struct PlainNumber(long Units, int Scale)
{
    // So many digits always fit 64 bits.
    private const int MostDigits = 18;

    public ExactNumber ToExact() => ExactNumber.Scaled(Units, Scale);

    /// <summary>Reads digits with at most one point inside and a minus sign before.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PlainNumber number)
    {
        number = default;
        var negative = text.Length > 0 && text[0] == '-';
        var body = negative ? text[1..] : text;
        var point = body.IndexOf('.');
        var digits = point < 0 ? body.Length : body.Length - 1;
        if (digits == 0 || digits > MostDigits || point == 0 || point == body.Length - 1)
        {
            return false;
        }

        long units = 0;
        for (var i = 0; i < body.Length; i++)
        {
            if (i == point)
            {
                continue;
            }

            if (!char.IsAsciiDigit(body[i]))
            {
                return false;
            }

            units = units * 10 + (body[i] - '0');
        }

        number = Trimmed(negative ? -units : units, point < 0 ? 0 : body.Length - point - 1);
        return true;
    }

    public static bool TryFrom(decimal value, out PlainNumber number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var low = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        number = default;
        if (bits[2] != 0 || low > long.MaxValue)
        {
            return false;
        }

        number = Trimmed(bits[3] < 0 ? -(long)low : (long)low, (bits[3] >> 16) & 0xFF);
        return true;
    }

    /// <summary>The number as a hundredth: what stands before a percent sign.</summary>
    public PlainNumber AsPercentage() => Trimmed(Units, Scale + 2);

    private static PlainNumber Trimmed(long units, int scale)
    {
        for (; scale > 0 && units % 10 == 0; scale--)
        {
            units /= 10;
        }

        return new(units, scale);
    }
}
