namespace Appraisal.Rules.Feel.Checking;

/// <summary>Finds the names that a misspelt one was perhaps meant to be.</summary>
internal static class NearNames
{
    private const int MostSuggestions = 3;

    /// <summary>The nearest names, the nearest first; few and only near ones.</summary>
    public static IReadOnlyList<string> To(string name, IEnumerable<string> candidates) =>
    [
        .. candidates
            .Distinct(StringComparer.Ordinal)
            .Select(c => (Name: c, Distance: Distance(name, c)))
            .Where(c => c.Distance <= Reach(name, c.Name) || Contains(name, c.Name))
            .OrderBy(c => c.Distance)
            .ThenBy(c => c.Name, StringComparer.Ordinal)
            .Take(MostSuggestions)
            .Select(c => c.Name),
    ];

    // Chinese words are short: of two characters one may be wrong.
    private static int Reach(string a, string b) => Math.Max(1, Math.Max(a.Length, b.Length) / 3);

    private static bool Contains(string a, string b) =>
        a.Length > 1 && b.Length > 1 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal));

    // Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.
    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = (i, j) switch
                {
                    (_, 0) => i,
                    (0, _) => j,
                    _ => Cell(table, a, b, i, j),
                };
            }
        }

        return table[a.Length, b.Length];
    }

    private static int Cell(int[,] table, string a, string b, int i, int j)
    {
        var cost = a[i - 1] == b[j - 1] ? 0 : 1;
        var best = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + cost);
        return i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] ? Math.Min(best, table[i - 2, j - 2] + 1) : best;
    }
}
