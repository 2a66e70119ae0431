namespace Appraisal.Rules.Nodes;

/// <summary>The columns that a formula adds up, which the scheme lists and writes no formula for.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="NeedsOne">Whether one of them at least must have a value, because the missing ones are made up from it.</param>
internal sealed record FormulaTerms(IReadOnlyList<string> Columns, bool NeedsOne);
