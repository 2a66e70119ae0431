using Appraisal.Rules.Loading;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Testing.Scenarios;

/// <summary>Makes scenarios out of their forms: looks up what they are like, fills in defaults, makes changes, and checks every name against the scheme.</summary>
internal sealed class ScenarioResolution
{
    private readonly AppraisalScheme _scheme;
    private readonly ScenarioDiagnostics _diagnostics;
    private readonly IReadOnlyDictionary<string, WrittenScenario> _written;
    private readonly Dictionary<string, IReadOnlyDictionary<string, ScenarioTable>> _tables = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known;

    public ScenarioResolution(AppraisalScheme scheme, IReadOnlyList<WrittenScenario> written, ScenarioDiagnostics diagnostics)
    {
        (_scheme, _diagnostics) = (scheme, diagnostics);
        var first = new Dictionary<string, WrittenScenario>(StringComparer.Ordinal);
        foreach (var scenario in written.Where(s => !first.TryAdd(s.Name.Text, s)))
        {
            diagnostics.Report(ScenarioRules.DuplicateScenario, scenario.Name, scenario.Name.Text, first[scenario.Name.Text].Name.Place.ToString()!);
        }

        _written = first;
        _known = [.. scheme.Ledger.Select(r => r.Id)];
    }

    public IReadOnlyList<Scenario> Resolve()
    {
        foreach (var defaults in _written.Values.Select(w => w.Defaults).OfType<YamlMapping>().Distinct())
        {
            CheckTables(defaults, name => [defaults[name]!]);
        }

        return [.. _written.Values.Select(Resolve).OfType<Scenario>()];
    }

    private Scenario? Resolve(WrittenScenario written)
    {
        var form = written.Form;
        var tables = TablesOf(written, [written.Name.Text]);
        var clauses = _diagnostics.Texts(form["clause"], "clause");
        foreach (var clause in clauses.Where(c => _known.Count > 0 && !_known.Contains(c.Text)))
        {
            _diagnostics.ReportName(ScenarioRules.UnknownClause, clause, _known);
        }

        var set = Set(form["set"], written.Parameters);
        if (form["expect"] is not { } expect)
        {
            _diagnostics.Report(ScenarioRules.MissingKey, form, "expect", written.Name.Text);
            return null;
        }

        var faults = _diagnostics.Count;
        var expectations = new ExpectationReader(_scheme, tables, Changes, _diagnostics).Read(expect);
        if (expectations.Count == 0 && _diagnostics.Count == faults)
        {
            _diagnostics.Report(ScenarioRules.NothingExpected, written.Name, written.Name.Text);
        }

        return new Scenario(written.Name.Text, written.Name.Place, tables, expectations) { Clauses = [.. clauses.Select(c => c.Text)], Set = set };
    }

    private ChangedTables Changes => new(table => _scheme.Tables.GetValueOrDefault(table)?.Key, _diagnostics);

    private IReadOnlyDictionary<string, ScenarioTable> TablesOf(WrittenScenario written, IReadOnlyList<string> path)
    {
        if (!_tables.TryGetValue(written.Name.Text, out var tables))
        {
            tables = written.Like is { } like ? Like(written, like, path) : Given(written);
            _tables[written.Name.Text] = tables;
        }

        return tables;
    }

    private IReadOnlyDictionary<string, ScenarioTable> Given(WrittenScenario written)
    {
        if (written.Form["given"] is not { } given)
        {
            return new Dictionary<string, ScenarioTable>();
        }

        return Rows(given, "given", written);
    }

    /// <summary>Rows that a scenario writes out, their columns checked.</summary>
    private IReadOnlyDictionary<string, ScenarioTable> Rows(YamlNode node, string key, WrittenScenario written)
    {
        var tables = new GivenTables(written.Defaults, _diagnostics).Read(node, key);
        if (node is YamlMapping mapping)
        {
            CheckTables(mapping, name => tables[name].Rows);
        }

        return tables;
    }

    private IReadOnlyDictionary<string, ScenarioTable> Like(WrittenScenario written, YamlScalar like, IReadOnlyList<string> path)
    {
        if (!_written.TryGetValue(like.Text, out var origin))
        {
            _diagnostics.ReportName(ScenarioRules.UnknownScenario, like, _written.Keys);
            return new Dictionary<string, ScenarioTable>();
        }

        if (path.Contains(like.Text))
        {
            _diagnostics.Report(ScenarioRules.CircularLike, like, written.Name.Text, string.Join(" → ", [.. path, like.Text]));
            return new Dictionary<string, ScenarioTable>();
        }

        var tables = TablesOf(origin, [.. path, like.Text]);
        var altered = written.Form["change"] is { } change ? Changes.Change(tables, KnownTables(change, checkColumns: true)) : tables;
        altered = written.Form["remove"] is { } remove ? Changes.Remove(tables, altered, KnownTables(remove, checkColumns: false)) : altered;
        return written.Form["add"] is { } add ? ChangedTables.Add(altered, Rows(add, "add", written)) : altered;
    }

    /// <summary>What is said of tables that the scheme has; the others are reported.</summary>
    private YamlNode KnownTables(YamlNode node, bool checkColumns)
    {
        if (node is not YamlMapping tables)
        {
            return node;
        }

        CheckTables(tables, _ => []);
        foreach (var entry in tables.Entries.Where(e => checkColumns && e.Value is YamlMapping))
        {
            CheckColumns(entry.Name, ((YamlMapping)entry.Value).Entries.Select(e => e.Value));
        }

        return tables.WithEntries(tables.Entries.Where(e => _scheme.Tables.ContainsKey(e.Name)));
    }

    private void CheckTables(YamlMapping tables, Func<string, IEnumerable<YamlNode>> rowsOf)
    {
        foreach (var entry in tables.Entries)
        {
            if (!_scheme.Tables.ContainsKey(entry.Name))
            {
                _diagnostics.ReportName(ScenarioRules.UnknownTable, entry.Key, _scheme.Tables.Keys, string.Join("、", _scheme.Tables.Keys));
                continue;
            }

            CheckColumns(entry.Name, rowsOf(entry.Name));
        }
    }

    private void CheckColumns(string table, IEnumerable<YamlNode> rows)
    {
        if (!_scheme.Tables.TryGetValue(table, out var definition))
        {
            return;
        }

        var columns = TableColumns.Of(definition).ToList();
        foreach (var entry in rows.OfType<YamlMapping>().SelectMany(r => r.Entries).Where(e => !columns.Contains(e.Name)))
        {
            _diagnostics.ReportName(ScenarioRules.UnknownColumn, entry.Key, columns, table);
        }
    }

    private Dictionary<string, string> Set(YamlNode? node, IReadOnlyDictionary<string, string> given)
    {
        var set = new Dictionary<string, string>(given, StringComparer.Ordinal);
        var names = _scheme.Parameters.Select(p => p.Name).ToList();
        foreach (var entry in node is null ? [] : _diagnostics.Mapping(node, "set")?.Entries ?? [])
        {
            if (!names.Contains(entry.Name))
            {
                _diagnostics.ReportName(ScenarioRules.UnknownParameter, entry.Key, names);
                continue;
            }

            set[entry.Name] = entry.Value is YamlSequence list ? $"[{string.Join(", ", list.Items.Select(CellText.Written))}]" : CellText.Written(entry.Value);
        }

        return set;
    }
}
