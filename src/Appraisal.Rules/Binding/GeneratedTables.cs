using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Binding;

/// <summary>
/// Makes the tables that no data file holds: periods, whose values the scheme lists for each row of another table, and cases, the values
/// that occur in the records that belong to them. Rows stand in the order of their owners, periods as the scheme lists them.
/// </summary>
internal sealed class GeneratedTables(IReadOnlyList<ReadTable> read)
{
    private readonly Dictionary<string, ReadTable> _tables = read.ToDictionary(t => t.Definition.Name, StringComparer.Ordinal);

    /// <summary>The tables, each after the one that it belongs to; their keys are added to the index.</summary>
    public IReadOnlyList<ReadTable> Make(IEnumerable<TableDefinition> definitions, Dictionary<string, KeyIndex> keys)
    {
        var made = new List<ReadTable>();
        foreach (var definition in definitions.Where(d => d.IsGenerated).OrderBy(d => d.OwnerColumns.Count))
        {
            var table = definition.Periods is { } periods ? OfPeriods(definition, periods) : OfCases(definition, keys[definition.Of!]);
            made.Add(table);
            _tables.Add(definition.Name, table);
            keys.Add(definition.Name, KeyIndex.Of(definition.Name, table.IsWhole, Enumerable.Range(0, table.RowCount).Select(r => OwnerKeys.OfGenerated(table, r)!)));
        }

        return made;
    }

    private ReadTable OfPeriods(TableDefinition definition, PeriodRows periods)
    {
        var owners = _tables[definition.Of!];
        var rows = new RowMaking(definition, owners.IsWhole);
        for (var owner = 0; owner < owners.RowCount; owner++)
        {
            var names = NamesOf(owners, owner);
            var chosen = periods.Match is { } match ? owners[match].TextOf(owner) : "";
            // A row whose name or class is missing is at fault itself.
            if (names.Contains(null) || chosen is null)
            {
                continue;
            }

            foreach (var (value, weight) in periods.Of(chosen))
            {
                rows.Add([.. names!, value, .. periods.IsWeighted ? new[] { weight.ToString() } : []]);
            }
        }

        return rows.ToTable();
    }

    private ReadTable OfCases(TableDefinition definition, KeyIndex owners)
    {
        string[] columns = [.. definition.OwnerColumns, definition.Name];
        var below = _tables.Values.Where(t => t.Definition.OwnerColumns.Take(columns.Length).SequenceEqual(columns)).ToList();
        var rows = new RowMaking(definition, below.TrueForAll(t => t.IsWhole));
        var found = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var table in below)
        {
            for (var row = 0; row < table.RowCount; row++)
            {
                if (OwnerKeys.Of(table, row, columns) is { } key && owners.RowOf(OwnerKeys.Of(table, row, definition.OwnerColumns)!) >= 0)
                {
                    found.TryAdd(key, [.. columns.Select(c => table[c].TextOf(row)!)]);
                }
            }
        }

        foreach (var (_, texts) in found.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            rows.Add(texts);
        }

        return rows.ToTable();
    }

    /// <summary>What tells a row of a table from all others.</summary>
    private static string?[] NamesOf(ReadTable table, int row) => table.Definition.Key is { } key
        ? [table[key].TextOf(row)]
        : [.. table.Definition.OwnerColumns.Append(table.Definition.Name).Select(c => table[c].TextOf(row))];

    private sealed class RowMaking(TableDefinition definition, bool isWhole)
    {
        private readonly IReadOnlyList<ColumnBuilder> _builders = [.. BindingField.Of(definition).Select(ColumnBuilder.For)];
        private readonly List<int> _numbers = [];

        public void Add(string[] texts)
        {
            for (var i = 0; i < texts.Length; i++)
            {
                _builders[i].Add(DataCell.Of(texts[i]));
            }

            _numbers.Add(_numbers.Count + 1);
        }

        public ReadTable ToTable() => new(definition, null, _builders, _numbers, isWhole);
    }
}
