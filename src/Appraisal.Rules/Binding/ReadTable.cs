using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Binding;

/// <summary>A table whose cells were read and checked one by one; rows still stand in the order of the input, and nothing is linked.</summary>
internal sealed class ReadTable(
    TableDefinition definition, TableSource? source, IReadOnlyList<ColumnBuilder> columns, IReadOnlyList<int> sourceRows, bool isWhole)
{
    private readonly Dictionary<string, ColumnBuilder> _byName = columns.ToDictionary(c => c.Field.Name, StringComparer.Ordinal);

    public TableDefinition Definition { get; } = definition;

    /// <summary>Where the rows come from; null for a table that the data lacks.</summary>
    public TableSource? Source { get; } = source;

    public IReadOnlyList<ColumnBuilder> Columns { get; } = columns;

    /// <summary>For each row its number in the input, from 1.</summary>
    public IReadOnlyList<int> SourceRows { get; } = sourceRows;

    /// <summary>False where rows or columns could not be read: keys that seem unknown may then be among them.</summary>
    public bool IsWhole { get; } = isWhole;

    public int RowCount => SourceRows.Count;

    public ColumnBuilder this[string column] => _byName[column];

    /// <summary>The texts of a column that holds keys.</summary>
    public TextBuilder Texts(string column) => (TextBuilder)_byName[column];
}
