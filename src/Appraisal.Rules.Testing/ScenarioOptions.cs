namespace Appraisal.Rules.Testing;

/// <summary>How scenarios are run.</summary>
public sealed record ScenarioOptions
{
    /// <summary>Which evaluator computes the results. Default: the plan.</summary>
    public AppraisalEvaluator Evaluator { get; init; } = AppraisalEvaluator.Plan;
}
