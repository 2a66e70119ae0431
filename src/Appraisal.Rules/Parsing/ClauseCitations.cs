using Appraisal.Rules.Loading;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Parsing;

/// <summary>Finds every place of a scheme that cites a clause: under <c>clause</c>, and as the key of a condition.</summary>
internal static class ClauseCitations
{
    private static readonly HashSet<string> KeyedByClause = new(StringComparer.Ordinal) { "when", "when any", "where", "for", "checks", "procedures" };

    public static IReadOnlyList<ClauseCitation> Of(YamlNode root) =>
        [.. Trails(root).Select(t => new ClauseCitation(t.Clause, t.Cited.Place, string.Join('/', t.Steps.Select(s => s.Key))))];

    /// <summary>The same places, each with the nodes on the way to it.</summary>
    public static IReadOnlyList<ClauseTrail> Trails(YamlNode root)
    {
        var found = new List<ClauseTrail>();
        Visit(root, [], found);
        return found;
    }

    private static void Visit(YamlNode node, IReadOnlyList<ClauseTrailStep> way, List<ClauseTrail> found)
    {
        if (node is YamlSequence sequence)
        {
            for (var i = 0; i < sequence.Items.Count; i++)
            {
                Visit(sequence.Items[i], [.. way, new($"{i + 1}", sequence.Items[i])], found);
            }
        }

        if (node is not YamlMapping mapping)
        {
            return;
        }

        foreach (var entry in mapping.Entries)
        {
            IReadOnlyList<ClauseTrailStep> inner = [.. way, new(entry.Name, entry.Value)];
            if (entry.Name == "clause")
            {
                found.AddRange(Ids(entry.Value).Select(id => new ClauseTrail(FormReader.ClauseId(id.Text), id, inner)));
            }
            else if (KeyedByClause.Contains(entry.Name) && entry.Value is YamlMapping conditions)
            {
                found.AddRange(conditions.Entries.Select(c => new ClauseTrail(FormReader.ClauseId(c.Name), c.Key, [.. inner, new(c.Name, c.Value)])));
            }
            else
            {
                Visit(entry.Value, inner, found);
            }
        }
    }

    private static IEnumerable<YamlScalar> Ids(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence sequence => sequence.Items.OfType<YamlScalar>(),
        YamlMapping mapping => mapping.Entries.Select(e => e.Value).OfType<YamlScalar>(),
        _ => [],
    };
}
