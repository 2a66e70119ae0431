using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Testing.Proofs;

/// <summary>Proves that the document's silence is an assumption, and that each alternative is run by a scenario that fails without it.</summary>
internal sealed class SilenceProof(AppraisalScheme scheme, ScenarioOrder scenarios, CancellationToken cancellation)
{
    private static readonly ScenarioOptions Interpreted = new() { Evaluator = AppraisalEvaluator.Interpreter };

    public IEnumerable<ProofStep> Prove(ClauseRow clause)
    {
        var assumptions = scheme.Parameters.Where(p => p.Kind == ParameterKind.Assumed && p.Clauses.Contains(clause.Id)).ToList();
        if (assumptions.Count == 0)
        {
            return [Step(clause.Id, clause.Place, ProofStepKind.Encoding, false, [], "没有一条假设引用它", "no assumption cites it")];
        }

        return assumptions.SelectMany(a => a.Alternatives.Count == 0
            ? [Step(a.Name, a.Place, ProofStepKind.Encoding, false, [], "假设没有写出别的可能", "the assumption names no alternative")]
            : a.Alternatives.Select(v => Alternative(a, v)));
    }

    private ProofStep Alternative(ParameterDefinition assumption, ParameterValue value)
    {
        var setting = scenarios.All.Where(s => s.Set.GetValueOrDefault(assumption.Name) == value.Text).ToList();
        var failing = setting.FirstOrDefault(s => FailsByDefault(s, assumption.Name));
        var (chinese, english) = (failing, setting.Count) switch
        {
            ({ }, _) => ("换回默认值后情景不再成立", "with the default in its place a scenario fails"),
            (_, 0) => ("没有情景采用这一可能", "no scenario sets it"),
            _ => ("采用它的情景换回默认值也照样成立", "the scenarios that set it hold with the default as well"),
        };
        return Step($"{assumption.Name} = {value.Text}", assumption.Place, ProofStepKind.Alternative, failing is not null, failing is null ? [] : [failing.Name], chinese, english);
    }

    private bool FailsByDefault(Scenario scenario, string assumption)
    {
        var byDefault = scenario.With(scenario.Set.Where(s => s.Key != assumption).ToDictionary(StringComparer.Ordinal));
        return !ScenarioResult.Of(byDefault, scheme, Interpreted, cancellation).IsGood;
    }

    private static ProofStep Step(string subject, Diagnostics.Place place, ProofStepKind kind, bool isProved, IReadOnlyList<string> scenarios, string chinese, string english) =>
        new() { Kind = kind, Subject = subject, Place = place, IsProved = isProved, Scenarios = scenarios, Chinese = chinese, English = english };
}
