namespace Appraisal.Rules.Nodes;

/// <summary>A column of one linked row: the row that this one belongs to, the row that a field names, or the row of an earlier period.</summary>
internal sealed record LinkNode : Node
{
    /// <summary>The link of the target's table that leads to the row: what it belongs to, a link field, or a role; null for an earlier period.</summary>
    public string? Through { get; init; }

    /// <summary>How many periods back, in a history table or in the list that the row stands in; 0 for other links.</summary>
    public int PeriodsBack { get; init; }

    /// <summary>True when the row is one that stands before this one in a list of periods.</summary>
    public bool IsInList => PeriodsBack > 0 && Column.Table == Target.Table;

    /// <summary>What an earlier period that the history lacks does; null for other links.</summary>
    public Choice? Missing { get; init; }

    /// <summary>True when the one row of a table of rulings is read.</summary>
    public bool IsRuling { get; init; }

    /// <summary>The column of the linked row.</summary>
    public required ColumnId Column { get; init; }

    public override IEnumerable<ColumnId> Inputs => [Column];

    public override IEnumerable<Choice?> Choices => [Missing];
}
