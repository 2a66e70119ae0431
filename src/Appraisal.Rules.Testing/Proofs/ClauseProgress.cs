namespace Appraisal.Rules.Testing;

/// <summary>How far a proof has come.</summary>
/// <param name="Done">Rows of the ledger that are done.</param>
/// <param name="Total">All rows.</param>
/// <param name="Clause">The row that comes next; empty at the end.</param>
public sealed record ClauseProgress(int Done, int Total, string Clause);
