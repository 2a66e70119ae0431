using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Binding;

/// <summary>Puts the rows of a table into the one order that its content gives: the input's order is forgotten here.</summary>
internal static class CanonicalOrder
{
    /// <summary>Subjects by key, by the ordinals of the characters.</summary>
    public static int[] OfSubjects(ReadTable table)
    {
        var order = Identity(table.RowCount);
        order.AsSpan().Sort(new RowComparer([table[table.Definition.Key!]]));
        return order;
    }

    /// <summary>Records by the row that they belong to, then by content: the period, the fields by name, decider and reference last.</summary>
    /// <param name="table">The table.</param>
    /// <param name="parents">For each row its parent's row in canonical order; empty where the table stands alone.</param>
    /// <param name="parentCount">The number of rows of the parent table.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static int[] OfRecords(ReadTable table, int[] parents, int parentCount, CancellationToken cancellationToken)
    {
        var comparer = new RowComparer(ContentOf(table));
        if (table.Definition.Of is null)
        {
            var all = Identity(table.RowCount);
            all.AsSpan().Sort(comparer);
            return all;
        }

        var (order, starts) = ByParent(parents, parentCount);
        for (var parent = 0; parent < parentCount; parent++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            order.AsSpan(starts[parent]..starts[parent + 1]).Sort(comparer);
        }

        return order;
    }

    /// <summary>Rows by the row that they belong to; those of one owner keep their order.</summary>
    public static int[] ByOwner(int[] owners, int ownerCount) => ByParent(owners, ownerCount).Order;

    /// <summary>The columns that make up the content of a record, those that name it first.</summary>
    public static ColumnBuilder[] ContentOf(ReadTable table) =>
    [
        .. table.Columns
            .Where(c => c.Field.Name != table.Definition.Of)
            .OrderBy(c => Group(c.Field))
            .ThenBy(c => c.Field.Name, StringComparer.Ordinal),
    ];

    private static int Group(BindingField field) => field.Name switch
    {
        _ when field.IsPayload => 1,
        TableDefinition.DeciderColumn or TableDefinition.ReferenceColumn => 2,
        _ => 0,
    };

    // A counting sort: what remains to be compared are the few rows of one parent.
    private static (int[] Order, int[] Starts) ByParent(int[] parents, int parentCount)
    {
        var starts = new int[parentCount + 1];
        foreach (var parent in parents)
        {
            starts[parent + 1]++;
        }

        for (var i = 0; i < parentCount; i++)
        {
            starts[i + 1] += starts[i];
        }

        var next = starts[..^1];
        var order = new int[parents.Length];
        for (var row = 0; row < parents.Length; row++)
        {
            order[next[parents[row]]++] = row;
        }

        return (order, starts);
    }

    private static int[] Identity(int count) => [.. Enumerable.Range(0, count)];

    private readonly struct RowComparer(ColumnBuilder[] columns) : IComparer<int>
    {
        public int Compare(int x, int y)
        {
            foreach (var column in columns)
            {
                if (column.Compare(x, y) is var order and not 0)
                {
                    return order;
                }
            }

            return 0;
        }
    }
}
