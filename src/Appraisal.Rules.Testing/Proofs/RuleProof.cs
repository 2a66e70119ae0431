using Appraisal.Rules.Loading;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Testing.Proofs;

/// <summary>
/// Proves a rule: whatever encodes it cannot be deleted unnoticed; and for an edge, inverting a condition fails a scenario that differs in one
/// given value from one that fails when the condition is deleted.
/// </summary>
internal sealed class RuleProof(SchemePackage package, ScenarioOrder scenarios, CancellationToken cancellation)
{
    private readonly HashSet<Scenario> _touched = [];

    /// <summary>The scenarios whose result was seen to change.</summary>
    public IReadOnlyCollection<Scenario> Touched => _touched;

    public IEnumerable<ProofStep> Prove(ClauseRow clause, IReadOnlyList<Encoding> encodings)
    {
        if (encodings.Count == 0)
        {
            return [Unencoded(clause)];
        }

        var order = scenarios.For(clause.Id);
        var edges = clause.Proof == ClauseProof.Edge ? Edges(encodings) : [];
        var steps = encodings.Where(e => e.Kind != EncodingKind.OwnCondition).Select(e => Deletion(e, order)).ToList();
        if (clause.Proof == ClauseProof.Edge)
        {
            steps.AddRange(edges.Count == 0 ? [NoCondition(clause)] : edges.Select(e => Edge(e, order)));
        }

        return steps;
    }

    internal static ProofStep Unencoded(ClauseRow clause) => new()
    {
        Kind = ProofStepKind.Encoding,
        Subject = clause.Id,
        Place = clause.Place,
        IsProved = false,
        Chinese = "方案里没有一处引用它",
        English = "nothing in the scheme cites it",
    };

    // The conditions under the clause's own key say what the edge is; without any, those of the entries that cite it.
    private static List<Encoding> Edges(IReadOnlyList<Encoding> encodings)
    {
        var keyed = encodings.Where(e => e.Kind == EncodingKind.KeyedCondition).ToList();
        return keyed.Count > 0 ? keyed : [.. encodings.Where(e => e.IsCondition)];
    }

    private static ProofStep NoCondition(ClauseRow clause) => new()
    {
        Kind = ProofStepKind.Inversion,
        Subject = clause.Id,
        Place = clause.Place,
        IsProved = false,
        Chinese = "账目写明 edge，但没有可以取反的条件",
        English = "the ledger says edge, and there is no condition to invert",
    };

    private ProofStep Deletion(Encoding encoding, IReadOnlyList<Scenario> order)
    {
        var mutant = new MutantRun(package, encoding.Deleted(), cancellation);
        var failing = order.FirstOrDefault(mutant.Fails);
        _touched.UnionWith(mutant.KnownToFail);
        var isProved = mutant.CheckError is not null || failing is not null;
        return new ProofStep
        {
            Kind = ProofStepKind.Deletion,
            Subject = encoding.Path,
            Place = encoding.Place,
            IsProved = isProved,
            Chinese = mutant.CheckError is { } fault ? $"删去即成错误 {fault.Code}" : isProved ? "删去后情景不再成立" : "删去也没有情景察觉",
            English = mutant.CheckError is { } error ? $"deleting it is an error, {error.Code}" : isProved ? "deleting it fails a scenario" : "it can be deleted and no scenario notices",
            Scenarios = failing is null ? [] : [failing.Name],
        };
    }

    private ProofStep Edge(Encoding encoding, IReadOnlyList<Scenario> order)
    {
        var deleted = new[] { encoding.Deleted, encoding.OwnerDeleted }.OfType<Func<YamlNode>>().Select(d => new MutantRun(package, d(), cancellation)).ToList();
        var inverted = new MutantRun(package, encoding.Inverted!(), cancellation);
        bool FailsDeleted(Scenario scenario) => deleted.Any(d => d.Fails(scenario));
        var pair = Pair(FailsDeleted, inverted, order);
        _touched.UnionWith([.. deleted.SelectMany(d => d.KnownToFail), .. inverted.KnownToFail]);
        var (chinese, english) = (pair, inverted.CheckError ?? (deleted.All(d => d.CheckError is not null) ? deleted[0].CheckError : null)) switch
        {
            ({ }, _) => ("删去时前一情景不成立，取反时只差一个值的后一情景不成立", "deleting it fails the first, inverting it the second, which differs in one given value"),
            (_, { } fault) => ($"改动条件后方案有错误 {fault.Code}，无从比较", $"with its condition altered the scheme has the error {fault.Code}, and nothing can be compared"),
            _ when !order.Any(FailsDeleted) => ("条件可以删去而没有情景察觉", "the condition can be deleted and no scenario notices"),
            _ when !order.Any(inverted.Fails) => ("条件可以取反而没有情景察觉", "the condition can be inverted and no scenario notices"),
            _ => ("察觉删去与察觉取反的情景中，没有两个只差一个值", "of the scenarios that notice deletion and inversion, no two differ in one given value"),
        };
        return new ProofStep
        {
            Kind = ProofStepKind.Inversion,
            Subject = encoding.Path,
            Place = encoding.Place,
            IsProved = pair is not null,
            Chinese = chinese,
            English = english,
            Scenarios = pair is { } found ? [found.Deleted.Name, found.Inverted.Name] : [],
        };
    }

    private static (Scenario Deleted, Scenario Inverted)? Pair(Func<Scenario, bool> failsDeleted, MutantRun inverted, IReadOnlyList<Scenario> order)
    {
        foreach (var first in order.Where(failsDeleted))
        {
            if (order.FirstOrDefault(second => !ReferenceEquals(first, second) && ScenarioDistance.IsOneValue(first, second) && inverted.Fails(second)) is { } second)
            {
                return (first, second);
            }
        }

        return null;
    }
}
