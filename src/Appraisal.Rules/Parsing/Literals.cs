using System.Globalization;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Parsing;

/// <summary>Reads values written as data: numbers, shares, booleans, dates; everything else is text.</summary>
internal static class Literals
{
    /// <summary>A number such as <c>0.5</c> or a share such as <c>30%</c>, exactly.</summary>
    public static bool TryNumber(string text, out ExactNumber value)
    {
        if (text.EndsWith('%'))
        {
            var read = ExactNumber.TryParse(text.AsSpan(0, text.Length - 1).TrimEnd(), out value);
            value /= 100;
            return read;
        }

        return ExactNumber.TryParse(text, out value);
    }

    /// <summary>A date in ISO form.</summary>
    public static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>The FEEL value of a literal: number, date, boolean, else text.</summary>
    public static object ValueOf(string text)
    {
        if (TryNumber(text, out var number))
        {
            return number;
        }

        if (TryDate(text, out var date))
        {
            return date;
        }

        return text switch { "true" => true, "false" => false, _ => text };
    }
}
