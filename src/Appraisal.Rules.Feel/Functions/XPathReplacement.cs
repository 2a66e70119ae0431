using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>Turns the replacement text of XPath, with <c>$1</c> and <c>\$</c>, into one of .NET.</summary>
internal static class XPathReplacement
{
    /// <summary>Null for a dollar sign without a digit and a backslash without one of its own.</summary>
    public static string? ToDotNet(string replacement, Regex regex, bool quoted)
    {
        if (quoted)
        {
            return replacement.Replace("$", "$$", StringComparison.Ordinal);
        }

        var groups = regex.GetGroupNumbers().Length - 1;
        var result = new StringBuilder();
        for (var i = 0; i < replacement.Length; i++)
        {
            var c = replacement[i];
            var next = i + 1 < replacement.Length ? replacement[i + 1] : '\0';
            switch (c)
            {
                case '\\' when next is '\\' or '$':
                    result.Append(next == '$' ? "$$" : "\\");
                    i++;
                    break;
                case '$' when char.IsAsciiDigit(next):
                    i++;
                    AppendGroup(replacement, ref i, groups, result);
                    break;
                case '\\' or '$':
                    return null;
                default:
                    result.Append(c);
                    break;
            }
        }

        return result.ToString();
    }

    // The longest row of digits that names a group counts; a group that is not there is empty.
    private static void AppendGroup(string replacement, ref int place, int groups, StringBuilder result)
    {
        var number = replacement[place] - '0';
        while (place + 1 < replacement.Length && char.IsAsciiDigit(replacement[place + 1]) && number * 10 + replacement[place + 1] - '0' <= groups)
        {
            number = number * 10 + replacement[++place] - '0';
        }

        if (number <= groups)
        {
            result.Append(CultureInfo.InvariantCulture, $"${{{number}}}");
        }
    }
}
