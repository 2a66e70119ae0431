namespace Appraisal.Rules.Diagnostics;

/// <summary>Finds the names that somebody may have meant.</summary>
public static class NearNames
{
    private const int Most = 3;

    /// <summary>At most three names within a third of the length in edits, or sharing half of the characters; nearest first.</summary>
    public static IReadOnlyList<string> Of(string name, IEnumerable<string> candidates) =>
    [
        .. candidates
            .Distinct(StringComparer.Ordinal)
            .Select(candidate => (candidate, distance: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(c => c.candidate != name && IsNear(name, c.candidate, c.distance))
            .OrderBy(c => c.distance)
            .ThenBy(c => c.candidate, StringComparer.Ordinal)
            .Take(Most)
            .Select(c => c.candidate),
    ];

    private static bool IsNear(string name, string candidate, int distance)
    {
        var longer = Math.Max(name.Length, candidate.Length);
        return distance <= Math.Max(1, longer / 3) || distance < longer && (name.Contains(candidate, StringComparison.Ordinal) || candidate.Contains(name, StringComparison.Ordinal));
    }

    private static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        var beforePrevious = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                }
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[b.Length];
    }
}
