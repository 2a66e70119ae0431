namespace Appraisal.Rules.Nodes;

/// <summary>What a limit does to a number.</summary>
internal enum LimitKind
{
    /// <summary>At most so much.</summary>
    Cap,
    /// <summary>At least so much.</summary>
    Floor,
    /// <summary>A named rounding.</summary>
    Round,
}

/// <summary>A rounding, or a limit from above or below.</summary>
internal sealed record LimitNode : Node
{
    public required LimitKind Kind { get; init; }

    /// <summary>The column that is limited.</summary>
    public required string Value { get; init; }

    /// <summary>The limit; null for a rounding.</summary>
    public Operand? Limit { get; init; }

    /// <summary>The rounding; null for a limit.</summary>
    public RoundingRule? Rounding { get; init; }

    public override IEnumerable<ColumnId> Inputs => [new(Target.Table, Value)];

    public override IEnumerable<Operand?> Operands => [Limit, Rounding?.Places];

    public override IEnumerable<Choice?> Choices => [Rounding?.Mode];
}
