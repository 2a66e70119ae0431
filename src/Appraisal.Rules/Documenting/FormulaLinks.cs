using System.Text;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Documenting;

/// <summary>Cuts a formula into its names and the rest, so that each name can lead to what it names. Texts in quotes stay whole.</summary>
internal sealed class FormulaLinks
{
    private readonly SchemePlaces _places;
    private readonly IReadOnlyList<string> _tables;
    private readonly string _formula;
    private readonly List<FormulaPart> _parts = [];
    private readonly StringBuilder _rest = new();

    // The tables whose rows are filtered by the brackets that are open.
    private readonly Stack<string?> _open = new();

    private FormulaLinks(string formula, IReadOnlyList<string> tables, SchemePlaces places)
    {
        (_formula, _tables, _places) = (formula, tables, places);
    }

    /// <summary>The formula with links.</summary>
    /// <param name="formula">The formula as written.</param>
    /// <param name="tables">The tables in which its bare names are read, the nearest first.</param>
    /// <param name="places">Where names lead to.</param>
    public static FormulaCode Of(string formula, IReadOnlyList<string> tables, SchemePlaces places)
    {
        var links = new FormulaLinks(formula.TrimEnd(), tables, places);
        links.Cut();
        return new FormulaCode(links._parts);
    }

    private void Cut()
    {
        // The table in which a name after a dot is read.
        string? within = null;
        for (var i = 0; i < _formula.Length;)
        {
            var length = _formula[i] == '"' ? LengthOfText(i) : LengthOfName(i);
            var text = _formula.Substring(i, Math.Max(1, length));
            if (length > 0 && text[0] != '"' && Identifiers.IsName(text))
            {
                within = AddName(text, Follows(i, '.') ? within : null);
            }
            else
            {
                within = text switch { "[" => Open(within), "]" => Close(), _ => within };
                _rest.Append(text);
            }

            i += text.Length;
        }

        Flush();
    }

    private string? AddName(string name, string? within)
    {
        var place = within is null ? _places.Find(name, [.. _open.OfType<string>(), .. _tables]) : _places.FindIn(within, name);
        if (place is null)
        {
            _rest.Append(name);
            return null;
        }

        Flush();
        _parts.Add(new FormulaPart(name, place.Anchor, place.IsAssumed));
        return place.LinksTo ?? (place.Table.Length == 0 ? name : null);
    }

    private string? Open(string? table)
    {
        _open.Push(table);
        return null;
    }

    private string? Close() => _open.TryPop(out var table) ? table : null;

    private void Flush()
    {
        if (_rest.Length > 0)
        {
            _parts.Add(new FormulaPart(_rest.ToString()));
            _rest.Clear();
        }
    }

    private bool Follows(int index, char sign)
    {
        var before = _formula.AsSpan(0, index).TrimEnd();
        return before.Length > 0 && before[^1] == sign;
    }

    private int LengthOfName(int start)
    {
        var length = 0;
        foreach (var rune in _formula[start..].EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune) && rune.Value != '_')
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return length;
    }

    private int LengthOfText(int start)
    {
        var end = start + 1;
        while (end < _formula.Length && _formula[end] != '"')
        {
            end += _formula[end] == '\\' ? 2 : 1;
        }

        return Math.Min(end + 1, _formula.Length) - start;
    }
}
