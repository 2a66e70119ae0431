using Appraisal.Rules.Loading;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Parsing;

/// <summary>Finds every place of a scheme that cites a clause: under <c>clause</c>, and as the key of a condition.</summary>
internal static class ClauseCitations
{
    private static readonly HashSet<string> KeyedByClause = new(StringComparer.Ordinal) { "when", "when any", "where", "for", "checks", "procedures" };

    public static IReadOnlyList<ClauseCitation> Of(YamlNode root)
    {
        var found = new List<ClauseCitation>();
        Visit(root, "", found);
        return found;
    }

    private static void Visit(YamlNode node, string path, List<ClauseCitation> found)
    {
        if (node is YamlSequence sequence)
        {
            for (var i = 0; i < sequence.Items.Count; i++)
            {
                Visit(sequence.Items[i], $"{path}/{i + 1}", found);
            }
        }

        if (node is not YamlMapping mapping)
        {
            return;
        }

        foreach (var entry in mapping.Entries)
        {
            var inner = path.Length == 0 ? entry.Name : $"{path}/{entry.Name}";
            if (entry.Name == "clause")
            {
                found.AddRange(Ids(entry.Value).Select(id => new ClauseCitation(FormReader.ClauseId(id.Text), id.Place, inner)));
            }
            else if (KeyedByClause.Contains(entry.Name) && entry.Value is YamlMapping conditions)
            {
                found.AddRange(conditions.Entries.Select(c => new ClauseCitation(FormReader.ClauseId(c.Name), c.Key.Place, $"{inner}/{c.Name}")));
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
