using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Testing.Scenarios;

/// <summary>The columns that the data of a table has.</summary>
internal static class TableColumns
{
    public static IEnumerable<string> Of(TableDefinition table)
    {
        string?[] before = [table.Key, .. table.OwnerColumns, table.HistoryColumn];
        string[] after = table.DecidedBy is null ? [] : [TableDefinition.DeciderColumn, TableDefinition.ReferenceColumn];
        return [.. before.OfType<string>(), .. table.Fields.Select(f => f.Name), .. after];
    }
}
