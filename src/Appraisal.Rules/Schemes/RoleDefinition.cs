using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Schemes;

/// <summary>A named link from the rows of a table to rows of a subject table: along link fields, or by a condition on both rows.</summary>
internal sealed record RoleDefinition
{
    /// <summary>The table whose rows lead somewhere.</summary>
    public required string Table { get; init; }

    /// <summary>The name, in the document's words.</summary>
    public required string Name { get; init; }

    /// <summary>The subject table to whose rows it leads.</summary>
    public required string To { get; init; }

    /// <summary>True when it may lead to any number of rows, else to one at most.</summary>
    public bool IsMany { get; init; }

    /// <summary>True when the scheme says that it may lead to nobody, so that nobody is told.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The link fields to follow, one after another; empty for a condition.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>True for the way along what rows belong to, which no scheme has to name.</summary>
    public bool IsOwnership { get; init; }

    /// <summary>The links that it puts together: it leads to every row that one of them leads to, once; empty elsewhere.</summary>
    public IReadOnlyList<string> Together { get; init; } = [];

    /// <summary>Columns of both rows that must be equal: by them rows find each other.</summary>
    public IReadOnlyList<RolePair> Pairs { get; init; } = [];

    /// <summary>What both rows belong to, so that only rows of the same one are sought; null where all rows of the table are.</summary>
    public SharedOwner? Within { get; init; }

    /// <summary>What else must hold of both rows together; null without.</summary>
    public RowTest? Test { get; init; }

    /// <summary>The boolean column that must hold of the row itself; null without one.</summary>
    public string? Own { get; init; }

    /// <summary>The boolean column that must hold of the row that is sought; null without one.</summary>
    public string? Theirs { get; init; }

    /// <summary>Where it comes from.</summary>
    public required NodeOrigin Origin { get; init; }

    /// <summary>The columns of the row itself by which it is followed.</summary>
    public IEnumerable<ColumnId> OwnInputs => Pairs.Select(p => p.Own).Concat(Test?.Own ?? []).Concat(Own is null ? [] : [Own]).Select(c => new ColumnId(Table, c)).Distinct();

    /// <summary>The columns of the rows that are sought by which it is followed.</summary>
    public IEnumerable<ColumnId> TheirInputs => Pairs.Select(p => p.Theirs).Concat(Test?.Theirs ?? []).Concat(Theirs is null ? [] : [Theirs]).Select(c => new ColumnId(To, c)).Distinct();

    /// <summary>The columns that must be known before it can be followed.</summary>
    public IEnumerable<ColumnId> Inputs => [.. OwnInputs, .. TheirInputs];

    /// <summary>Where the scheme declares it.</summary>
    public Place Place => Origin.Place;
}

/// <summary>A column of the row and a column of the row that is sought, which must be equal.</summary>
/// <param name="Own">The column of the row itself.</param>
/// <param name="Theirs">The column of the row that is sought.</param>
/// <param name="Place">Where the scheme compares them.</param>
internal sealed record RolePair(string Own, string Theirs, Place Place);

/// <summary>A table to whose rows both a row and those that it seeks belong.</summary>
/// <param name="Table">The table.</param>
/// <param name="OwnWay">The link by which the row itself belongs to it.</param>
/// <param name="TheirWay">The link by which the rows that are sought do.</param>
internal sealed record SharedOwner(string Table, string OwnWay, string TheirWay);
