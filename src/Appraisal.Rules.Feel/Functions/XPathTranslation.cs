using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>Writes one XPath pattern in .NET's words, and refuses what XPath does not know.</summary>
internal sealed class XPathTranslation(string pattern, RegexOptions options)
{
    // XML's characters of names, for \i and \c, and Unicode's for \w, as the insides of a class.
    private const string NameStart = @"\p{L}\p{Nl}_:";
    private const string NamePart = @"\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}_:.\-\u00B7";
    private const string Word = @"\p{L}\p{M}\p{N}\p{S}";
    private const string Blank = @" \t\n\r";
    private const string Quoted = @"\|.-^?*+{}()[]$";

    private readonly StringBuilder _result = new();
    private readonly Stack<int> _openGroups = new();
    private readonly HashSet<int> _closedGroups = [];
    private int _groups;
    private int _classes;
    private int _place;

    /// <summary>Null for what is no regular expression of XPath.</summary>
    public string? Translate()
    {
        for (; _place < pattern.Length; _place++)
        {
            var understood = pattern[_place] == '\\' ? Escape() : _classes > 0 ? InClass(pattern[_place]) : Outside(pattern[_place]);
            if (!understood)
            {
                return null;
            }
        }

        return _classes == 0 ? _result.ToString() : null;
    }

    private char Next => _place + 1 < pattern.Length ? pattern[_place + 1] : '\0';

    private bool InClass(char c)
    {
        _result.Append(c);
        if (c == '[')
        {
            // Inside a class only a class that is taken away may stand.
            _classes++;
            return pattern[_place - 1] == '-';
        }

        _classes -= c == ']' ? 1 : 0;
        return true;
    }

    private bool Outside(char c)
    {
        switch (c)
        {
            case '[':
                _classes++;
                _result.Append(c);
                return true;
            case ']' or '}':
                return false;
            case '{':
                return Quantifier();
            case '(':
                return OpenGroup();
            case ')':
                _result.Append(c);
                return _openGroups.TryPop(out var group) && (group == 0 || _closedGroups.Add(group));

            // .NET's $ also matches before a last line feed, and its dot a carriage return.
            case '$' when !options.HasFlag(RegexOptions.Multiline):
                _result.Append(@"\z");
                return true;
            case '.' when !options.HasFlag(RegexOptions.Singleline):
                _result.Append(@"[^\n\r]");
                return true;
            default:
                _result.Append(c);
                return true;
        }
    }

    // Groups are plain or (?:…); look-around and options are .NET's own.
    private bool OpenGroup()
    {
        _result.Append('(');
        if (Next != '?')
        {
            _openGroups.Push(++_groups);
            return true;
        }

        _openGroups.Push(0);
        return _place + 2 < pattern.Length && pattern[_place + 2] == ':';
    }

    private bool Quantifier()
    {
        var end = pattern.IndexOf('}', _place);
        if (end < 0)
        {
            return false;
        }

        var bounds = pattern[(_place + 1)..end].Split(',');
        var wellFormed = bounds.Length <= 2 && IsCount(bounds[0]) && (bounds.Length == 1 || bounds[1].Length == 0 || IsCount(bounds[1]));
        _result.Append(pattern, _place, end - _place + 1);
        _place = end;
        return wellFormed;
    }

    private static bool IsCount(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private bool Escape()
    {
        var escape = Next;
        _place++;
        if (char.IsAsciiDigit(escape))
        {
            return BackReference(escape - '0');
        }

        if (escape is 'p' or 'P')
        {
            return Category(escape);
        }

        if (Quoted.Contains(escape) || escape is 'n' or 'r' or 't' or 'd' or 'D')
        {
            _result.Append('\\').Append(escape);
            return true;
        }

        if (_classes > 0 && escape is ('S' or 'W'))
        {
            // Taken away inside a class there is only .NET's own idea of blanks and words.
            _result.Append('\\').Append(escape);
            return true;
        }

        var (set, negated) = Set(escape);
        if (set is null || negated && _classes > 0)
        {
            return false;
        }

        _result.Append(_classes > 0 ? set : negated ? $"[^{set}]" : $"[{set}]");
        return true;
    }

    private bool Category(char escape)
    {
        var end = pattern.IndexOf('}', _place);
        if (Next != '{' || end < 0)
        {
            return false;
        }

        _result.Append('\\').Append(escape).Append(pattern, _place + 1, end - _place);
        _place = end;
        return true;
    }

    private static (string? Set, bool Negated) Set(char escape) => escape switch
    {
        'i' => (NameStart, false),
        'I' => (NameStart, true),
        'c' => (NamePart, false),
        'C' => (NamePart, true),
        'w' => (Word, false),
        'W' => (Word, true),
        's' => (Blank, false),
        'S' => (Blank, true),
        _ => (null, false),
    };

    // A reference must follow its group; more digits belong to it while such a group exists.
    private bool BackReference(int number)
    {
        while (char.IsAsciiDigit(Next) && number * 10 + (Next - '0') <= _groups)
        {
            number = number * 10 + (Next - '0');
            _place++;
        }

        _result.Append(CultureInfo.InvariantCulture, $"(?:\\{number})");
        return _classes == 0 && _closedGroups.Contains(number);
    }
}
