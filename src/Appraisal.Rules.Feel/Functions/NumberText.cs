using System.Globalization;
using System.Numerics;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>Reads a number as FEEL's literals have it, with a minus and an exponent.</summary>
internal static class NumberText
{
    public static bool TryParse(string text, int maxDigits, out ExactNumber number)
    {
        number = default;
        var mark = text.AsSpan().IndexOfAny('e', 'E');
        var digits = mark < 0 ? text.AsSpan() : text.AsSpan(0, mark);
        var exponent = 0;
        if (mark >= 0 && !int.TryParse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return false;
        }

        if (digits.Length + Math.Abs((long)exponent) > maxDigits || digits.EndsWith(".") || !ExactNumber.TryParse(digits, out number))
        {
            return false;
        }

        var power = BigInteger.Pow(10, Math.Abs(exponent));
        number *= exponent < 0 ? ExactNumber.Fraction(1, power) : ExactNumber.Fraction(power, 1);
        return true;
    }
}
