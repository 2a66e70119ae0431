namespace Appraisal.Rules.Nodes;

/// <summary>The place of a row in its group.</summary>
internal sealed record RankNode : Node
{
    public static readonly IReadOnlyList<string> TieWords = ["shared", "dense", PeopleDecide];

    /// <summary>People say who of equal rows goes before whom.</summary>
    public const string PeopleDecide = "people decide";

    public required string Group { get; init; }

    /// <summary>What is ranked, first key first.</summary>
    public required IReadOnlyList<OrderKey> By { get; init; }

    /// <summary><c>shared</c>: 1, 2, 2, 4. <c>dense</c>: 1, 2, 2, 3. <c>people decide</c>: 1, 2, 3, 4.</summary>
    public required Choice Ties { get; init; }

    /// <summary>The optional number by which people put equal rows in order, the lowest first; null when the scheme has none.</summary>
    public string? DecidedIn { get; init; }

    public override IEnumerable<ColumnId> Inputs => By.Select(key => key.Column).Concat(DecidedIn is { } decided ? [new(Target.Table, decided)] : []);

    public override IEnumerable<Choice?> Choices => [Ties];
}

/// <summary>A column to order by, and whether the highest value comes first.</summary>
internal sealed record OrderKey(ColumnId Column, bool HighestFirst);
