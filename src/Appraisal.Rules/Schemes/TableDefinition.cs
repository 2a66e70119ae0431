using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Schemes;

/// <summary>What the rows of a table are.</summary>
public enum TableKind
{
    /// <summary>Those who are appraised: units, sections, people, projects. Each row has a key.</summary>
    Subject,
    /// <summary>What was measured, rated or happened. Rows have no order and no key.</summary>
    Record,
    /// <summary>What earlier periods left behind: one row a subject and period.</summary>
    History,
    /// <summary>Values that the scheme lists for each row of another table, such as the halves of a year. The data has no such table.</summary>
    Period,
    /// <summary>The values that occur in records, a row each, such as the indicators of a tree. The data has no such table.</summary>
    Case,
    /// <summary>What people decide once for the whole appraisal: one row, which any row may read.</summary>
    Ruling,
}

/// <summary>A typed table of a scheme's data.</summary>
public sealed record TableDefinition
{
    /// <summary>The table's name, in the document's words; also the name of its CSV file.</summary>
    public required string Name { get; init; }

    /// <summary>What its rows are.</summary>
    public required TableKind Kind { get; init; }

    /// <summary>The field that names a row; subjects only.</summary>
    public string? Key { get; init; }

    /// <summary>The table that each row belongs to; its name is also the name of the field that holds the key. Null for a table that stands alone.</summary>
    public string? Of { get; init; }

    /// <summary>The columns of the data that say which row of <see cref="Of"/> a row belongs to, outermost first: for a record of a period, the subject and the period.</summary>
    public IReadOnlyList<string> OwnerColumns { get => field ?? (Of is null ? [] : [Of]); init; }

    /// <summary>The closed lists of those of <see cref="OwnerColumns"/> that have one.</summary>
    internal IReadOnlyDictionary<string, EnumerationType> OwnerLists { get; init; } = new Dictionary<string, EnumerationType>();

    /// <summary>True when the rows follow from the scheme or from other tables, so that the data holds none.</summary>
    public bool IsGenerated => Kind is TableKind.Period or TableKind.Case;

    /// <summary>The rows of a <see cref="TableKind.Period"/> for each row that it belongs to; null for other kinds.</summary>
    internal PeriodRows? Periods { get; init; }

    /// <summary>The fields, in the order of the scheme, the key and the link to <see cref="Of"/> left out.</summary>
    public required IReadOnlyList<FieldDefinition> Fields { get; init; }

    /// <summary>Who must have decided each row; null where rows are no decisions.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>How many earlier periods the history reaches back; 0 elsewhere.</summary>
    public int Years { get; init; }

    /// <summary>How long the periods of a history are.</summary>
    public PeriodUnit Unit { get; init; }

    /// <summary>The column of the data that says which period a row of a history is of: <c>年度</c> for years, else <c>期间</c>; null elsewhere.</summary>
    public string? HistoryColumn => Kind != TableKind.History ? null : Unit == PeriodUnit.Year ? PeriodColumn : PartColumn;

    /// <summary>The clauses that ask for the table.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>Where the scheme declares it.</summary>
    public Place Place { get; init; } = Place.None;

    /// <summary>The column of a decision that names who decided.</summary>
    public const string DeciderColumn = "决定者";

    /// <summary>The column of a decision that names the document or minutes.</summary>
    public const string ReferenceColumn = "依据";

    /// <summary>The column of a history of years that holds the year.</summary>
    public const string PeriodColumn = "年度";

    /// <summary>The column of a history of halves, quarters or months that holds the period, such as <c>2025-Q3</c>.</summary>
    public const string PartColumn = "期间";

    /// <summary>The column of a <see cref="TableKind.Period"/> that holds its weight.</summary>
    public const string WeightColumn = "权重";

    /// <summary>The name of the table of an owner, of records that several subjects have alike.</summary>
    internal static string NameOf(string records, string owner) => owner + records;
}
