using System.Globalization;
using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Testing.Scenarios;

/// <summary>Makes the changes that tell a scenario from the one that it is like: table, row by key or number, cells.</summary>
internal sealed class ChangedTables(Func<string, string?> keyOf, ScenarioDiagnostics diagnostics)
{
    public IReadOnlyDictionary<string, ScenarioTable> Change(IReadOnlyDictionary<string, ScenarioTable> tables, YamlNode change)
    {
        var changed = new Dictionary<string, ScenarioTable>(tables, StringComparer.Ordinal);
        foreach (var entry in diagnostics.Mapping(change, "change")?.Entries ?? [])
        {
            if (!tables.TryGetValue(entry.Name, out var table))
            {
                diagnostics.ReportName(ScenarioRules.UnknownTable, entry.Key, tables.Keys, string.Join("、", tables.Keys));
                continue;
            }

            changed[entry.Name] = table with { Rows = Change(table, entry.Value) };
        }

        return changed;
    }

    /// <summary>The place of a row that is named by its key or its number from 1; -1, with a report, when there is none.</summary>
    public int RowOf(ScenarioTable table, YamlScalar row)
    {
        if (keyOf(table.Name) is { } key && table.Rows.ToList().FindIndex(r => CellText.Of(r[key]) == row.Text) is var found and >= 0)
        {
            return found;
        }

        if (int.TryParse(row.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= table.Rows.Count)
        {
            return number - 1;
        }

        var keys = keyOf(table.Name) is { } column ? table.Rows.Select(r => CellText.Of(r[column])) : [];
        diagnostics.ReportName(ScenarioRules.UnknownRow, row, keys, table.Name, table.Rows.Count.ToString(CultureInfo.InvariantCulture));
        return -1;
    }

    private IReadOnlyList<YamlMapping> Change(ScenarioTable table, YamlNode change)
    {
        var rows = table.Rows.ToList();
        foreach (var entry in diagnostics.Mapping(change, table.Name)?.Entries ?? [])
        {
            if (RowOf(table, entry.Key) is var row and >= 0 && diagnostics.Mapping(entry.Value, table.Name) is { } cells)
            {
                rows[row] = Change($"{table.Name}[{entry.Name}]", rows[row], cells);
            }
        }

        return rows;
    }

    private YamlMapping Change(string name, YamlMapping row, YamlMapping cells)
    {
        foreach (var cell in cells.Entries.Where(c => CellText.AreEqual(row[c.Name], c.Value)))
        {
            diagnostics.Report(ScenarioRules.NothingChanged, cell.Value, $"{name}.{cell.Name}", CellText.Of(cell.Value));
        }

        return row.WithEntries([
            .. row.Entries.Select(e => cells.TryGet(e.Name, out var value) ? e with { Value = value } : e),
            .. cells.Entries.Where(e => !row.TryGet(e.Name, out _))]);
    }
}
