using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Testing.Scenarios;

/// <summary>Reads the rows that a scenario gives or adds: rows as mappings or as a grid, with the defaults for what is not written.</summary>
internal sealed class GivenTables(YamlMapping? defaults, ScenarioDiagnostics diagnostics)
{
    /// <param name="given">The tables.</param>
    /// <param name="key">The key under which they stand.</param>
    public IReadOnlyDictionary<string, ScenarioTable> Read(YamlNode given, string key)
    {
        var tables = new Dictionary<string, ScenarioTable>(StringComparer.Ordinal);
        foreach (var entry in diagnostics.Mapping(given, key)?.Entries ?? [])
        {
            tables[entry.Name] = new ScenarioTable(entry.Name, entry.Value, [.. Rows(entry).Select(r => Filled(entry.Name, r))]);
        }

        return tables;
    }

    private IEnumerable<YamlMapping> Rows(YamlEntry table) => table.Value switch
    {
        YamlScalar { Text: "" } => [],
        YamlMapping grid => Grid(table.Name, grid),
        var list => (diagnostics.List(list, table.Name)?.Items ?? []).Select(r => diagnostics.Mapping(r, table.Name)).OfType<YamlMapping>(),
    };

    private IReadOnlyList<YamlMapping> Grid(string name, YamlMapping grid)
    {
        diagnostics.CheckKeys(grid, name, ScenarioShapes.Grid);
        foreach (var missing in ScenarioShapes.Grid.Keys.Where(k => k.Required && !grid.TryGet(k.Name, out _)))
        {
            diagnostics.Report(ScenarioRules.MissingKey, grid, missing.Name, name);
        }

        var columns = diagnostics.Texts(grid["columns"], "columns");
        var rows = grid["rows"] is { } written ? diagnostics.List(written, "rows")?.Items ?? [] : [];
        return [.. rows.Select(r => diagnostics.List(r, "rows")).OfType<YamlSequence>().Select(r => Row(columns, r)).OfType<YamlMapping>()];
    }

    private YamlMapping? Row(IReadOnlyList<YamlScalar> columns, YamlSequence cells)
    {
        if (cells.Items.Count == columns.Count && columns.DistinctBy(c => c.Text).Count() == columns.Count)
        {
            return YamlMapping.InPlaceOf(cells, columns.Zip(cells.Items, (c, v) => new YamlEntry(c, v)));
        }

        diagnostics.Report(ScenarioRules.WrongShape, cells, "rows", $"{columns.Count} 格，与 columns 各列一一对应", $"{columns.Count} cells, one for each of the columns");
        return null;
    }

    private YamlMapping Filled(string table, YamlMapping row) =>
        CellText.AsData(defaults?[table] is YamlMapping rest ? row.WithEntries([.. row.Entries, .. rest.Entries.Where(d => !row.TryGet(d.Name, out _))]) : row);
}
