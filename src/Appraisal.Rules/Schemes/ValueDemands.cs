using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Schemes;

/// <summary>What the value of a parameter must keep to, whoever gives it.</summary>
public sealed record ValueDemands
{
    /// <summary>True when numbers are shares, written as percentages.</summary>
    public bool IsShare { get; init; }

    /// <summary>True when numbers are whole and not negative.</summary>
    public bool IsWhole { get; init; }

    /// <summary>At most so many decimal places; null for any.</summary>
    public int? Places { get; init; }

    /// <summary>The bounds of each number; null for none.</summary>
    public NumberBounds? Within { get; init; }

    /// <summary>What the numbers of a mapping or list must add up to; null for anything.</summary>
    public ExactNumber? AddsUpTo { get; init; }

    /// <summary>The literals of a mapping, each of which has a value; empty where none are declared.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];
}
