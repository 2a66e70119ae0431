namespace Appraisal.Rules.Data;

/// <summary>A named column that makes a cell of each row of <typeparamref name="TRow"/>.</summary>
internal abstract class CellColumn<TRow>(string name)
{
    public string Name { get; } = name;

    public abstract DataCell CellOf(TRow row);
}

/// <summary>A column that reads a value of a known type.</summary>
internal sealed class CellColumn<TRow, TValue>(string name, Func<TRow, TValue> value) : CellColumn<TRow>(name)
{
    private readonly CellReading<TValue> _reading = CellReadings.Of<TValue>();

    public override DataCell CellOf(TRow row) => _reading(value(row));
}
