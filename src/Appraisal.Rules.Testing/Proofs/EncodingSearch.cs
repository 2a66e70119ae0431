using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Testing.Proofs;

/// <summary>Finds the places of a scheme that encode clauses: whatever cites one, the conditions under its key, and what stands in an entry that cites it.</summary>
internal sealed class EncodingSearch
{
    private const string Rows = "rows";

    private readonly List<Encoding> _found = [];

    public static IReadOnlyList<Encoding> In(YamlNode scheme)
    {
        var search = new EncodingSearch();
        search.Visit(scheme, "", replacement => replacement ?? scheme, null);
        return search._found;
    }

    /// <param name="node">A node of the tree.</param>
    /// <param name="path">The keys that lead to it.</param>
    /// <param name="put">The whole tree with another node in its place, or with none.</param>
    /// <param name="table">The table, where the node holds its rows or is one of them.</param>
    private void Visit(YamlNode node, string path, Func<YamlNode?, YamlNode> put, YamlMapping? table)
    {
        switch (node)
        {
            case YamlSequence list:
                for (var i = 0; i < list.Items.Count; i++)
                {
                    var item = list.Items[i];
                    Visit(item, $"{path}/{i + 1}", r => put(r is null ? list.Without(item) : list.Replace(item, r)), table);
                }

                break;
            case YamlMapping mapping:
                Entry(mapping, path, put, table);
                foreach (var entry in mapping.Entries.Where(e => e.Name != EntryEncodings.ClauseKey))
                {
                    Visit(entry, mapping, path.Length == 0 ? entry.Name : $"{path}/{entry.Name}", put);
                }

                break;
        }
    }

    private void Visit(YamlEntry entry, YamlMapping owner, string path, Func<YamlNode?, YamlNode> put)
    {
        YamlNode PutValue(YamlNode? value) => put(value is null ? owner.Without(entry) : owner.Replace(entry.Value, value));

        if (ConditionEncodings.IsKeyed(entry))
        {
            _found.AddRange(ConditionEncodings.Keyed(entry, path, PutValue));
            return;
        }

        Visit(entry.Value, path, PutValue, entry.Name == Rows ? owner : null);
    }

    private void Entry(YamlMapping mapping, string path, Func<YamlNode?, YamlNode> put, YamlMapping? table)
    {
        if (mapping[EntryEncodings.ClauseKey] is YamlMapping literals)
        {
            _found.AddRange(EntryEncodings.Literals(mapping, literals, path, put));
            return;
        }

        var own = EntryEncodings.Of(mapping, path, put, table).ToList();
        foreach (var id in Ids(mapping[EntryEncodings.ClauseKey]))
        {
            _found.Add(new Encoding(EntryEncodings.IdOf(id.Text), path, EncodingKind.Entry, id.Place) { Altered = () => put(null) });
            _found.AddRange(own.Select(c => c with { Clause = EntryEncodings.IdOf(id.Text) }));
        }
    }

    private static IEnumerable<YamlScalar> Ids(YamlNode? clause) => clause switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence list => list.Items.OfType<YamlScalar>(),
        _ => [],
    };
}
