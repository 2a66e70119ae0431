using Appraisal.Rules.Binding;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules;

/// <summary>The empty tables of a scheme, with the right headers, for people to fill in.</summary>
public static class AppraisalDataTemplate
{
    /// <summary>The empty table of each definition, in the order of the scheme.</summary>
    public static IReadOnlyList<EmptyTable> Of(IEnumerable<TableDefinition> tables, MessageLanguage language = MessageLanguage.Chinese) =>
    [
        .. tables.Where(t => !t.IsGenerated).Select(t => new EmptyTable(
            t.Name,
            HeaderOf(t),
            [.. BindingField.Of(t).Select(f => new EmptyColumn(f.Name, ColumnDescription.Of(f, language), f.Field.Clauses))])),
    ];

    internal static string HeaderOf(TableDefinition table) => string.Join(',', BindingField.Of(table).Select(f => Quoted(f.Name)));

    private static string Quoted(string name) =>
        name.AsSpan().IndexOfAny(",\"\n") >= 0 ? $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : name;
}
