using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Binding;

/// <summary>What somebody meant who wrote a number or date as Excel, WPS or habit write it. It is shown, never taken.</summary>
internal static partial class MendedText
{
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int ToHalfWidth = 0xFEE0;

    /// <summary>The number in the right form, or null where no number can be guessed.</summary>
    public static string? Number(string text)
    {
        var half = HalfWidth(text).Replace(" ", "", StringComparison.Ordinal).TrimEnd('分', '个', '人', '次', '票', '%').TrimStart('+');
        if (half.Contains(',') && !Thousands().IsMatch(half))
        {
            return null;
        }

        var plain = half.Replace(",", "", StringComparison.Ordinal);
        plain = plain.StartsWith('.') ? "0" + plain : plain.TrimEnd('.');
        return ExactNumber.TryParse(plain, out var value) ? value.ToString() : Exponent(plain);
    }

    /// <summary>The date in ISO form, or null where no date can be guessed.</summary>
    public static string? Date(string text)
    {
        var match = YearFirst().Match(HalfWidth(text));
        if (!match.Success)
        {
            return null;
        }

        var parts = new[] { "y", "m", "d" }.Select(g => int.Parse(match.Groups[g].Value, CultureInfo.InvariantCulture)).ToArray();
        return parts[0] > 0 && parts[1] is >= 1 and <= 12 && parts[2] >= 1 && parts[2] <= DateTime.DaysInMonth(parts[0], parts[1])
            ? $"{parts[0]:0000}-{parts[1]:00}-{parts[2]:00}"
            : null;
    }

    /// <summary>The text with full-width digits, letters and signs made half-width.</summary>
    public static string HalfWidth(string text)
    {
        var half = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            half.Append(c switch
            {
                >= FirstFullWidth and <= LastFullWidth => (char)(c - ToHalfWidth),
                '\u3000' or '\u00A0' => ' ',
                '−' or '–' => '-',
                '。' => '.',
                _ => c,
            });
        }

        return half.ToString();
    }

    private static string? Exponent(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? ((ExactNumber)value).ToString() : null;

    [GeneratedRegex(@"^-?\d{1,3}(,\d{3})+(\.\d+)?$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^(?<y>\d{4})\s*[-/.年]\s*(?<m>\d{1,2})\s*[-/.月]\s*(?<d>\d{1,2})\s*日?(\s+0?0:00(:00(\.0+)?)?)?$|^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$")]
    private static partial Regex YearFirst();
}
