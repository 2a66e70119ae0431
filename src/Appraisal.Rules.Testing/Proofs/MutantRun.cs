using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Testing.Scenarios;

namespace Appraisal.Rules.Testing.Proofs;

/// <summary>Runs scenarios on an altered scheme and tells which of them notice.</summary>
internal sealed class MutantRun
{
    private readonly AppraisalScheme? _scheme;
    private readonly Dictionary<Scenario, Outcome> _outcomes = [];
    private readonly CancellationToken _cancellation;

    public MutantRun(SchemePackage package, YamlNode altered, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _cancellation = cancellation;
        var loading = AppraisalScheme.Load(package with { Scheme = altered });
        _scheme = loading.Scheme;
        CheckError = loading.Scheme is null ? loading.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error) : null;
    }

    /// <summary>The first error of the altered scheme; null when it still is a scheme.</summary>
    public Diagnostic? CheckError { get; }

    /// <summary>The scenarios that are known to fail by now.</summary>
    public IEnumerable<Scenario> KnownToFail => _outcomes.Where(o => !o.Value.IsAsExpected).Select(o => o.Key);

    /// <summary>True when the scenario, good on the scheme as it is, fails on the altered one.</summary>
    public bool Fails(Scenario scenario) => Of(scenario) is { IsAsExpected: false };

    /// <summary>What is at an address on the altered scheme; null where nothing is.</summary>
    public string? At(Scenario scenario, string address) => Of(scenario)?.At(address);

    private Outcome? Of(Scenario scenario)
    {
        if (_scheme is not null && !_outcomes.ContainsKey(scenario))
        {
            _outcomes[scenario] = Outcome.Of(scenario, _scheme, _cancellation);
        }

        return _outcomes.GetValueOrDefault(scenario);
    }
}
