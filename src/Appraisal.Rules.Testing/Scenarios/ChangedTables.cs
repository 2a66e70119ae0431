using System.Globalization;
using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Testing.Scenarios;

/// <summary>
/// Makes what tells a scenario from the one that it is like: cells are changed, rows left out, rows added. Changed and left out are rows
/// as they stand in the other, by key or number.
/// </summary>
internal sealed class ChangedTables(Func<string, string?> keyOf, ScenarioDiagnostics diagnostics)
{
    public IReadOnlyDictionary<string, ScenarioTable> Change(IReadOnlyDictionary<string, ScenarioTable> tables, YamlNode change)
    {
        var changed = new Dictionary<string, ScenarioTable>(tables, StringComparer.Ordinal);
        foreach (var (table, rows) in Entries(tables, change, "change"))
        {
            changed[table.Name] = table with { Rows = Change(table, rows) };
        }

        return changed;
    }

    /// <summary>The changed tables without some rows; a row that is changed is not left out.</summary>
    public IReadOnlyDictionary<string, ScenarioTable> Remove(IReadOnlyDictionary<string, ScenarioTable> tables, IReadOnlyDictionary<string, ScenarioTable> changed, YamlNode remove)
    {
        var left = new Dictionary<string, ScenarioTable>(changed, StringComparer.Ordinal);
        foreach (var (table, rows) in Entries(tables, remove, "remove"))
        {
            var now = changed.GetValueOrDefault(table.Name, table);
            var removed = new HashSet<int>();
            foreach (var name in diagnostics.Texts(rows, table.Name))
            {
                if (RowOf(table, name) is var row and >= 0 && (!removed.Add(row) || !ReferenceEquals(table.Rows[row], now.Rows[row])))
                {
                    diagnostics.Report(ScenarioRules.RowRemoved, name, $"{table.Name}[{name.Text}]");
                }
            }

            left[table.Name] = now with { Rows = [.. now.Rows.Where((_, i) => !removed.Contains(i))] };
        }

        return left;
    }

    /// <summary>The tables with more rows behind their own.</summary>
    public static IReadOnlyDictionary<string, ScenarioTable> Add(IReadOnlyDictionary<string, ScenarioTable> tables, IReadOnlyDictionary<string, ScenarioTable> added) =>
        tables.Values.Select(t => added.TryGetValue(t.Name, out var more) ? t with { Rows = [.. t.Rows, .. more.Rows] } : t)
            .Concat(added.Values.Where(t => !tables.ContainsKey(t.Name)))
            .ToDictionary(t => t.Name, StringComparer.Ordinal);

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

    /// <summary>The tables that are named, with what is said of each; one of which the other scenario gives nothing has no rows.</summary>
    private IEnumerable<(ScenarioTable Table, YamlNode Said)> Entries(IReadOnlyDictionary<string, ScenarioTable> tables, YamlNode node, string key) =>
        (diagnostics.Mapping(node, key)?.Entries ?? []).Select(e => (tables.GetValueOrDefault(e.Name) ?? new ScenarioTable(e.Name, e.Value, []), e.Value));

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

    private YamlMapping Change(string name, YamlMapping row, YamlMapping written)
    {
        var cells = CellText.AsData(written);
        foreach (var cell in cells.Entries.Where(c => CellText.AreEqual(row[c.Name], c.Value)))
        {
            diagnostics.Report(ScenarioRules.NothingChanged, cell.Value, $"{name}.{cell.Name}", CellText.Shown(cell.Value));
        }

        return row.WithEntries([
            .. row.Entries.Select(e => cells.TryGet(e.Name, out var value) ? e with { Value = value } : e),
            .. cells.Entries.Where(e => !row.TryGet(e.Name, out _))]);
    }
}
