using System.Globalization;
using Appraisal.Rules.Columns;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Binding;

/// <summary>
/// The names of a table's rows, made when asked for: a subject's key, or a record's subject and content, with its ordinal among equals from the second on.
/// A name never tells the place in the input.
/// </summary>
internal sealed class RowNames
{
    private const string Separator = "，";

    private readonly Column[] _columns;
    private readonly string[] _names;

    /// <param name="count">The number of rows.</param>
    /// <param name="columns">The columns that name a row; rows that are equal in all of them stand together.</param>
    /// <param name="names">What the columns are called.</param>
    private RowNames(int count, Column[] columns, string[] names) => (Count, _columns, _names) = (count, columns, names);

    public int Count { get; }

    public string this[int row]
    {
        get
        {
            var name = string.Join(Separator, _columns.Select((c, i) => TextOf(c, i, row)).Where(t => t.Length > 0));
            var ordinal = 1;
            for (var before = row - 1; before >= 0 && _columns.All(c => Equals(c[before], c[row])); before--)
            {
                ordinal++;
            }

            return ordinal == 1 ? name : $"{name}#{ordinal.ToString(CultureInfo.InvariantCulture)}";
        }
    }

    public static RowNames Of(TableDefinition table, int count, IReadOnlyDictionary<string, Column> columns)
    {
        string[] names = [.. NamingColumns(table)];
        return new(count, [.. names.Select(n => columns[n])], names);
    }

    private static IEnumerable<string> NamingColumns(TableDefinition table) => table switch
    {
        { Key: { } key } => [key],
        { IsGenerated: true } => [.. table.OwnerColumns, table.Name],
        { HistoryColumn: { } period, Of: { } of } => [of, period],
        { Of: not null } => [.. table.OwnerColumns, .. table.Fields.Select(f => f.Name)],
        _ => table.Fields.Select(f => f.Name),
    };

    /// <summary>A cell as it names the row. What is true is told by the name of its column; what is false is told only where it could be missing too.</summary>
    private string TextOf(Column column, int index, int row)
    {
        if (column is BooleanColumn && column[row] is bool holds)
        {
            return holds ? _names[index] : column.Type is OptionalType ? $"{_names[index]} = 否" : "";
        }

        Span<char> scratch = stackalloc char[CanonicalCell.ScratchLength];
        return CanonicalCell.Of(column, row, scratch).ToString();
    }
}
