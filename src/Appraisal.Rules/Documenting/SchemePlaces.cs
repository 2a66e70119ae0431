using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Documenting;

/// <summary>Where on the page each clause, table, field, parameter and decision stands, so that every mention can lead there.</summary>
internal sealed class SchemePlaces
{
    private readonly Dictionary<string, string> _clauses = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Section, string Name), string> _entries = [];
    private readonly Dictionary<(string Table, string Field), string> _fields = [];
    private readonly Dictionary<string, List<NamedPlace>> _names = new(StringComparer.Ordinal);
    private readonly string _result;

    public SchemePlaces(AppraisalScheme scheme)
    {
        _result = scheme.Header.Result.Of;
        foreach (var clause in scheme.Ledger.Select(r => r.Id).Concat(scheme.Citations.Select(c => c.Clause)))
        {
            if (!_clauses.ContainsKey(clause))
            {
                _clauses.Add(clause, Anchors.New("clause", clause));
            }
        }

        foreach (var section in SchemeSections.Of(scheme))
        {
            foreach (var entry in section.Entries)
            {
                AddEntry(section, entry);
            }
        }

        foreach (var table in scheme.Tables.Values)
        {
            AddFields(table);
        }

        foreach (var table in SchemeSections.Of(scheme).SelectMany(s => s.Entries).Where(e => scheme.Tables.ContainsKey(e.Name)))
        {
            foreach (var role in ((table.Value as YamlMapping)?["roles"] as YamlMapping)?.Entries ?? [])
            {
                AddName(role.Name, _names[table.Name][0] with { Table = table.Name });
            }
        }

        foreach (var group in scheme.Model.Groups.Values.Where(g => _names.ContainsKey(g.Table)))
        {
            AddName(group.Name, _names[group.Table][0] with { Table = group.Table });
        }
    }

    public PageAnchors Anchors { get; } = new();

    /// <summary>The clauses in the order of the ledger, then those that only the scheme names.</summary>
    public IEnumerable<string> Clauses => _clauses.Keys;

    public string? OfClause(string id) => _clauses.GetValueOrDefault(id);

    public string OfEntry(string section, string name) => _entries[(section, name)];

    public string? OfField(string table, string field) => _fields.GetValueOrDefault((table, field));

    /// <summary>Where a name leads to that is read in some tables, the nearest first; null where nothing or more than one thing is meant.</summary>
    public NamedPlace? Find(string name, IReadOnlyList<string> tables)
    {
        if (!_names.TryGetValue(name, out var places))
        {
            return null;
        }

        var near = tables.Append(_result).Select(t => places.Find(p => p.Table == t)).FirstOrDefault(p => p is not null);
        return near ?? places.Find(p => p.Table.Length == 0) ?? (places.Count == 1 ? places[0] : null);
    }

    /// <summary>Where a column of one table leads to.</summary>
    public NamedPlace? FindIn(string table, string name) => _names.GetValueOrDefault(name)?.Find(p => p.Table == table);

    private void AddEntry(SchemeSection section, YamlEntry entry)
    {
        var anchor = Anchors.New(section.Name, entry.Name);
        _entries.TryAdd((section.Name, entry.Name), anchor);
        var name = section.IsDecision(entry) ? FormReader.ClauseId(entry.Name) : entry.Name;
        foreach (var table in section.IsDecision(entry) ? TablesOf(entry) : [""])
        {
            AddName(name, new NamedPlace(anchor, table, section.Name == "assumptions", null));
        }
    }

    private IReadOnlyList<string> TablesOf(YamlEntry entry) => (entry.Value as YamlMapping)?["of"] switch
    {
        YamlScalar of => [of.Text],
        YamlSequence several => [.. several.Items.OfType<YamlScalar>().Select(s => s.Text)],
        _ => [_result],
    };

    private void AddFields(TableDefinition table)
    {
        foreach (var field in table.Fields.Where(f => !_fields.ContainsKey((table.Name, f.Name))))
        {
            var anchor = Anchors.New("field", table.Name, field.Name);
            _fields.Add((table.Name, field.Name), anchor);

            // What a history keeps bears the name of the decision that it keeps, and the decision is meant.
            if (table.Kind != TableKind.History)
            {
                AddName(field.Name, new NamedPlace(anchor, table.Name, false, field.LinksTo));
            }
        }
    }

    private void AddName(string name, NamedPlace place)
    {
        if (!_names.TryGetValue(name, out var places))
        {
            _names.Add(name, places = []);
        }

        places.Add(place);
    }
}

/// <summary>A place that a name leads to.</summary>
/// <param name="Anchor">The place.</param>
/// <param name="Table">The table whose column is named; empty for tables, parameters and assumptions.</param>
/// <param name="IsAssumed">Whether it is an assumption.</param>
/// <param name="LinksTo">The table that the field leads to; null for all else.</param>
internal sealed record NamedPlace(string Anchor, string Table, bool IsAssumed, string? LinksTo);
