namespace Appraisal.Rules.Nodes;

/// <summary>What a finding does to those whom it reaches.</summary>
internal enum FindingKind
{
    Bonus,
    Penalty,
    Bar,
}

/// <summary>
/// A value sent from a record to the rows that it is about, with its clause. The column stands on the record: optional number, missing
/// where nothing is found (points), or boolean (a bar, an effect).
/// </summary>
internal sealed record FindingNode : Node
{
    public required FindingKind Kind { get; init; }

    /// <summary>The boolean column that must hold; null when every record is a finding.</summary>
    public string? When { get; init; }

    /// <summary>The column of the points, or of an effect that is no number; null for a bar. With <see cref="RowOf"/> zero is no finding.</summary>
    public string? Points { get; init; }

    /// <summary>The link that leads to those whom it is sent to: what the record belongs to, a link field, or a role.</summary>
    public required string To { get; init; }

    /// <summary>The column of a table of the record whose hit row is cited where it gives anything; null to cite the table of the points, if they have one.</summary>
    public string? RowOf { get; init; }

    /// <summary>Boolean columns with the clause that each stands for: the finding cites those that hold.</summary>
    public IReadOnlyList<(string Column, string Clause)> Grounds { get; init; } = [];

    /// <summary>Boolean columns of what changes the value on its way, each with its clause: cited where it holds.</summary>
    public IReadOnlyList<(string Column, string Clause)> Effects { get; init; } = [];

    /// <summary>Boolean columns of what waives it, each with its clause.</summary>
    public IReadOnlyList<(string Column, string Clause)> Waivers { get; init; } = [];

    public override IEnumerable<ColumnId> Inputs =>
        new[] { When, Points }.OfType<string>().Concat(Grounds.Concat(Effects).Concat(Waivers).Select(g => g.Column)).Append(RowOf).OfType<string>().Distinct().Select(name => new ColumnId(Target.Table, name));
}
