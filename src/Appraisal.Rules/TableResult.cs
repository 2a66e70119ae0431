using Appraisal.Rules.Binding;
using Appraisal.Rules.Columns;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Reporting;

namespace Appraisal.Rules;

/// <summary>A table of a result: rows in canonical order, columns by name.</summary>
public sealed class TableResult
{
    private readonly AppraisalResult _result;

    internal TableResult(AppraisalResult result, BoundTable table) => (_result, Table) = (result, table);

    /// <summary>The table's name.</summary>
    public string Name => Table.Definition.Name;

    /// <summary>The number of rows.</summary>
    public int RowCount => Table.RowCount;

    /// <summary>The decisions of the table, in the order of the scheme.</summary>
    public IReadOnlyList<string> Decisions => [.. _result.Scheme.Decisions.Where(d => d.Table == Name).Select(d => d.Name)];

    internal BoundTable Table { get; }

    /// <summary>All values of a column, given or computed, a value a row: <see cref="Feel.Values.ExactNumber"/>, text, boolean, date, or null where missing.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public IReadOnlyList<object?> this[string column]
    {
        get
        {
            var values = ColumnOf(column);
            return [.. Enumerable.Range(0, RowCount).Select(row => values[row])];
        }
    }

    /// <summary>One value.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public object? Value(int row, string column) => ColumnOf(column)[row];

    /// <summary>One value as the scheme has it shown: rounded for print, shares as percentages.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public string Show(int row, string column) => ShownValue.Of(Value(row, column), _result.Decision(Name, column));

    /// <summary>All values that a column can have, the best first where they are a scale: grades, the words of a list, 是 and 否. Empty where they are no list.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public IReadOnlyList<string> ValuesOf(string column)
    {
        ColumnOf(column);
        var type = _result.Checked!.Types.GetValueOrDefault(new ColumnId(Name, column));
        type = type is OptionalType optional ? optional.Item : type;
        return type switch
        {
            EnumerationType { Ordered: true } scale => [.. scale.Literals.Reverse()],
            EnumerationType list => list.Literals,
            _ when type == FeelType.Boolean => [ShownValue.Of(true), ShownValue.Of(false)],
            _ => [],
        };
    }

    /// <summary>The name of a row: the key of a subject, the content of a record.</summary>
    public string RowName(int row) => Table.RowNames[row];

    /// <summary>The row with a key, or of periods and cases with a name, such as <c>甲，一季度</c>; -1 when there is none. Records have neither.</summary>
    public int RowOf(string key) => Table.Definition.IsGenerated
        ? Enumerable.Range(0, RowCount).FirstOrDefault(row => RowName(row) == key, -1)
        : Table.RowOfKey(key);

    /// <summary>The row that was read from a data row of the input, counted from 1; -1 when there is none. Rows of a result stand in canonical order.</summary>
    public int RowOfInput(int number) => Array.IndexOf(Table.SourceRows, number);

    private Column ColumnOf(string column) =>
        _result.Column(Name, column) ?? throw new KeyNotFoundException($"The table '{Name}' has no column '{column}'.");
}
