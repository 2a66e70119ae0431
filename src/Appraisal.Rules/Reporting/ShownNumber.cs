using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Reporting;

/// <summary>A number as people read it: a decimal where it ends, else its first digits and the fraction that it is, such as <c>33.33…（100/3）</c>.</summary>
internal static class ShownNumber
{
    private const int FewestPlaces = 2;
    private const int MostPlaces = 12;

    // A longer fraction tells a reader nothing; the exact one stands in JSON.
    private const int LongestFraction = 24;

    public static string Of(ExactNumber number, string unit = "", ExactNumber? fraction = null)
    {
        if (number.IsTerminating)
        {
            return $"{number}{unit}";
        }

        var exact = (fraction ?? number).ToString();
        return $"{FirstDigits(number)}…{unit}{(exact.Length <= LongestFraction ? $"（{exact}）" : "")}";
    }

    /// <summary>With exactly so many places.</summary>
    public static string Fixed(ExactNumber number, int places)
    {
        var text = number.ToString();
        if (places == 0)
        {
            return text;
        }

        var point = text.IndexOf('.');
        return point < 0 ? $"{text}.{new string('0', places)}" : text.PadRight(point + 1 + places, '0');
    }

    /// <summary>A shown number in a sentence in English.</summary>
    public static string InEnglish(string shown) => shown.Replace("（", " (", StringComparison.Ordinal).Replace('）', ')');

    /// <summary>Cut, not rounded: what follows the dots makes the number larger. Of a small number two digits that are not zero.</summary>
    private static string FirstDigits(ExactNumber number)
    {
        var places = FewestPlaces;
        while (places < MostPlaces && ExactNumber.Abs(number) * Power(places - 1) < 1)
        {
            places++;
        }

        var cut = number.Round(places, RoundingMode.Down);
        return $"{(cut.Sign == 0 && number.Sign < 0 ? "-" : "")}{Fixed(cut, places)}";
    }

    private static ExactNumber Power(int places) => 1 / ExactNumber.Scaled(1, places);
}
