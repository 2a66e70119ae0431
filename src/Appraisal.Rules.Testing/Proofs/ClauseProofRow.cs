using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Testing;

/// <summary>A row of the ledger: where it is encoded, what exercises it, whether that is proved.</summary>
/// <param name="Clause">The row.</param>
/// <param name="EncodedAt">The places of the scheme that cite it; for a procedure also the line of the notes that names it.</param>
/// <param name="ExercisedBy">The scenarios that cite it, or whose result changes with it.</param>
/// <param name="Steps">What was tried.</param>
public sealed record ClauseProofRow(ClauseRow Clause, IReadOnlyList<EncodedPlace> EncodedAt, IReadOnlyList<string> ExercisedBy, IReadOnlyList<ProofStep> Steps)
{
    /// <summary>True when everything that was tried was noticed.</summary>
    public bool IsProved => Steps.Count > 0 && Steps.All(s => s.IsProved);
}

/// <summary>A place that encodes a clause.</summary>
/// <param name="Path">The keys that lead there, such as <c>bonuses/荣誉加分/when/H06</c>.</param>
/// <param name="Place">File, line and column.</param>
public sealed record EncodedPlace(string Path, Place Place);
