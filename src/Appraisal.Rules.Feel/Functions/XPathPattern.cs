using System.Text;
using System.Text.RegularExpressions;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>Turns a regular expression of XPath into one of .NET.</summary>
internal static class XPathPattern
{
    /// <summary>Null for what is no regular expression, or has unknown flags.</summary>
    public static Regex? ToDotNet(string pattern, string flags, TimeSpan limit)
    {
        var options = RegexOptions.CultureInvariant;
        foreach (var flag in flags)
        {
            switch (flag)
            {
                case 's':
                    options |= RegexOptions.Singleline;
                    break;
                case 'm':
                    options |= RegexOptions.Multiline;
                    break;
                case 'i':
                    options |= RegexOptions.IgnoreCase;
                    break;
                case 'x' or 'q':
                    break;
                default:
                    return null;
            }
        }

        var quoted = flags.Contains('q');
        var bare = flags.Contains('x') && !quoted ? WithoutBlanks(pattern) : pattern;
        var text = quoted ? Regex.Escape(bare) : new XPathTranslation(bare, options).Translate();
        try
        {
            return text is null ? null : new Regex(text, options, limit);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // Flag x: blanks count inside brackets alone.
    private static string WithoutBlanks(string pattern)
    {
        var result = new StringBuilder();
        var depth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            var escaped = i > 0 && pattern[i - 1] == '\\' && !(i > 1 && pattern[i - 2] == '\\');
            depth += escaped ? 0 : c == '[' ? 1 : c == ']' && depth > 0 ? -1 : 0;
            if (depth > 0 || c is not (' ' or '\t' or '\n' or '\r'))
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }
}
