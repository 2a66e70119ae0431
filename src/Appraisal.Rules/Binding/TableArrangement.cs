using Appraisal.Rules.Columns;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Binding;

/// <summary>Brings faultless tables into canonical order and turns their links into rows of that order.</summary>
internal sealed class TableArrangement(
    IReadOnlyList<ReadTable> tables, IReadOnlyDictionary<ReadTable, Dictionary<string, int[]>> links, CancellationToken cancellationToken)
{
    // For each subject table: for each row of the input its row in canonical order.
    private readonly Dictionary<string, int[]> _places = new(StringComparer.Ordinal);

    public BoundDataSet Arrange()
    {
        var bound = new Dictionary<string, BoundTable>(StringComparer.Ordinal);
        var orders = new Dictionary<ReadTable, int[]>();
        foreach (var table in tables.Where(t => t.Definition.Key is not null))
        {
            orders[table] = CanonicalOrder.OfSubjects(table);
            _places[table.Definition.Name] = Inverse(orders[table]);
        }

        // A table is put in order after the one that it belongs to.
        foreach (var table in tables.Where(t => t.Definition.IsGenerated).OrderBy(t => t.Definition.OwnerColumns.Count))
        {
            orders[table] = CanonicalOrder.ByOwner(Owners(table), _places[table.Definition.Of!].Length);
            _places[table.Definition.Name] = Inverse(orders[table]);
        }

        foreach (var table in tables.OrderBy(t => t.Definition.IsGenerated ? t.Definition.OwnerColumns.Count : 0))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var order = orders.TryGetValue(table, out var known) ? known : OrderOf(table);
            bound.Add(table.Definition.Name, Arrange(table, order, bound));
        }

        return new() { Tables = bound, Hash = CanonicalHash.Of(bound.Values.Where(t => !t.Definition.IsGenerated), cancellationToken) };
    }

    private int[] OrderOf(ReadTable table)
    {
        return table.Definition.Of is { } of
            ? CanonicalOrder.OfRecords(table, Owners(table), _places[of].Length, cancellationToken)
            : CanonicalOrder.OfRecords(table, [], 0, cancellationToken);
    }

    /// <summary>For each row of the input the row that it belongs to, in canonical order.</summary>
    private int[] Owners(ReadTable table)
    {
        var places = _places[table.Definition.Of!];
        return Array.ConvertAll(links[table][table.Definition.Of!], row => places[row]);
    }

    private BoundTable Arrange(ReadTable table, int[] order, Dictionary<string, BoundTable> bound)
    {
        var definition = table.Definition;
        var columns = table.Columns.ToDictionary(c => c.Field.Name, c => c.Build(order), StringComparer.Ordinal);
        var rows = links[table].ToDictionary(l => l.Key, l => Relinked(l.Key == definition.Of ? l.Key : table[l.Key].Field.Field.LinksTo!, l.Value, order), StringComparer.Ordinal);
        var parents = definition.Of is { } of ? rows[of] : [];
        // What stands in a list goes on where a list of lists does.
        var outer = definition.Kind == TableKind.Period && bound.GetValueOrDefault(definition.Of!) is { Definition.Kind: TableKind.Period } list ? list : null;
        return new()
        {
            Definition = definition,
            RowCount = order.Length,
            Columns = columns,
            ParentRows = parents,
            ListOwners = outer is null ? parents : Array.ConvertAll(parents, row => outer.ListOwners[row]),
            LinkRows = rows.Where(l => l.Key != definition.Of).ToDictionary(StringComparer.Ordinal),
            RowNames = RowNames.Of(definition, order.Length, columns),
            SourceRows = definition.IsGenerated ? [.. Enumerable.Range(1, order.Length)] : Array.ConvertAll(order, row => table.SourceRows[row]),
            RowOfKey = definition.Key is { } key ? RowsByKey((TextColumn)columns[key]) : _ => -1,
        };
    }

    private int[] Relinked(string target, int[] linked, int[] order)
    {
        var places = _places[target];
        return Array.ConvertAll(order, row => linked[row] is var old and >= 0 ? places[old] : -1);
    }

    private static Func<string, int> RowsByKey(TextColumn keys)
    {
        var rows = new Dictionary<string, int>(keys.Count, StringComparer.Ordinal);
        for (var row = 0; row < keys.Count; row++)
        {
            rows.Add(keys.Values[row], row);
        }

        return key => rows.GetValueOrDefault(key, -1);
    }

    private static int[] Inverse(int[] order)
    {
        var inverse = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            inverse[order[i]] = i;
        }

        return inverse;
    }
}
