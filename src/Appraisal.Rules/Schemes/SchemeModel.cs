using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Schemes;

/// <summary>A scheme in the kernel's words: tables, columns computed by nodes, groups, parameters. No form of the language is left in it.</summary>
internal sealed record SchemeModel
{
    /// <summary>The name by which formulas read the period of the scheme.</summary>
    public const string PeriodName = "period";

    public required SchemeHeader Header { get; init; }

    public required IReadOnlyDictionary<string, TableDefinition> Tables { get; init; }

    public required IReadOnlyDictionary<ColumnId, Node> Nodes { get; init; }

    public required IReadOnlyDictionary<string, GroupDefinition> Groups { get; init; }

    public required IReadOnlyDictionary<string, ParameterDefinition> Parameters { get; init; }

    /// <summary>The decisions that the document speaks of, in the order of the scheme.</summary>
    public required IReadOnlyList<DecisionDefinition> Decisions { get; init; }

    /// <summary>Boolean columns that must hold in every row, else the data is refused.</summary>
    public required IReadOnlyList<DataCheck> Checks { get; init; }

    /// <summary>The duties with dates, in the order of the scheme.</summary>
    public required IReadOnlyList<CalendarEntry> Calendar { get; init; }

    /// <summary>The duties without dates, in the order of the scheme.</summary>
    public required IReadOnlyList<ProcedureNote> Procedures { get; init; }
}

/// <summary>Rows of a table that are ranked, shared out or compared together.</summary>
internal sealed record GroupDefinition(string Name, string Table, IReadOnlyList<ColumnId> Keys, IReadOnlyList<string> Clauses, Place Place);

/// <summary>A condition on data, with its clause.</summary>
internal sealed record DataCheck(ColumnId Column, string Clause, string Text, Place Place);
