using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Testing;

/// <summary>What was tried on a clause.</summary>
public enum ProofStepKind
{
    /// <summary>Whether the scheme or the notes name it at all.</summary>
    Encoding,
    /// <summary>A place that encodes it was deleted.</summary>
    Deletion,
    /// <summary>Two scenarios were looked for on the two sides of a condition, a row or a band.</summary>
    Edge,
    /// <summary>A number that a parameter prints, or that a row or a lookup gives, was made another.</summary>
    Number,
    /// <summary>A cap, a floor or a rounding was left out.</summary>
    Limit,
    /// <summary>A value that it bounds was left out.</summary>
    MissingValue,
    /// <summary>A value beyond its bounds was given.</summary>
    OutOfBounds,
    /// <summary>An alternative of its assumption was taken back to the default.</summary>
    Alternative,
    /// <summary>Whether any scenario touches it.</summary>
    Exercise,
}

/// <summary>One thing that was tried on a clause, and whether somebody noticed.</summary>
public sealed record ProofStep
{
    /// <summary>What was tried.</summary>
    public required ProofStepKind Kind { get; init; }

    /// <summary>On what: the path in the scheme, a column, a value of an assumption.</summary>
    public required string Subject { get; init; }

    /// <summary>Where it stands.</summary>
    public required Place Place { get; init; }

    /// <summary>True when it was noticed, as a proof asks.</summary>
    public required bool IsProved { get; init; }

    /// <summary>What happened, in Chinese.</summary>
    public required string Chinese { get; init; }

    /// <summary>What happened, in English.</summary>
    public required string English { get; init; }

    /// <summary>The scenarios that noticed.</summary>
    public IReadOnlyList<string> Scenarios { get; init; } = [];

    /// <summary>The step as people read it.</summary>
    public string ToText(MessageLanguage language)
    {
        var said = language == MessageLanguage.Chinese ? Chinese : English;
        return $"{Place}: {Subject}: {said}" + (Scenarios.Count == 0 ? "" : $" ({string.Join("; ", Scenarios)})");
    }
}
