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
}

/// <summary>A place of the scheme that encodes a clause, and the scheme without it.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Path">The keys that lead there.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Deleted">The scheme's tree without it.</param>
/// <param name="Inverted">The scheme's tree with its condition inverted; null where there is no condition.</param>
internal sealed record Encoding(string Clause, string Path, EncodingKind Kind, Place Place, Func<YamlNode> Deleted, Func<YamlNode>? Inverted)
{
    /// <summary>The scheme's tree without the entry that a condition of its own belongs to; null elsewhere.</summary>
    public Func<YamlNode>? OwnerDeleted { get; init; }

    public bool IsCondition => Inverted is not null;
}
