namespace Appraisal.Rules.Testing.Proofs;

/// <summary>Proves a cap, a floor or a rounding: without it a scenario fails, so it changes a value there; and of an edge, another scenario stays as it is.</summary>
internal sealed class LimitProof(Mutants mutants, ScenarioOrder scenarios)
{
    public IEnumerable<ProofStep> Prove(Encoding limit, IReadOnlyList<Scenario> order, bool isEdge)
    {
        var without = mutants.Altered(limit);
        if (without.CheckError is { } error)
        {
            // A number of places must stay whole: no finer places then, but the other direction can be told from this one.
            without = limit.Turned is null ? without : mutants.Turned(limit);
            if (without.CheckError is not null)
            {
                yield return Step(limit, [], true, $"去掉即成错误 {error.Code}", $"without it the scheme has the error {error.Code}");
                yield break;
            }
        }

        var bitten = order.FirstOrDefault(without.Fails);
        yield return Step(
            limit, Named(bitten), bitten is not null,
            bitten is null ? "没有情景的值因它而改变：去掉也无人察觉" : "有情景的值因它而改变",
            bitten is null ? "it changes the value of no scenario: nobody notices when it is left out" : "it changes the value of a scenario");
        if (isEdge)
        {
            var spared = order.FirstOrDefault(s => IsSpared(s, limit, without));
            yield return Step(
                limit, Named(spared), spared is not null,
                spared is null ? "没有情景期望一个不受它影响的值" : "有情景的值不受它影响",
                spared is null ? "no scenario expects a value that it leaves as it is" : "it leaves the value of a scenario as it is");
        }
    }

    private bool IsSpared(Scenario scenario, Encoding limit, MutantRun without) => scenarios.Expected(scenario).Any(e =>
        e.Key.EndsWith($".{limit.Decision}", StringComparison.Ordinal) && e.Value.Length > 0 && without.At(scenario, e.Key) == e.Value);

    private static IReadOnlyList<string> Named(Scenario? scenario) => scenario is null ? [] : [scenario.Name];

    private static ProofStep Step(Encoding limit, IReadOnlyList<string> scenarios, bool isProved, string chinese, string english) => new()
    {
        Kind = ProofStepKind.Limit,
        Subject = limit.Path,
        Place = limit.Place,
        IsProved = isProved,
        Chinese = chinese,
        English = english,
        Scenarios = scenarios,
    };
}
