namespace Appraisal.Rules.Testing.Proofs;

/// <summary>The scenarios that are good on the scheme as it is, those of a clause first: they most often notice what is done to it.</summary>
internal sealed class ScenarioOrder(IReadOnlyList<Scenario> good)
{
    public IReadOnlyList<Scenario> All => good;

    public IEnumerable<Scenario> Citing(string clause) => good.Where(s => s.Clauses.Contains(clause));

    public IReadOnlyList<Scenario> For(string clause) => [.. Citing(clause), .. good.Where(s => !s.Clauses.Contains(clause))];
}
