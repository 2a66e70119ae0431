using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Testing.Proofs;

/// <summary>
/// Proves that the document's silence is an assumption, each alternative of which is run by a scenario that fails without it; or a parameter
/// that must be given, without which a run is refused and another value of which fails a scenario.
/// </summary>
internal sealed class SilenceProof(AppraisalScheme scheme, ScenarioOrder scenarios, CancellationToken cancellation)
{
    // A run lacks a required parameter.
    private const string Missing = "APR3015";

    private static readonly ScenarioOptions Interpreted = new() { Evaluator = AppraisalEvaluator.Interpreter };

    public IEnumerable<ProofStep> Prove(ClauseRow clause)
    {
        var gaps = scheme.Parameters.Where(p => p.Kind == ParameterKind.Required && p.Clauses.Contains(clause.Id)).SelectMany(Gap).ToList();
        var assumptions = scheme.Parameters.Where(p => p.Kind == ParameterKind.Assumed && p.Clauses.Contains(clause.Id)).ToList();
        if (assumptions.Count + gaps.Count == 0)
        {
            return [Step(clause.Id, clause.Place, ProofStepKind.Encoding, false, [], "没有一条假设或待定的参数引用它", "no assumption and no required parameter cites it")];
        }

        return gaps.Concat(assumptions.SelectMany(a => a.Alternatives.Count == 0
            ? [Step(a.Name, a.Place, ProofStepKind.Encoding, false, [], "假设没有写出别的可能", "the assumption names no alternative")]
            : a.Alternatives.Select(v => Alternative(a, v))));
    }

    private IEnumerable<ProofStep> Gap(ParameterDefinition parameter)
    {
        var setting = scenarios.All.Where(s => s.Set.ContainsKey(parameter.Name)).ToList();
        var refused = setting.FirstOrDefault(s => Without(s, parameter.Name).Result.Diagnostics.Any(d => d.Code == Missing && d.Arguments.Contains(parameter.Name)));
        yield return Step(
            parameter.Name, parameter.Place, ProofStepKind.MissingValue, refused is not null, refused is null ? [] : [refused.Name],
            refused is null ? "没有情景给出它" : "不给它，计算即被拒绝", refused is null ? "no scenario gives it" : "a run without it is refused");
        var values = setting.Select(s => s.Set[parameter.Name]).Distinct().ToList();
        var noticing = setting.FirstOrDefault(s => values.Any(v => v != s.Set[parameter.Name] && !Holds(s, parameter.Name, v)));
        yield return Step(
            parameter.Name, parameter.Place, ProofStepKind.Alternative, noticing is not null, noticing is null ? [] : [noticing.Name],
            noticing is null ? "换成别的值没有情景察觉" : "换成别的情景所给的值即不成立", noticing is null ? "no scenario notices another value" : "with the value of another scenario it fails");
    }

    private bool Holds(Scenario scenario, string parameter, string value) =>
        ScenarioResult.Of(scenario.With(new Dictionary<string, string>(scenario.Set, StringComparer.Ordinal) { [parameter] = value }), scheme, Interpreted, cancellation).IsGood;

    private ScenarioResult Without(Scenario scenario, string parameter) => ScenarioResult.Of(
        scenario.With(scenario.Set.Where(s => s.Key != parameter).ToDictionary(StringComparer.Ordinal)), scheme, Interpreted, cancellation);

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

    private bool FailsByDefault(Scenario scenario, string assumption) => !Without(scenario, assumption).IsGood;

    private static ProofStep Step(string subject, Diagnostics.Place place, ProofStepKind kind, bool isProved, IReadOnlyList<string> scenarios, string chinese, string english) =>
        new() { Kind = kind, Subject = subject, Place = place, IsProved = isProved, Scenarios = scenarios, Chinese = chinese, English = english };
}
