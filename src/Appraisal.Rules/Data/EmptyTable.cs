namespace Appraisal.Rules;

/// <summary>A table to fill in.</summary>
/// <param name="Name">The table's name; its file is called so, with <c>.csv</c>.</param>
/// <param name="Header">The first line of the file, without a line end.</param>
/// <param name="Columns">What belongs into each column.</param>
public sealed record EmptyTable(string Name, string Header, IReadOnlyList<EmptyColumn> Columns);

/// <summary>A column to fill in.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">Type, bounds and choices in a few words.</param>
/// <param name="Clauses">The clauses that ask for it.</param>
public sealed record EmptyColumn(string Name, string Description, IReadOnlyList<string> Clauses);
