using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Testing.Scenarios;

namespace Appraisal.Rules.Testing;

/// <summary>What came of one scenario.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Result">The result of its data.</param>
/// <param name="Executed">How many of its expectations were compared with the result.</param>
/// <param name="Failures">What was expected and is not there.</param>
public sealed record ScenarioResult(Scenario Scenario, AppraisalResult Result, int Executed, IReadOnlyList<AssertionFailure> Failures)
{
    /// <summary>True when everything is as expected.</summary>
    public bool IsGood => Failures.Count == 0 && Executed == Scenario.Declared;

    internal static ScenarioResult Of(Scenario scenario, AppraisalScheme scheme, ScenarioOptions options, CancellationToken cancellation)
    {
        var result = scheme.Appraise(scenario.Data, OptionsOf(scenario, options), cancellation);
        if (Unexpected(scenario, result) is { } stopped)
        {
            return new ScenarioResult(scenario, result, 0, [stopped]);
        }

        // A run that stopped as expected has diagnostics and no tables to look into.
        var checkable = scenario.Expectations.Where(e => result.IsComplete || e is DiagnosticExpectation).ToList();
        return new ScenarioResult(scenario, result, checkable.Count, [.. checkable.Select(e => e.Check(result)).OfType<AssertionFailure>()]);
    }

    internal static AppraisalOptions OptionsOf(Scenario scenario, ScenarioOptions options) =>
        new() { Parameters = scenario.Set, MissingTablesAreEmpty = true, Evaluator = options.Evaluator };

    private static AssertionFailure? Unexpected(Scenario scenario, AppraisalResult result)
    {
        var expected = scenario.Expectations.OfType<DiagnosticExpectation>().Select(e => e.Code).ToHashSet();
        var others = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error && !expected.Contains(d.Code)).ToList();
        return others.Count == 0 ? null : new AssertionFailure
        {
            Subject = "diagnostics",
            Expected = expected.Count == 0 ? "—" : string.Join(", ", expected.Order(StringComparer.Ordinal)),
            Actual = string.Join(", ", others.Select(d => d.Code).Distinct()),
            How = string.Join("\n  ← ", others.Select(d => d.ToText(Feel.Diagnostics.MessageLanguage.Chinese).ReplaceLineEndings("\n    "))),
            HowInEnglish = string.Join("\n  ← ", others.Select(d => d.ToText(Feel.Diagnostics.MessageLanguage.English).ReplaceLineEndings("\n    "))),
            Clauses = [.. others.SelectMany(d => d.Clauses).Distinct()],
            Place = scenario.Place,
        };
    }
}
