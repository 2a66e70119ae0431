using Appraisal.Rules.Columns;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Binding;

/// <summary>
/// A table after binding: typed, bounded, linked. Its rows stand in canonical order - subjects by key, records by the subject
/// they belong to and then by content - so nothing after binding can depend on the order of the input.
/// </summary>
internal sealed class BoundTable
{
    public required TableDefinition Definition { get; init; }

    public required int RowCount { get; init; }

    /// <summary>The columns of the fields (and of the key, the decider, the reference, the period) by name.</summary>
    public required IReadOnlyDictionary<string, Column> Columns { get; init; }

    /// <summary>For each row, the row of the table that it belongs to; empty when the table stands alone.</summary>
    public required int[] ParentRows { get; init; }

    /// <summary>The ordinal of the period that a row of a history is of.</summary>
    public int PeriodOf(int row) => Columns[Definition.HistoryColumn!][row] switch
    {
        ExactNumber year => new SchemePeriod(PeriodUnit.Year, (int)year.Numerator, 1).Ordinal,
        string text when SchemePeriod.TryParse(text, out var period) => period.Ordinal,
        var other => throw new InvalidOperationException($"'{other}' is no period, and binding let it pass."),
    };

    /// <summary>For each row, whose list it stands in: the row that it belongs to, and of periods in periods the one that the outermost of them belong to.</summary>
    public int[] ListOwners { get => field ?? ParentRows; init; }

    /// <summary>The row that stands so many before another in its list; -1 when there is none. The rows of periods stand as the scheme lists them, outer lists before inner ones.</summary>
    public int Before(int row, int count) => row >= count && ListOwners[row - count] == ListOwners[row] ? row - count : -1;

    /// <summary>For each link field, the row of the linked table by row; -1 where an optional link is missing.</summary>
    public required IReadOnlyDictionary<string, int[]> LinkRows { get; init; }

    /// <summary>The name of each row: a subject's key, or the content of a record and its ordinal among equals. Made when asked for.</summary>
    public required RowNames RowNames { get; init; }

    /// <summary>For each row, its number in the input, from 1; only for places in messages.</summary>
    public required int[] SourceRows { get; init; }

    /// <summary>The row of a key; -1 when there is none. Subjects only.</summary>
    public required Func<string, int> RowOfKey { get; init; }
}
