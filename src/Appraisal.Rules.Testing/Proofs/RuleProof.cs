using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Testing.Proofs;

/// <summary>Proves a rule: whatever encodes it cannot be deleted unnoticed, its limits change a value, and for an edge scenarios stand on both sides.</summary>
internal sealed class RuleProof(Mutants mutants, ScenarioOrder scenarios)
{
    private static readonly IReadOnlyList<EncodingKind> Deletable = [EncodingKind.Entry, EncodingKind.Literal, EncodingKind.KeyedCondition];

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
        var isEdge = clause.Proof == ClauseProof.Edge;
        var edges = isEdge ? Edges(encodings) : [];
        var limits = encodings.Where(e => e.Kind == EncodingKind.Limit).ToList();
        var steps = encodings.Where(e => Deletable.Contains(e.Kind)).Select(e => Deletion(e, order)).ToList();
        if (isEdge)
        {
            steps.AddRange(edges.Count + limits.Count == 0 ? [NoEdge(clause)] : edges.SelectMany(e => new EdgeProof(mutants, scenarios).Prove(clause, e)));
        }

        steps.AddRange(encodings.Where(e => e.Kind is EncodingKind.Number or EncodingKind.Row).Select(e => Number(e, order)));
        steps.AddRange(limits.SelectMany(l => new LimitProof(mutants, scenarios).Prove(l, order, isEdge)));
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

    // The conditions under the clause's own key say what the edge is; without any, whatever has two sides in the entries that cite it.
    private static List<Encoding> Edges(IReadOnlyList<Encoding> encodings)
    {
        var keyed = encodings.Where(e => e.Kind == EncodingKind.KeyedCondition).ToList();
        return keyed.Count > 0 ? keyed : [.. encodings.Where(e => e.IsEdge)];
    }

    private static ProofStep NoEdge(ClauseRow clause) => new()
    {
        Kind = ProofStepKind.Edge,
        Subject = clause.Id,
        Place = clause.Place,
        IsProved = false,
        Chinese = "账目写明 edge，但引用它之处没有条件、表格的行、等次段，也没有上下限",
        English = "the ledger says edge, and what cites it has no condition, row of a table, band or limit",
    };

    private ProofStep Deletion(Encoding encoding, IReadOnlyList<Scenario> order)
    {
        var mutant = mutants.Altered(encoding);
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

    private ProofStep Number(Encoding encoding, IReadOnlyList<Scenario> order)
    {
        var mutant = mutants.Altered(encoding);
        var failing = order.FirstOrDefault(mutant.Fails);
        var isProved = mutant.CheckError is not null || failing is not null;
        return new ProofStep
        {
            Kind = ProofStepKind.Number,
            Subject = encoding.Path,
            Place = encoding.Place,
            IsProved = isProved,
            Chinese = mutant.CheckError is { } fault ? $"换成别的数就成错误 {fault.Code}" : isProved ? "换成别的数时情景不再成立" : "换成别的数也没有情景察觉",
            English = mutant.CheckError is { } error ? $"another number is an error, {error.Code}" : isProved ? "with another number a scenario fails" : "it can be another number and no scenario notices",
            Scenarios = failing is null ? [] : [failing.Name],
        };
    }
}
