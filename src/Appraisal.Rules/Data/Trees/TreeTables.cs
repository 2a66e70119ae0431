using System.Globalization;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Data;

/// <summary>Reads tables out of a tree: a list of rows as mappings, or <c>{columns: […], rows: [[…], …]}</c>.</summary>
internal static class TreeTables
{
    private const string ColumnsKey = "columns";
    private const string RowsKey = "rows";

    /// <summary>The tables of a whole file.</summary>
    public static IReadOnlyList<TableSource> OfFile(YamlNode root, DiagnosticBag diagnostics)
    {
        if (root is not YamlMapping { Entries.Count: > 0 } tables)
        {
            diagnostics.Add(new Diagnostic(DataRules.NoTables, root.Place) { Excerpt = root.Excerpt });
            return [];
        }

        return [.. tables.Entries.Select(e => OfTable(CanonicalText.Of(e.Name.Trim()), e.Value, diagnostics)).OfType<TableSource>()];
    }

    /// <summary>One table; null where the node is none.</summary>
    public static TableSource? OfTable(string name, YamlNode node, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case YamlScalar { Text: "" }:
                return new TreeTableSource(name, node, [], []);
            case YamlSequence list:
                return OfMappings(name, list, diagnostics);
            case YamlMapping mapping when mapping[ColumnsKey] is YamlSequence columns && mapping[RowsKey] is YamlSequence rows
                && mapping.Entries.Count == 2 && columns.Items.All(c => c is YamlScalar):
                return OfGrid(name, mapping, columns, rows, diagnostics);
            default:
                diagnostics.Add(new Diagnostic(DataRules.NoTableShape, new CellPlace(name, 0, "", node.Place), name) { Excerpt = node.Excerpt });
                return null;
        }
    }

    private static TreeTableSource OfMappings(string name, YamlSequence list, DiagnosticBag diagnostics)
    {
        var columns = new Dictionary<string, (int Place, YamlScalar Key)>(StringComparer.Ordinal);
        foreach (var key in list.Items.OfType<YamlMapping>().SelectMany(m => m.Entries).Select(e => e.Key))
        {
            columns.TryAdd(key.Text, (columns.Count, key));
        }

        var rows = new List<TreeRow>();
        foreach (var item in list.Items)
        {
            if (item is YamlMapping mapping)
            {
                var cells = new YamlNode?[columns.Count];
                foreach (var entry in mapping.Entries)
                {
                    cells[columns[entry.Name].Place] = entry.Value;
                }

                rows.Add(new(mapping, cells));
            }
            else
            {
                RefuseRow(name, item, rows.Count + 1, diagnostics);
            }
        }

        return new(name, list, [.. columns.Values.Select(c => c.Key)], rows);
    }

    private static TreeTableSource OfGrid(string name, YamlMapping node, YamlSequence columns, YamlSequence list, DiagnosticBag diagnostics)
    {
        foreach (var twice in columns.Items.Cast<YamlScalar>().GroupBy(c => c.Text, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
        {
            diagnostics.Add(new Diagnostic(DataRules.DuplicateHeader, new CellPlace(name, 0, twice.Text, twice.Place), name, twice.Text) { Excerpt = twice.Excerpt });
        }

        var rows = new List<TreeRow>();
        foreach (var item in list.Items)
        {
            switch (item)
            {
                case YamlSequence cells when cells.Items.Count == columns.Items.Count:
                    rows.Add(new(cells, cells.Items));
                    break;
                case YamlSequence cells:
                    var counts = new[] { cells.Items.Count, columns.Items.Count }.Select(c => c.ToString(CultureInfo.InvariantCulture));
                    diagnostics.Add(new Diagnostic(DataRules.RaggedRow, new CellPlace(name, rows.Count + 1, "", item.Place), counts) { Excerpt = item.Excerpt });
                    break;
                default:
                    RefuseRow(name, item, rows.Count + 1, diagnostics);
                    break;
            }
        }

        return new(name, node, columns.Items, rows);
    }

    private static void RefuseRow(string name, YamlNode item, int row, DiagnosticBag diagnostics) =>
        diagnostics.Add(new Diagnostic(DataRules.NoRowShape, new CellPlace(name, row, "", item.Place), name) { Excerpt = item.Excerpt });
}
