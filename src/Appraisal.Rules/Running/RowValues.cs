using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Running;

/// <summary>Reads columns for those who compare rows: each value once.</summary>
/// <param name="value">Reads a value; null for one that is missing or cannot be computed.</param>
/// <param name="types">The types of the columns.</param>
/// <param name="count">How many rows a table has.</param>
internal sealed class RowValues(Func<ColumnId, Func<int, object?>> value, IReadOnlyDictionary<ColumnId, FeelType> types, Func<string, int> count)
{
    private static readonly object Unread = new();

    /// <summary>Reads a column by row.</summary>
    public Func<int, object?> Of(ColumnId column)
    {
        var read = value(column);
        var known = new object?[count(column.Table)];
        Array.Fill(known, Unread);
        return row => ReferenceEquals(known[row], Unread) ? known[row] = read(row) : known[row];
    }

    /// <summary>Compares what <see cref="OrderOf"/> reads.</summary>
    public static readonly Comparer<object?> Order = Comparer<object?>.Create((a, b) => (a, b) switch
    {
        (ExactNumber one, ExactNumber other) => one.CompareTo(other),
        (DateOnly one, DateOnly other) => one.CompareTo(other),
        (int one, int other) => one.CompareTo(other),
        _ => 0,
    });

    /// <summary>Reads a column by row as something that has an order: of a scale, the place of the grade.</summary>
    public Func<int, object?> OrderOf(ColumnId column)
    {
        var read = Of(column);
        var type = types.GetValueOrDefault(column) is OptionalType optional ? optional.Item : types.GetValueOrDefault(column);
        if (type is not EnumerationType scale)
        {
            return read;
        }

        var places = scale.Literals.Select((literal, place) => (literal, place)).ToDictionary(l => l.literal, l => l.place, StringComparer.Ordinal);
        return row => read(row) is string literal ? places[literal] : null;
    }
}
