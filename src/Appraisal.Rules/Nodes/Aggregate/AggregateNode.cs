using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Nodes;

/// <summary>How linked rows become one value.</summary>
internal enum AggregateKind
{
    Sum,
    Count,
    CountDistinct,
    Mean,
    Median,
    Highest,
    Lowest,
    Any,
    All,
}

/// <summary>Linked rows into one value of the row that they belong to.</summary>
internal sealed record AggregateNode : Node
{
    public required AggregateKind Kind { get; init; }

    /// <summary>How the scheme wrote it; for explanations.</summary>
    public string Written { get; init; } = "";

    /// <summary>The table whose rows are put together; each belongs to a row of the target's table.</summary>
    public required string Source { get; init; }

    /// <summary>The link of the source by which its rows belong to a row of the target's table: what they belong to, a link field, or a role.</summary>
    public required string Through { get; init; }

    /// <summary>True when <see cref="Through"/> is a relation of the target's own table, which finds for a row those that stand beside it.</summary>
    public bool IsBeside { get; init; }

    /// <summary>The link by which rows and their values find each other, with the table that it belongs to.</summary>
    public ColumnId Link => new(IsBeside ? Target.Table : Source, Through);

    /// <summary>The column that is put together; null for a count of rows.</summary>
    public string? Value { get; init; }

    /// <summary>The column that says how often a row counts; only for means and sums.</summary>
    public string? Weight { get; init; }

    /// <summary>The boolean column that says which rows count; null when all do.</summary>
    public string? Where { get; init; }

    /// <summary>The columns that make rows the same matter: of such rows one counts.</summary>
    public IReadOnlyList<string> OncePer { get; init; } = [];

    /// <summary>Which of the rows of one matter counts; null when <see cref="OncePer"/> is empty.</summary>
    public Choice? Keep { get; init; }

    /// <summary>The column by which it is said which of them counts; null for the value itself.</summary>
    public string? KeepBy { get; init; }

    /// <summary>Only so many rows count, those with the highest values; null where all do.</summary>
    public Operand? Best { get; init; }

    /// <summary>So many of the highest and of the lowest are left out first; only for means.</summary>
    public Operand? Trim { get; init; }

    /// <summary>With fewer rows (or less weight) than this there is no result but a diagnostic.</summary>
    public Operand? Fewest { get; init; }

    /// <summary>With more rows (or weight) than this there is no result but a diagnostic.</summary>
    public Operand? Most { get; init; }

    /// <summary>The value where no row counts; null where that is a diagnostic (mean, highest, lowest).</summary>
    public Operand? None { get; init; }

    /// <summary>The boolean column of the target's table that says where the value is read at all; null when it is everywhere. Elsewhere it may have no rows.</summary>
    public string? ReadWhere { get; init; }

    /// <summary>True when rows whose value is not applicable are left out; else such a value is refused.</summary>
    public bool SkipsMissing { get; init; }

    /// <summary>True when rows of which none has a value make no sum: what stands in for a missing value is taken from the others.</summary>
    public bool NeedsValues { get; init; }

    /// <summary>True when the value is itself not applicable where no row counts.</summary>
    public bool NoneIsNotApplicable { get; init; }

    /// <summary>The boolean column of the target's table that says for which rows there is a value; null when for all. Elsewhere it is not applicable.</summary>
    public string? For { get; init; }

    /// <summary>Whether there may be no value at all.</summary>
    public bool MayBeMissing => NoneIsNotApplicable || For is not null;

    public override IEnumerable<ColumnId> Inputs =>
        new[] { Value, Weight, Where, KeepBy }.OfType<string>().Concat(OncePer).Distinct().Select(name => new ColumnId(Source, name))
            .Concat(new[] { ReadWhere, For }.OfType<string>().Select(name => new ColumnId(Target.Table, name)));

    public override IEnumerable<Operand?> Operands => [Best, Trim, Fewest, Most, None];

    public override IEnumerable<Choice?> Choices => [Keep];

    /// <summary>What stands in the column where no row counts and nobody reads the value.</summary>
    public static object Unread(FeelType type) => type switch
    {
        EnumerationType list => list.Literals[0],
        _ when type == FeelType.Date => DateOnly.MinValue,
        _ => ExactNumber.Zero,
    };
}
