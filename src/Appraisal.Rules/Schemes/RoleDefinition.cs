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

    /// <summary>Columns of both rows that must be equal, or must differ.</summary>
    public IReadOnlyList<RolePair> Pairs { get; init; } = [];

    /// <summary>The boolean column that must hold of the row itself; null without one.</summary>
    public string? Own { get; init; }

    /// <summary>The boolean column that must hold of the row that is sought; null without one.</summary>
    public string? Theirs { get; init; }

    /// <summary>Where it comes from.</summary>
    public required NodeOrigin Origin { get; init; }

    /// <summary>The columns that must be known before it can be followed.</summary>
    public IEnumerable<ColumnId> Inputs =>
    [
        .. Pairs.Select(p => new ColumnId(Table, p.Own)),
        .. Pairs.Select(p => new ColumnId(To, p.Theirs)),
        .. Own is null ? Array.Empty<ColumnId>() : [new(Table, Own)],
        .. Theirs is null ? Array.Empty<ColumnId>() : [new(To, Theirs)],
    ];

    /// <summary>Where the scheme declares it.</summary>
    public Place Place => Origin.Place;
}

/// <summary>A column of the row and a column of the row that is sought.</summary>
/// <param name="Own">The column of the row itself.</param>
/// <param name="Theirs">The column of the row that is sought.</param>
/// <param name="Equal">True when both must be equal, false when they must differ.</param>
/// <param name="Place">Where the scheme compares them.</param>
internal sealed record RolePair(string Own, string Theirs, bool Equal, Place Place);
