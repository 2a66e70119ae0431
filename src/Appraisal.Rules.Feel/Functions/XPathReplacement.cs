using System.Text;
using System.Text.RegularExpressions;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>The replacement text of XPath: literal parts and, as <c>$1</c>, groups of the match.</summary>
internal sealed class XPathReplacement
{
    private readonly List<(string Literal, int? Group)> _parts = [];

    private XPathReplacement()
    {
    }

    /// <summary>Null for a dollar sign without a digit and a backslash without one of its own.</summary>
    public static XPathReplacement? Parse(string replacement, int groups, bool quoted)
    {
        var result = new XPathReplacement();
        var literal = new StringBuilder();
        for (var i = 0; i < replacement.Length; i++)
        {
            var c = replacement[i];
            var next = i + 1 < replacement.Length ? replacement[i + 1] : '\0';
            if (quoted || c is not ('\\' or '$'))
            {
                literal.Append(c);
            }
            else if (c == '\\' && next is ('\\' or '$'))
            {
                literal.Append(next);
                i++;
            }
            else if (c == '$' && char.IsAsciiDigit(next))
            {
                i++;
                result._parts.Add((literal.ToString(), Group(replacement, ref i, groups)));
                literal.Clear();
            }
            else
            {
                return null;
            }
        }

        result._parts.Add((literal.ToString(), null));
        return result;
    }

    /// <summary>The parts that stand for one match; a group that is not there, or did not match, is empty.</summary>
    public IEnumerable<string> For(Match match)
    {
        foreach (var (literal, group) in _parts)
        {
            yield return literal;
            yield return group is { } number ? match.Groups[number].Value : "";
        }
    }

    // The longest row of digits that names a group counts.
    private static int Group(string replacement, ref int place, int groups)
    {
        var number = replacement[place] - '0';
        while (place + 1 < replacement.Length && char.IsAsciiDigit(replacement[place + 1]) && number * 10 + replacement[place + 1] - '0' <= groups)
        {
            number = number * 10 + replacement[++place] - '0';
        }

        return number;
    }
}
