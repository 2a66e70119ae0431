using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Schemes;

/// <summary>A duty of the document that has dates: who must have done what by when. It computes nothing.</summary>
public sealed record CalendarEntry
{
    /// <summary>The name, in the document's words.</summary>
    public required string Name { get; init; }

    /// <summary>The clauses that set the dates.</summary>
    public required IReadOnlyList<string> Clauses { get; init; }

    /// <summary>The last days, in their order.</summary>
    public required IReadOnlyList<DateOnly> Due { get; init; }

    /// <summary>The first day on which it may be done; null where the document names none.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Who must do it; empty where the document does not say.</summary>
    public string Who { get; init; } = "";

    /// <summary>What must be done or handed in; empty where the name says it.</summary>
    public string What { get; init; } = "";

    /// <summary>Where the scheme declares it.</summary>
    public Place Place { get; init; } = Place.None;
}

/// <summary>A duty of the document without a date that could be checked, in plain words.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Words">What must be done.</param>
/// <param name="Place">Where the scheme records it.</param>
public sealed record ProcedureNote(string Clause, string Words, Place Place);
