using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Testing.Proofs;

/// <summary>What a place that encodes a clause is.</summary>
internal enum EncodingKind
{
    /// <summary>A decision, step, table, field, group or parameter that cites the clause.</summary>
    Entry,
    /// <summary>A literal of a mapping from literals to clauses.</summary>
    Literal,
    /// <summary>A condition under the clause's own key.</summary>
    KeyedCondition,
    /// <summary>The condition of an entry that cites the clause.</summary>
    OwnCondition,
    /// <summary>A cap, floor or rounding of an entry that cites the clause.</summary>
    Limit,
    /// <summary>A number of a parameter, a lookup or an award that cites the clause.</summary>
    Number,
    /// <summary>What a row of a table gives, the row citing the clause.</summary>
    Row,
    /// <summary>The bands of a grade that cites the clause.</summary>
    Bands,
}

/// <summary>A place of the scheme that encodes a clause, and the scheme with it altered.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Path">The keys that lead there.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record Encoding(string Clause, string Path, EncodingKind Kind, Place Place)
{
    /// <summary>The scheme's tree without it; of a limit without it or, a rounding, with finer places; of a number or a row with another value.</summary>
    public required Func<YamlNode> Altered { get; init; }

    /// <summary>The scheme's tree with its condition always true, or always false; null where there is no condition.</summary>
    public Func<bool, YamlNode>? Fixed { get; init; }

    /// <summary>The scheme's tree with a rounding in the other direction; null where there is none.</summary>
    public Func<YamlNode>? Turned { get; init; }

    /// <summary>The condition; null where there is none.</summary>
    public YamlScalar? Formula { get; init; }

    /// <summary>The grades of bands, in their order.</summary>
    public IReadOnlyList<string> Grades { get; init; } = [];

    /// <summary>True where two scenarios can stand on two sides of it.</summary>
    public bool IsEdge => Kind is EncodingKind.KeyedCondition or EncodingKind.OwnCondition or EncodingKind.Row or EncodingKind.Bands;

    /// <summary>The decision that it belongs to: a path begins with section and name, which a level may follow.</summary>
    public string Decision => Path.Split('/') is { Length: > 1 } keys ? keys[1] : Path;
}
