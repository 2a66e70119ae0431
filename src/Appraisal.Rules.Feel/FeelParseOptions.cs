namespace Appraisal.Rules.Feel;

/// <summary>How a text is to be read.</summary>
public sealed record FeelParseOptions
{
    /// <summary>Strict mode without declared names.</summary>
    public static readonly FeelParseOptions Default = new();

    /// <summary>Strict refuses full-width punctuation inside names; standard reads names as the standard has them.</summary>
    public FeelMode Mode { get; init; } = FeelMode.Strict;

    /// <summary>Declared names that hold spaces or operators; in standard mode the longest declared name is read as one name.</summary>
    public IReadOnlyCollection<string> Names { get; init; } = [];

    /// <summary>The budgets.</summary>
    public FeelLimits Limits { get; init; } = FeelLimits.Default;
}
