using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Testing.Scenarios;

/// <summary>The row that a scenario looks at.</summary>
/// <param name="Name">How the scenario names it.</param>
/// <param name="InputRow">The row among those given, from 1; 0 for a row that no data holds and its names alone tell.</param>
internal sealed record ExpectedRow(string Name, int InputRow)
{
    private const char Separator = '/';

    /// <summary>The columns that name a row of a period or case, outermost first.</summary>
    public static IReadOnlyList<string> NamingColumns(TableDefinition table) => [.. table.OwnerColumns, table.Name];

    /// <summary>A row of a period or case by the names of all it belongs to and its own.</summary>
    public static ExpectedRow OfNames(IEnumerable<string> names) => new(string.Join(Separator, names), 0);

    /// <summary>The names of all rows of a period or case.</summary>
    public static IReadOnlyList<string> NamesIn(TableResult table, TableDefinition definition) =>
        [.. Enumerable.Range(0, table.RowCount).Select(row => string.Join(Separator, NamingColumns(definition).Select(c => ActualValue.Of(table.Value(row, c)))))];

    /// <summary>The row of the result; -1 where it has none.</summary>
    public int In(TableResult table, TableDefinition definition) =>
        InputRow > 0 ? table.RowOfInput(InputRow) : NamesIn(table, definition).ToList().IndexOf(Name.Normalize());
}
