using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Testing.Scenarios;

/// <summary>What a scenario comes to on a scheme, at each address that it expects something of.</summary>
internal sealed class Outcome
{
    /// <summary>Where every scenario expects something: the faults at which its run stops, or none.</summary>
    public const string Stop = "stop";

    private readonly Dictionary<string, string> _values;

    private Outcome(Dictionary<string, string> values, bool isAsExpected) => (_values, IsAsExpected) = (values, isAsExpected);

    /// <summary>True when everything is as the scenario expects.</summary>
    public bool IsAsExpected { get; }

    /// <summary>What there is at an address; null where the run stopped before, or where the scheme has no such column.</summary>
    public string? At(string address) => _values.GetValueOrDefault(address);

    /// <summary>What a scenario expects at each address. An address at which it expects several things is left out: it tells nothing.</summary>
    public static IReadOnlyDictionary<string, string> Expected(Scenario scenario)
    {
        var expected = Single(scenario).ToDictionary(e => e.Address, e => CellText.Canonical(e.Expected), StringComparer.Ordinal);
        expected[Stop] = Joined(scenario.Expectations.OfType<DiagnosticExpectation>().Select(e => e.Code));
        return expected;
    }

    public static Outcome Of(Scenario scenario, AppraisalScheme scheme, CancellationToken cancellation)
    {
        var options = ScenarioResult.OptionsOf(scenario, new ScenarioOptions { Evaluator = AppraisalEvaluator.Interpreter });
        var result = scheme.Appraise(scenario.Data, options, cancellation);
        var foreseen = scenario.Expectations.OfType<DiagnosticExpectation>().Select(e => e.Code).ToHashSet();
        var errors = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Code).ToList();
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Stop] = Joined(errors.Concat(result.Diagnostics.Select(d => d.Code).Where(foreseen.Contains))),
        };
        if (!result.IsComplete)
        {
            return new Outcome(values, errors.All(foreseen.Contains) && scenario.Expectations.All(e => e is DiagnosticExpectation && e.IsMet(result)));
        }

        foreach (var expectation in Single(scenario))
        {
            if ((expectation.IsMet(result) ? expectation.Expected : expectation.Actual(result)) is { } actual)
            {
                values[expectation.Address] = CellText.Canonical(actual);
            }
        }

        return new Outcome(values, errors.All(foreseen.Contains) && scenario.Expectations.All(e => e.IsMet(result)));
    }

    private static IEnumerable<Expectation> Single(Scenario scenario) =>
        scenario.Expectations.Where(e => e is not DiagnosticExpectation).GroupBy(e => e.Address, StringComparer.Ordinal).Where(g => g.Count() == 1).Select(g => g.First());

    private static string Joined(IEnumerable<string> codes) => string.Join(",", codes.Distinct().Order(StringComparer.Ordinal));
}
