using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Testing.Proofs;

/// <summary>Proves the rows of a ledger one by one, each in the way of its kind.</summary>
internal sealed class LedgerProof(AppraisalScheme scheme, Notes notes, ScenarioOrder scenarios, CancellationToken cancellation)
{
    private static readonly IReadOnlyList<string> DutySections = ["calendar", "procedures"];

    private readonly Mutants _mutants = new(scheme.Package, cancellation);
    private readonly ILookup<string, Encoding> _encodings = EncodingSearch.In(scheme.Package.Scheme).ToLookup(e => e.Clause);

    public IReadOnlyList<ClauseProofRow> Prove(IProgress<ClauseProgress>? progress)
    {
        var rows = new List<ClauseProofRow>();
        foreach (var clause in scheme.Ledger)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new ClauseProgress(rows.Count, scheme.Ledger.Count, clause.Id));
            rows.Add(Prove(clause));
        }

        progress?.Report(new ClauseProgress(rows.Count, scheme.Ledger.Count, ""));
        return rows;
    }

    private ClauseProofRow Prove(ClauseRow clause)
    {
        if (clause.Kind == ClauseKind.Procedure)
        {
            return Recorded(clause);
        }

        var rules = new RuleProof(_mutants, scenarios);
        List<ProofStep> steps = clause.Kind switch
        {
            ClauseKind.Rule => [.. rules.Prove(clause, [.. _encodings[clause.Id]])],
            ClauseKind.Input => [.. new InputProof(scheme, scenarios, cancellation).Prove(clause, [.. _encodings[clause.Id]])],
            _ => [.. new SilenceProof(scheme, scenarios, cancellation).Prove(clause), .. Limits(clause)],
        };
        var exercised = scenarios.Citing(clause.Id).Concat(rules.Touched).Select(s => s.Name).Concat(steps.SelectMany(s => s.Scenarios)).Distinct().ToList();
        if (exercised.Count == 0)
        {
            steps.Add(Unexercised(clause));
        }

        var places = scheme.Citations.Where(c => c.Clause == clause.Id).Select(c => new EncodedPlace(c.Path, c.Place)).ToList();
        return new ClauseProofRow(clause, places, exercised, steps);
    }

    // Where the document does not say how a value is rounded or bounded, what was taken is proved like a rule.
    private IEnumerable<ProofStep> Limits(ClauseRow clause) => _encodings[clause.Id]
        .Where(e => e.Kind == EncodingKind.Limit)
        .SelectMany(e => new LimitProof(_mutants, scenarios).Prove(e, scenarios.For(clause.Id), isEdge: false));

    /// <summary>A duty computes nothing: it stands in the calendar or among the procedures of the scheme, else in the notes.</summary>
    private ClauseProofRow Recorded(ClauseRow clause)
    {
        var places = scheme.Citations
            .Where(c => c.Clause == clause.Id && DutySections.Contains(c.Path.Split('/')[0]))
            .Select(c => new EncodedPlace(c.Path, c.Place))
            .ToList();
        if (places.Count == 0 && notes.Naming(clause.Id) is { } named)
        {
            places.Add(new EncodedPlace(Notes.File, named));
        }

        return new ClauseProofRow(clause, places, [], [Notes.Step(clause, places.FirstOrDefault()?.Place)]);
    }

    private static ProofStep Unexercised(ClauseRow clause) => new()
    {
        Kind = ProofStepKind.Exercise,
        Subject = clause.Id,
        Place = clause.Place,
        IsProved = false,
        Chinese = "没有情景触及它",
        English = "no scenario touches it",
    };
}
