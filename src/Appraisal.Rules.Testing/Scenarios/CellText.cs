using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Testing.Scenarios;

/// <summary>The text of a cell, and whether two cells say the same.</summary>
internal static class CellText
{
    /// <summary>A cell that holds no value, written plain; in quotes it is text like any other.</summary>
    public const string NoValue = "none";

    private const string ListSeparator = "、";

    /// <summary>The text, blanks at its ends left out; empty for a cell that is not written, or that is said to have no value.</summary>
    public static string Of(YamlNode? cell) => SaysNoValue(cell) ? "" : Written(cell);

    /// <summary>The text as it is written: of a parameter's value, for which none is a word.</summary>
    public static string Written(YamlNode? value) => value switch
    {
        YamlScalar scalar => scalar.Text.Trim(),
        YamlSequence list => string.Join(ListSeparator, list.Items.Select(Written)),
        YamlMapping mapping => "{" + string.Join(", ", mapping.Entries.Select(e => $"{e.Name}: {Written(e.Value)}")) + "}",
        _ => "",
    };

    /// <summary>The text as a message shows it.</summary>
    public static string Shown(YamlNode? cell) => Of(cell) is { Length: > 0 } text ? text : NoValue;

    /// <summary>The row as data has it: cells that are said to have no value are empty.</summary>
    public static YamlMapping AsData(YamlMapping row) =>
        row.WithEntries(row.Entries.Select(e => SaysNoValue(e.Value) ? e with { Value = ((YamlScalar)e.Value).WithText("") } : e));

    /// <summary>Equal as values: 60 is 60.00, 20% is 0.2, 是 is true.</summary>
    public static bool AreEqual(YamlNode? left, YamlNode? right)
    {
        var (a, b) = (Of(left), Of(right));
        return a == b || (TryNumber(a, out var x) && TryNumber(b, out var y) && x == y) || (TryBoolean(a, out var p) && TryBoolean(b, out var q) && p == q);
    }

    /// <summary>One text for all that say the same.</summary>
    public static string Canonical(string text) =>
        TryNumber(text, out var number) ? number.ToString() : TryBoolean(text, out var value) ? (value ? "是" : "否") : text.Normalize();

    /// <summary>A number, a share such as 20%, or a fraction such as 1/3, for what no decimal says exactly.</summary>
    public static bool TryNumber(string text, out ExactNumber number)
    {
        if (text.EndsWith('%'))
        {
            var isShare = ExactNumber.TryParse(text.AsSpan(0, text.Length - 1), out number);
            number /= 100;
            return isShare;
        }

        if (text.Split('/') is not [var above, var below])
        {
            return ExactNumber.TryParse(text, out number);
        }

        var isFraction = ExactNumber.TryParse(above, out number) & ExactNumber.TryParse(below, out var divisor) && divisor != 0;
        number = isFraction ? number / divisor : 0;
        return isFraction;
    }

    /// <summary>是 or true, 否 or false.</summary>
    public static bool TryBoolean(string text, out bool value)
    {
        value = text is "是" or "true";
        return value || text is "否" or "false";
    }

    private static bool SaysNoValue(YamlNode? cell) => cell is YamlScalar { Style: YamlScalarStyle.Plain } scalar && scalar.Text.Trim() == NoValue;
}
