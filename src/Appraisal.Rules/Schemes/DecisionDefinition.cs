using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Schemes;

/// <summary>What kind of thing a decision is, after the section of the scheme that holds it.</summary>
public enum DecisionKind
{
    /// <summary>A measured or rated part of the score.</summary>
    Indicator,
    /// <summary>Points that are added.</summary>
    Bonus,
    /// <summary>Points that are taken.</summary>
    Penalty,
    /// <summary>A total, or a step towards one.</summary>
    Composite,
    /// <summary>A place in an order.</summary>
    Ranking,
    /// <summary>A loss of eligibility.</summary>
    Bar,
    /// <summary>A grade.</summary>
    Grade,
    /// <summary>What follows from the result.</summary>
    Consequence,
}

/// <summary>A decision of the scheme: a named column that the document speaks of.</summary>
public sealed record DecisionDefinition
{
    /// <summary>The table whose column it is.</summary>
    public required string Table { get; init; }

    /// <summary>The name, in the document's words.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>The clauses that it rests on.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>An English label; empty without one.</summary>
    public string Label { get; init; } = "";

    /// <summary>True when its numbers are shares, shown as percentages.</summary>
    public bool IsShare { get; init; }

    /// <summary>How its numbers are shown; null to show them exactly.</summary>
    public PrintRule? Print { get; init; }

    /// <summary>Where the scheme declares it.</summary>
    public Place Place { get; init; } = Place.None;
}

/// <summary>How a number is shown; the number itself keeps its value.</summary>
/// <param name="Places">Decimal places.</param>
/// <param name="Mode">How the rest is rounded.</param>
public sealed record PrintRule(int Places, RoundingMode Mode);
