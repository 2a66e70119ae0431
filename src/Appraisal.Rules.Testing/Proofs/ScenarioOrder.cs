using Appraisal.Rules.Testing.Scenarios;

namespace Appraisal.Rules.Testing.Proofs;

/// <summary>The scenarios that are good on the scheme as it is, those of a clause first: they most often notice what is done to it.</summary>
internal sealed class ScenarioOrder(IReadOnlyList<Scenario> good)
{
    private readonly Dictionary<Scenario, IReadOnlyDictionary<string, string>> _expected = good.ToDictionary(s => s, Outcome.Expected);
    private readonly Dictionary<Scenario, IReadOnlyList<Scenario>> _neighbours = [];

    public IReadOnlyList<Scenario> All => good;

    public IEnumerable<Scenario> Citing(string clause) => good.Where(s => s.Clauses.Contains(clause));

    public IReadOnlyList<Scenario> For(string clause) => [.. Citing(clause), .. good.Where(s => !s.Clauses.Contains(clause))];

    /// <summary>What a scenario expects at each address.</summary>
    public IReadOnlyDictionary<string, string> Expected(Scenario scenario) => _expected[scenario];

    /// <summary>The pairs of scenarios that differ in one given value, those of a clause first, each with what the two expect differently.</summary>
    public IEnumerable<ScenarioPair> Pairs(string clause)
    {
        var seen = new HashSet<Scenario>();
        foreach (var first in For(clause))
        {
            seen.Add(first);
            foreach (var second in Neighbours(first).Where(n => !seen.Contains(n)))
            {
                var (left, right) = (_expected[first], _expected[second]);
                var different = left.Where(e => right.TryGetValue(e.Key, out var other) && other != e.Value).Select(e => new Difference(e.Key, e.Value, right[e.Key])).ToList();
                if (different.Count > 0)
                {
                    yield return new ScenarioPair(first, second, different);
                }
            }
        }
    }

    private IReadOnlyList<Scenario> Neighbours(Scenario scenario)
    {
        if (!_neighbours.TryGetValue(scenario, out var found))
        {
            found = [.. good.Where(other => !ReferenceEquals(scenario, other) && ScenarioDistance.IsOneValue(scenario, other))];
            _neighbours.Add(scenario, found);
        }

        return found;
    }
}
