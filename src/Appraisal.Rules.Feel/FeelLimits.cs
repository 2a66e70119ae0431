namespace Appraisal.Rules.Feel;

/// <summary>The budgets of one parse or one evaluation. Beyond a budget there is a diagnostic, in both modes.</summary>
/// <example><code>FeelLimits.Default with { Steps = 10_000 }</code></example>
public sealed record FeelLimits
{
    /// <summary>Enough for any formula that a person writes, little enough to end within a second.</summary>
    public static readonly FeelLimits Default = new();

    /// <summary>How deep expressions may stand in each other, and functions may call each other.</summary>
    public int Nesting { get; init; } = 250;

    /// <summary>How many UTF-16 units a formula may have.</summary>
    public int FormulaLength { get; init; } = 100_000;

    /// <summary>How many UTF-16 units a text that a formula builds may have.</summary>
    public int TextLength { get; init; } = 1_000_000;

    /// <summary>How many items a list may have, and how many values a loop may run over.</summary>
    public int ListSize { get; init; } = 1_000_000;

    /// <summary>How many nodes may be evaluated, counting each time; an operation over many items, characters or digits counts as many.</summary>
    public long Steps { get; init; } = 1_000_000;

    /// <summary>How many decimal digits an exact number's numerator or denominator may have.</summary>
    public int NumberDigits { get; init; } = 2_000;

    /// <summary>How long one regular expression may run.</summary>
    public TimeSpan RegexTime { get; init; } = TimeSpan.FromMilliseconds(250);
}
