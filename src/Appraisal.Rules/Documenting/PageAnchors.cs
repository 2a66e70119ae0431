namespace Appraisal.Rules.Documenting;

/// <summary>Hands out the ids of the places of a page: readable, safe in a link, each once.</summary>
internal sealed class PageAnchors
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <summary>A new id made of some words.</summary>
    public string New(string kind, params IEnumerable<string> words)
    {
        var id = kind + "-" + string.Join('-', words.Select(Safe));
        for (var i = 2; !_given.Add(id); i++)
        {
            id = $"{kind}-{string.Join('-', words.Select(Safe))}-{i}";
        }

        return id;
    }

    private static string Safe(string words) => string.Concat(words.EnumerateRunes().Select(r => System.Text.Rune.IsLetterOrDigit(r) || r.Value == '_' ? r.ToString() : "-"));
}
