using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Testing.Scenarios;

/// <summary>The text of a cell, and whether two cells say the same.</summary>
internal static class CellText
{
    private const string ListSeparator = "、";

    /// <summary>The text, blanks at its ends left out; empty for a cell that is not written.</summary>
    public static string Of(YamlNode? cell) => cell switch
    {
        YamlScalar scalar => scalar.Text.Trim(),
        YamlSequence list => string.Join(ListSeparator, list.Items.Select(Of)),
        YamlMapping mapping => "{" + string.Join(", ", mapping.Entries.Select(e => $"{e.Name}: {Of(e.Value)}")) + "}",
        _ => "",
    };

    /// <summary>Equal as values: 60 is 60.00, 20% is 0.2, 是 is true.</summary>
    public static bool AreEqual(YamlNode? left, YamlNode? right)
    {
        var (a, b) = (Of(left), Of(right));
        return a == b || (TryNumber(a, out var x) && TryNumber(b, out var y) && x == y) || (TryBoolean(a, out var p) && TryBoolean(b, out var q) && p == q);
    }

    /// <summary>A number, or a share such as 20%.</summary>
    public static bool TryNumber(string text, out ExactNumber number)
    {
        if (!text.EndsWith('%'))
        {
            return ExactNumber.TryParse(text, out number);
        }

        var isNumber = ExactNumber.TryParse(text.AsSpan(0, text.Length - 1), out number);
        number /= 100;
        return isNumber;
    }

    /// <summary>是 or true, 否 or false.</summary>
    public static bool TryBoolean(string text, out bool value)
    {
        value = text is "是" or "true";
        return value || text is "否" or "false";
    }
}
