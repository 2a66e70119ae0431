namespace Appraisal.Rules.Feel.Interpreting;

/// <summary>How an expression is to be evaluated.</summary>
public sealed record FeelEvaluationOptions
{
    /// <summary>Strict mode, the default budgets, no trace.</summary>
    public static readonly FeelEvaluationOptions Default = new();

    /// <summary>Strict or as the standard has it.</summary>
    public FeelMode Mode { get; init; } = FeelMode.Strict;

    /// <summary>The budgets.</summary>
    public FeelLimits Limits { get; init; } = FeelLimits.Default;

    /// <summary>Is told each step; null for none.</summary>
    public IFeelTrace? Trace { get; init; }

    /// <summary>The clock of <c>now()</c> and <c>today()</c>, which only standard mode has.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Looked at from time to time.</summary>
    public CancellationToken Cancellation { get; init; }
}
