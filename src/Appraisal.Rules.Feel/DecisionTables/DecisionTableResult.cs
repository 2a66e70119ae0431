namespace Appraisal.Rules.Feel.DecisionTables;

/// <summary>What a decision table answered.</summary>
/// <param name="Value">The value, a context of values where the table has several outputs, or a list of these.</param>
/// <param name="MatchedRows">The rows that matched, counted from 0, in the order of the table.</param>
public sealed record DecisionTableResult(object? Value, IReadOnlyList<int> MatchedRows);
