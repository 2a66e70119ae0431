using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Columns;

/// <summary>The values of one column of a table, a value a row, in an array of the machine form that its type and lane ask for.</summary>
internal abstract class Column(FeelType type, bool[]? present)
{
    /// <summary>The type of the values; optional columns have an <see cref="OptionalType"/>.</summary>
    public FeelType Type { get; } = type;

    /// <summary>Which rows have a value; null when all have.</summary>
    public bool[]? Present { get; } = present;

    /// <summary>The number of rows.</summary>
    public abstract int Count { get; }

    /// <summary>The array behind the column.</summary>
    public abstract Array Storage { get; }

    /// <summary>The FEEL value of a row; null where it is missing.</summary>
    public object? this[int row] => Present is { } present && !present[row] ? null : ValueAt(row);

    protected abstract object? ValueAt(int row);
}

/// <summary>A column over an array of <typeparamref name="T"/>.</summary>
internal abstract class Column<T>(FeelType type, T[] values, bool[]? present) : Column(type, present)
{
    public T[] Values { get; } = values;

    public override int Count => Values.Length;

    public override Array Storage => Values;
}

/// <summary>Numbers as 64-bit integers in units of a power of ten.</summary>
internal sealed class ScaledColumn(FeelType type, long[] values, int scale, bool[]? present = null) : Column<long>(type, values, present)
{
    public int Scale { get; } = scale;

    protected override object? ValueAt(int row) => ExactNumber.Scaled(Values[row], Scale);
}

/// <summary>Numbers as decimals.</summary>
internal sealed class DecimalColumn(FeelType type, decimal[] values, bool[]? present = null) : Column<decimal>(type, values, present)
{
    protected override object? ValueAt(int row) => (ExactNumber)Values[row];
}

/// <summary>Numbers as exact fractions.</summary>
internal sealed class FractionColumn(FeelType type, ExactNumber[] values, bool[]? present = null) : Column<ExactNumber>(type, values, present)
{
    protected override object? ValueAt(int row) => Values[row];
}

/// <summary>Values of a closed list, by their place in it.</summary>
internal sealed class EnumerationColumn(FeelType type, int[] values, IReadOnlyList<string> literals, bool[]? present = null) : Column<int>(type, values, present)
{
    public IReadOnlyList<string> Literals { get; } = literals;

    protected override object? ValueAt(int row) => Literals[Values[row]];
}

/// <summary>Texts, interned.</summary>
internal sealed class TextColumn(FeelType type, string[] values, bool[]? present = null) : Column<string>(type, values, present)
{
    protected override object? ValueAt(int row) => Values[row];
}

/// <summary>Booleans.</summary>
internal sealed class BooleanColumn(FeelType type, bool[] values, bool[]? present = null) : Column<bool>(type, values, present)
{
    protected override object? ValueAt(int row) => Values[row];
}

/// <summary>Dates.</summary>
internal sealed class DateColumn(FeelType type, DateOnly[] values, bool[]? present = null) : Column<DateOnly>(type, values, present)
{
    protected override object? ValueAt(int row) => Values[row];
}

/// <summary>Values that have no array form of their own: lists, durations, times.</summary>
internal sealed class ObjectColumn(FeelType type, object?[] values) : Column<object?>(type, values, null)
{
    protected override object? ValueAt(int row) => Values[row];
}
