namespace Appraisal.Rules.Schemes;

/// <summary>What a scheme says of itself.</summary>
public sealed record SchemeHeader
{
    /// <summary>The id, also the name of the folder.</summary>
    public required string Id { get; init; }

    /// <summary>The version of the package.</summary>
    public required string Version { get; init; }

    /// <summary>The title, in the document's language.</summary>
    public required string Title { get; init; }

    /// <summary>The document's title or number, as cited; empty where not given.</summary>
    public string DocumentNumber { get; init; } = "";

    /// <summary>The document's date in ISO form; empty where not given.</summary>
    public string DocumentDate { get; init; } = "";

    /// <summary>The period that is appraised: a year, or a half, a quarter or a month of one.</summary>
    public required SchemePeriod Period { get; init; }

    /// <summary>What a result shows: a table of those who are appraised, or several, in the order of the scheme.</summary>
    public required IReadOnlyList<ResultDefinition> Results { get; init; }

    /// <summary>What a result shows first.</summary>
    public ResultDefinition Result => Results[0];

    /// <summary>What a result shows of a table; null when it is none of the result's.</summary>
    public ResultDefinition? ResultOf(string table) => Results.FirstOrDefault(r => r.Of == table);
}

/// <summary>Which columns of which table are the result.</summary>
/// <param name="Of">The subject table.</param>
/// <param name="Score">The decision that is the score; null without one.</param>
/// <param name="Rank">The decision that is the rank; null without one.</param>
/// <param name="Grade">The decision that is the grade; null without one.</param>
public sealed record ResultDefinition(string Of, string? Score, string? Rank, string? Grade);
