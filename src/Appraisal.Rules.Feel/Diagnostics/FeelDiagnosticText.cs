using System.Text;

namespace Appraisal.Rules.Feel.Diagnostics;

/// <summary>Writes a diagnostic for a reader: place, code, message, and the line with carets under the fault.</summary>
/// <example><code>
/// 1:8: FEEL3002: Division by zero; test the divisor with if first.
///     100 + 得分 / 0
///           ^^^^^^^^
/// </code></example>
public static class FeelDiagnosticText
{
    private const string Indent = "    ";
    private const string Ellipsis = "…";
    private const int MaxWidth = 100;
    private const int WidthBefore = 60;

    /// <summary>The diagnostic as text of several lines.</summary>
    /// <param name="diagnostic">What is wrong.</param>
    /// <param name="text">The text that its place refers to.</param>
    /// <param name="language">The language of the message.</param>
    public static string Render(FeelDiagnostic diagnostic, string text, MessageLanguage language)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        ArgumentNullException.ThrowIfNull(text);
        var start = Math.Clamp(diagnostic.Span.Start, 0, text.Length);
        var (before, fault, after) = Line(text, start, diagnostic.Span.Length);
        var colon = language == MessageLanguage.Chinese ? "：" : ": ";
        var carets = new string('^', Math.Max(1, DisplayWidth.Of(fault)));
        return $"{TextPosition.Of(text, start)}: {diagnostic.Code}{colon}{diagnostic.Message(language)}\n"
            + $"{Indent}{before}{fault}{after}\n"
            + $"{Indent}{new string(' ', DisplayWidth.Of(before))}{carets}";
    }

    // The part of a fault that stands on later lines is left out.
    private static (string Before, string Fault, string After) Line(string text, int start, int length)
    {
        var lineStart = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        var lineEnd = text.IndexOf('\n', start);
        lineEnd = lineEnd < 0 ? text.Length : lineEnd;
        var faultEnd = Math.Clamp(start + length, start, lineEnd);
        var before = Last(Shown(text[lineStart..start]), WidthBefore);
        var fault = First(Shown(text[start..faultEnd]), MaxWidth - DisplayWidth.Of(before));
        var rest = MaxWidth - DisplayWidth.Of(before) - DisplayWidth.Of(fault);
        return (before, fault, First(Shown(text[faultEnd..lineEnd]), Math.Max(rest, 0)));
    }

    // Tabs and other control characters would move the carets.
    private static string Shown(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return result.ToString();
    }

    private static string First(string text, int width)
    {
        var used = 0;
        var end = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            used += DisplayWidth.Of(rune);
            if (used > width)
            {
                return text[..end] + Ellipsis;
            }

            end += rune.Utf16SequenceLength;
        }

        return text;
    }

    private static string Last(string text, int width)
    {
        var rest = DisplayWidth.Of(text);
        var start = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rest <= width)
            {
                break;
            }

            rest -= DisplayWidth.Of(rune);
            start += rune.Utf16SequenceLength;
        }

        return start == 0 ? text : Ellipsis + text[start..];
    }
}
