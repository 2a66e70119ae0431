namespace Appraisal.Rules.Feel.Syntax;

/// <summary>Names of several tokens that are to be read as one, such as <c>string length</c> or <c>Pre-bureau risk category</c>.</summary>
internal sealed class KnownNames(KnownNames? inherited = null)
{
    private readonly Dictionary<string, List<Entry>> _byFirst = new(StringComparer.Ordinal);

    private sealed record Entry(string Name, string[] Tokens);

    /// <summary>Makes a name known; a name of one token needs no entry.</summary>
    public void Add(string name)
    {
        var tokens = Split(name);
        if (tokens.Length < 2)
        {
            return;
        }

        if (!_byFirst.TryGetValue(tokens[0], out var entries))
        {
            _byFirst[tokens[0]] = entries = [];
        }

        entries.Add(new(name, tokens));
    }

    /// <summary>Forgets the latest addition of a name.</summary>
    public void Remove(string name)
    {
        var tokens = Split(name);
        if (tokens.Length > 1 && _byFirst.TryGetValue(tokens[0], out var entries))
        {
            entries.RemoveAt(entries.FindLastIndex(e => e.Name == name));
        }
    }

    /// <summary>The longest known name that stands at a place, and how many tokens it takes.</summary>
    public (string Name, int Count)? Longest(IReadOnlyList<Token> tokens, int position)
    {
        var best = inherited?.Longest(tokens, position);
        if (!_byFirst.TryGetValue(tokens[position].Text, out var entries))
        {
            return best;
        }

        foreach (var entry in entries)
        {
            if (entry.Tokens.Length > (best?.Count ?? 0) && StandsAt(entry, tokens, position))
            {
                best = (entry.Name, entry.Tokens.Length);
            }
        }

        return best;
    }

    private static bool StandsAt(Entry entry, IReadOnlyList<Token> tokens, int position)
    {
        for (var i = 0; i < entry.Tokens.Length; i++)
        {
            if (tokens[position + i].Kind is TokenKind.Text or TokenKind.Temporal or TokenKind.End || tokens[position + i].Text != entry.Tokens[i])
            {
                return false;
            }
        }

        return true;
    }

    private static string[] Split(string name)
    {
        try
        {
            return [.. Lexer.Read(name, new() { Mode = FeelMode.Standard }).SkipLast(1).Select(t => t.Text)];
        }
        catch (Diagnostics.FeelException)
        {
            // A declared name with characters that no formula can hold is only reached through get value().
            return [];
        }
    }
}
