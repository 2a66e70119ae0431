namespace Appraisal.Rules.Feel.Compiling;

/// <summary>The machine form in which a compiled expression holds its numbers.</summary>
public enum LaneKind
{
    /// <summary>64-bit integers, in units of a power of ten.</summary>
    ScaledInteger,
    /// <summary><see cref="decimal"/>.</summary>
    Decimal,
    /// <summary><see cref="Values.ExactNumber"/>.</summary>
    Fraction,
}

/// <summary>A lane; <paramref name="Scale"/> counts the decimal places of a scaled integer and is 0 elsewhere.</summary>
public readonly record struct NumericLane(LaneKind Kind, int Scale = 0);
