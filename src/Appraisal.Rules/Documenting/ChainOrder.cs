using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Documenting;

/// <summary>Puts entries that follow another of the same section after it, so that a chain of grades is read from its beginning. All else keeps its order.</summary>
internal static class ChainOrder
{
    private static readonly IReadOnlyList<string> Follows = ["from", "like"];

    public static IReadOnlyList<YamlEntry> Of(IReadOnlyList<YamlEntry> entries)
    {
        var ordered = new List<YamlEntry>();
        foreach (var entry in entries)
        {
            Add(entry, entries, ordered, []);
        }

        return ordered;
    }

    private static void Add(YamlEntry entry, IReadOnlyList<YamlEntry> entries, List<YamlEntry> ordered, HashSet<string> open)
    {
        if (ordered.Contains(entry) || !open.Add(entry.Name))
        {
            return;
        }

        var before = Follows.Select(k => (entry.Value as YamlMapping)?[k]).OfType<YamlScalar>().Select(s => s.Text).ToList();
        foreach (var earlier in entries.Where(e => before.Contains(e.Name)))
        {
            Add(earlier, entries, ordered, open);
        }

        ordered.Add(entry);
    }
}
