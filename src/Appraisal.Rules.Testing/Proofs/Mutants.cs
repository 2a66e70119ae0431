using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Testing.Proofs;

/// <summary>The altered schemes of a package. Several clauses may be encoded at one place, which is altered once for all of them.</summary>
internal sealed class Mutants(SchemePackage package, CancellationToken cancellation)
{
    private readonly Dictionary<(string Path, string Alteration), MutantRun> _runs = [];

    public MutantRun Altered(Encoding encoding) => Of(encoding, encoding.Kind.ToString(), encoding.Altered);

    public MutantRun Turned(Encoding rounding) => Of(rounding, nameof(Encoding.Turned), rounding.Turned!);

    public MutantRun Fixed(Encoding condition, bool truth) => Of(condition, truth.ToString(), () => condition.Fixed!(truth));

    /// <summary>The scheme with the condition of a step as a column of its own; null where it is no step's.</summary>
    public MutantRun? Probed(Encoding condition) =>
        StepProbe.AddedTo(package.Scheme, condition) is { } probed ? Of(condition, nameof(StepProbe), () => probed) : null;

    private MutantRun Of(Encoding encoding, string alteration, Func<YamlNode> altered)
    {
        if (!_runs.TryGetValue((encoding.Path, alteration), out var run))
        {
            run = new MutantRun(package, altered(), cancellation);
            _runs.Add((encoding.Path, alteration), run);
        }

        return run;
    }
}
