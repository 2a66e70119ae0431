using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Testing;

/// <summary>What came of running the scenarios of a package.</summary>
/// <param name="Results">A result for each scenario, in the order of the files.</param>
/// <param name="Diagnostics">What is wrong with the scenario files themselves.</param>
public sealed record ScenarioRun(IReadOnlyList<ScenarioResult> Results, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>How many values, findings and diagnostics the scenarios expect.</summary>
    public int Declared => Results.Sum(r => r.Scenario.Declared);

    /// <summary>How many of them were compared with a result.</summary>
    public int Executed => Results.Sum(r => r.Executed);

    /// <summary>How many were not met, and how many runs stopped that should not have.</summary>
    public int FailureCount => Results.Sum(r => r.Failures.Count);

    /// <summary>True when the files are sound, every expectation was looked at, and all are met.</summary>
    public bool IsGood => Executed == Declared && FailureCount == 0 && !Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);
}
