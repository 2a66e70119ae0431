namespace Appraisal.Rules.Nodes;

/// <summary>What is taken of a group.</summary>
internal enum GroupValueKind
{
    Size,
    Total,
    Mean,
    Highest,
    Lowest,
}

/// <summary>One value for a whole group, given to each of its rows.</summary>
internal sealed record GroupValueNode : Node
{
    public required GroupValueKind Kind { get; init; }

    public required string Group { get; init; }

    /// <summary>The column that is taken; null for the size.</summary>
    public ColumnId? Value { get; init; }

    public override IEnumerable<ColumnId> Inputs => Value is { } value ? [value] : [];
}
