namespace Appraisal.Rules.Data;

/// <summary>Arrays as the columns of a table.</summary>
internal static class ArrayColumns
{
    public static TableSource Table(string name, IReadOnlyList<(string Column, Array Values)> columns)
    {
        var count = columns.Count == 0 ? 0 : columns[0].Values.Length;
        if (columns.FirstOrDefault(c => c.Values.Length != count || c.Values.Rank != 1) is { Column: not null } odd)
        {
            throw new ArgumentException($"The column '{odd.Column}' of '{name}' has {odd.Values.Length} values, the first column {count}.", nameof(columns));
        }

        return new RowTableSource<int>(name, new RowNumbers(count), [.. columns.Select(c => ColumnOf(c.Column, c.Values))]);
    }

    private static CellColumn<int> ColumnOf(string name, Array values)
    {
        var type = values.GetType().GetElementType()!;
        if (!CellReadings.CanRead(type))
        {
            throw new ArgumentException($"The column '{name}' is an array of {type}, which cannot be cells.", nameof(values));
        }

        return (CellColumn<int>)typeof(ArrayColumns).GetMethod(nameof(TypedColumn), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(type).Invoke(null, [name, values])!;
    }

    private static CellColumn<int, T> TypedColumn<T>(string name, T[] values) => new(name, row => values[row]);
}
