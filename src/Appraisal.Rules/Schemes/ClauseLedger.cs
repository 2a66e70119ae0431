using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Schemes;

/// <summary>What a row of the ledger is.</summary>
public enum ClauseKind
{
    /// <summary>The document fixes it completely.</summary>
    Rule,
    /// <summary>The document leaves it to people or to another document.</summary>
    Input,
    /// <summary>The computation needs it and the document does not say.</summary>
    Silent,
    /// <summary>Dates, duties, publication, hearings.</summary>
    Procedure,
}

/// <summary>How the encoding of a rule is proved.</summary>
public enum ClauseProof
{
    /// <summary>Not a rule.</summary>
    None,
    /// <summary>Deleting it fails a scenario, and two scenarios that differ in one given value stand on the two sides of its edge.</summary>
    Edge,
    /// <summary>Deleting it fails a scenario or is a check error.</summary>
    Structure,
}

/// <summary>A row of a package's <c>clauses.yaml</c>: one rule of the document in plain words.</summary>
/// <param name="Id">The stable id that the scheme cites.</param>
/// <param name="At">The place in the document.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Rule">The rule, in plain words.</param>
/// <param name="Proof">How its encoding is proved.</param>
/// <param name="Place">Where the ledger has it.</param>
public sealed record ClauseRow(string Id, string At, ClauseKind Kind, string Rule, ClauseProof Proof, Place Place);

/// <summary>A place of the scheme that cites a clause.</summary>
/// <param name="Clause">The clause's id.</param>
/// <param name="Place">Where the scheme cites it.</param>
/// <param name="Path">The keys that lead there, such as <c>bonuses/荣誉加分/when/H06</c>.</param>
public sealed record ClauseCitation(string Clause, Place Place, string Path);
