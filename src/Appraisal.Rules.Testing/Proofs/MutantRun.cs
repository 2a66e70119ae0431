using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Testing.Proofs;

/// <summary>Runs scenarios on an altered scheme and tells which of them notice.</summary>
internal sealed class MutantRun
{
    private static readonly ScenarioOptions Interpreted = new() { Evaluator = AppraisalEvaluator.Interpreter };

    private readonly AppraisalScheme? _scheme;
    private readonly Dictionary<Scenario, bool> _notices = [];
    private readonly CancellationToken _cancellation;

    public MutantRun(SchemePackage package, YamlNode altered, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _cancellation = cancellation;
        var loading = AppraisalScheme.Load(package with { Scheme = altered });
        _scheme = loading.Scheme;
        CheckError = loading.Scheme is null ? loading.Diagnostics.First(d => d.Severity == Diagnostics.DiagnosticSeverity.Error) : null;
    }

    /// <summary>The first error of the altered scheme; null when it still is a scheme.</summary>
    public Diagnostics.Diagnostic? CheckError { get; }

    /// <summary>True when the scenario, good on the scheme as it is, fails on the altered one.</summary>
    public bool Fails(Scenario scenario)
    {
        if (_scheme is null)
        {
            return false;
        }

        if (!_notices.TryGetValue(scenario, out var fails))
        {
            fails = !ScenarioResult.Of(scenario, _scheme, Interpreted, _cancellation).IsGood;
            _notices[scenario] = fails;
        }

        return fails;
    }

    /// <summary>The scenarios that are known to fail by now.</summary>
    public IEnumerable<Scenario> KnownToFail => _notices.Where(n => n.Value).Select(n => n.Key);
}
