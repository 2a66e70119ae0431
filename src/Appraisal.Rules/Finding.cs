using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules;

/// <summary>What a record earned or cost somebody, with the clauses that say so.</summary>
/// <param name="Decision">The decision of the scheme: the bonus, the penalty, the bar.</param>
/// <param name="Kind">What kind of decision it is.</param>
/// <param name="Of">The table of the row that it reaches.</param>
/// <param name="Subject">The key of the row that it reaches.</param>
/// <param name="Table">The record table.</param>
/// <param name="Record">The record, by its content.</param>
/// <param name="Points">The points; null for a bar.</param>
/// <param name="Clauses">The clauses.</param>
/// <param name="IsCounted">False when another record of the same matter counts in its place.</param>
public sealed record Finding(
    string Decision, DecisionKind Kind, string Of, string Subject, string Table, string Record, ExactNumber? Points, IReadOnlyList<string> Clauses, bool IsCounted);
