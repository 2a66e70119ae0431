using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Testing.Proofs;

namespace Appraisal.Rules.Testing;

/// <summary>Every row of a package's ledger, with where it is encoded, what exercises it, and whether that is proved.</summary>
/// <param name="Rows">The rows, in the order of the ledger.</param>
/// <param name="Scenarios">The scenarios on the scheme as it is; while any of them fails, nothing is proved.</param>
/// <param name="Diagnostics">What is wrong with the package and its scenarios.</param>
public sealed record ClauseProofs(IReadOnlyList<ClauseProofRow> Rows, ScenarioRun? Scenarios, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>True when every row is proved and every scenario holds.</summary>
    public bool IsProved =>
        Rows.Count > 0 && Rows.All(r => r.IsProved) && Scenarios is { IsGood: true } && !Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>Proves the clauses of a package: what encodes each is deleted and altered in turn, and the scenarios must notice.</summary>
    /// <param name="packageFolder">The folder of the package.</param>
    /// <param name="progress">Told before each row and at the end; null for none.</param>
    /// <param name="cancellation">Stops the proof.</param>
    /// <exception cref="OperationCanceledException">The proof was stopped.</exception>
    public static ClauseProofs Of(string packageFolder, IProgress<ClauseProgress>? progress = null, CancellationToken cancellation = default)
    {
        var loading = AppraisalScheme.Load(packageFolder);
        if (loading.Scheme is not { } scheme)
        {
            return new ClauseProofs([], null, loading.Diagnostics);
        }

        var run = ScenarioSuite.Load(packageFolder).Run(scheme, new ScenarioOptions { Evaluator = AppraisalEvaluator.Interpreter }, cancellation);
        var proof = new LedgerProof(scheme, Notes.Read(packageFolder), new ScenarioOrder([.. run.Results.Where(r => r.IsGood).Select(r => r.Scenario)]), cancellation);
        return new ClauseProofs(proof.Prove(progress), run, [.. loading.Diagnostics, .. run.Diagnostics]);
    }
}
