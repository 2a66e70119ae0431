using System.Text;

namespace Appraisal.Rules.Documenting;

/// <summary>Words and code in Markdown, so that nothing in them is taken for markup.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_{}[]<>#|~&";

    /// <summary>Words; line ends become blanks.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Special.Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        }

        return escaped.ToString();
    }

    /// <summary>The beginning of a line, where a digit or a dash could begin a list.</summary>
    public static string EscapeLineStart(string line)
    {
        var text = line.TrimStart();
        if (text.Length > 0 && text[0] is '-' or '+' or '=')
        {
            return "\\" + text;
        }

        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && digits < text.Length && text[digits] is '.' or ')' ? $"{text[..digits]}\\{text[digits..]}" : text;
    }

    /// <summary>Code in a line, each of its lines by itself; the fence is longer than any in the code.</summary>
    public static string Code(string code, bool inTable, string lineBreak)
    {
        var lines = code.Split('\n').Where(l => l.Trim().Length > 0).Select(l => l.TrimEnd()).ToList();
        return string.Join(lineBreak, lines.Select(l => Line(l, inTable)));
    }

    /// <summary>A fence longer than any run of backticks in the code, and at least so long.</summary>
    public static string Fence(string code, int least)
    {
        var (longest, run) = (0, 0);
        foreach (var c in code)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return new string('`', Math.Max(least, longest + 1));
    }

    private static string Line(string line, bool inTable)
    {
        var text = line.Trim();
        var fence = Fence(text, 1);
        var room = text.StartsWith('`') || text.EndsWith('`') ? " " : "";

        // In a table a bar ends the cell, even inside code, unless it is escaped.
        return fence + room + (inTable ? text.Replace("|", "\\|", StringComparison.Ordinal) : text) + room + fence;
    }
}
