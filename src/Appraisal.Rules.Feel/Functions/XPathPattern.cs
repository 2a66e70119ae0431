using System.Text;
using System.Text.RegularExpressions;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>Turns a regular expression of XPath into one of .NET.</summary>
internal static class XPathPattern
{
    // XML's characters of names, for \i and \c.
    private const string NameStart = @"\p{L}\p{Nl}_:";
    private const string NamePart = @"\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}_:.\-\u00B7";

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
        var text = quoted ? Regex.Escape(pattern) : Translate(pattern, flags.Contains('x'), options.HasFlag(RegexOptions.Multiline));
        try
        {
            return text is null ? null : new Regex(text, options, limit);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Translate(string pattern, bool free, bool multiline)
    {
        var result = new StringBuilder();
        var depth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\')
            {
                if (++i == pattern.Length || Escape(pattern[i], depth > 0) is not { } escape)
                {
                    return null;
                }

                result.Append(escape);
                continue;
            }

            depth += c == '[' ? 1 : c == ']' && depth > 0 ? -1 : 0;
            if (free && depth == 0 && c is (' ' or '\t' or '\n' or '\r'))
            {
                continue;
            }

            // .NET's $ also matches before a last line feed; XPath's does not.
            result.Append(c == '$' && depth == 0 && !multiline ? @"\z" : c.ToString());

            // Groups of XPath are plain or (?:…); look-around and options are .NET's own.
            if (c == '(' && depth == 0 && i + 1 < pattern.Length && pattern[i + 1] == '?' && (i + 2 >= pattern.Length || pattern[i + 2] != ':'))
            {
                return null;
            }
        }

        return result.ToString();
    }

    private static string? Escape(char escape, bool inClass) => escape switch
    {
        'i' => inClass ? NameStart : $"[{NameStart}]",
        'I' => inClass ? null : $"[^{NameStart}]",
        'c' => inClass ? NamePart : $"[{NamePart}]",
        'C' => inClass ? null : $"[^{NamePart}]",
        'b' or 'B' or 'A' or 'Z' or 'z' or 'G' or 'k' or 'a' or 'e' or 'v' or 'f' or 'x' or 'u' or 'Q' or 'E' => null,
        _ => "\\" + escape,
    };
}
