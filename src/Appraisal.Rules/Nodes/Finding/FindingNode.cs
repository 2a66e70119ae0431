namespace Appraisal.Rules.Nodes;

/// <summary>What a finding does to those whom it reaches.</summary>
internal enum FindingKind
{
    Bonus,
    Penalty,
    Bar,
}

/// <summary>
/// A value sent from a record to the row that it is about, with its clause. The column stands on the record: optional number, missing
/// where nothing is found (points), or boolean (a bar).
/// </summary>
internal sealed record FindingNode : Node
{
    public required FindingKind Kind { get; init; }

    /// <summary>The boolean column that must hold; null when every record is a finding.</summary>
    public string? When { get; init; }

    /// <summary>The column of the points; null for a bar.</summary>
    public string? Points { get; init; }

    /// <summary>The field that leads to whom it is sent.</summary>
    public required string To { get; init; }

    /// <summary>Boolean columns with the clause that each stands for: the finding cites those that hold.</summary>
    public IReadOnlyList<(string Column, string Clause)> Grounds { get; init; } = [];

    public override IEnumerable<ColumnId> Inputs =>
        new[] { When, Points }.OfType<string>().Concat(Grounds.Select(g => g.Column)).Distinct().Select(name => new ColumnId(Target.Table, name));
}
