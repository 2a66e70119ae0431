namespace Appraisal.Rules.Nodes;

/// <summary>What is taken of a group.</summary>
internal enum GroupValueKind
{
    Size,
    Total,
    Mean,
    Highest,
    Lowest,
    Median,
    Percentile,
}

/// <summary>One value for a whole group, given to each of its rows, also to those that do not stand in it.</summary>
internal sealed record GroupValueNode : Node
{
    public const string NearestRank = "nearest rank";

    public static readonly IReadOnlyList<string> Methods = [NearestRank, "interpolated"];

    public required GroupValueKind Kind { get; init; }

    public required string Group { get; init; }

    /// <summary>The column that is taken; null for the size.</summary>
    public ColumnId? Value { get; init; }

    /// <summary>Of a percentile, the share of the group that lies at it or below; a constant or a parameter.</summary>
    public Operand? At { get; init; }

    /// <summary>
    /// How a percentile is read. <c>nearest rank</c>: the lowest value of the group that at least the share does not exceed.
    /// <c>interpolated</c>: in proportion between the two neighbours of the place 1 + share × (rows − 1).
    /// </summary>
    public Choice? Method { get; init; }

    /// <summary>The value of a group in which nobody stands; null where that is a diagnostic.</summary>
    public Operand? None { get; init; }

    /// <summary>True when such a group has no value at all.</summary>
    public bool NoneIsNotApplicable { get; init; }

    public override IEnumerable<Operand?> Operands => [At, None];

    public override IEnumerable<Choice?> Choices => [Method];

    public override IEnumerable<ColumnId> Inputs => Value is { } value ? [value] : [];
}
