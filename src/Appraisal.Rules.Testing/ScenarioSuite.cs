using System.Text;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Testing.Scenarios;

namespace Appraisal.Rules.Testing;

/// <summary>The scenarios of a package: sentences with data and what must come of it.</summary>
/// <example>
/// <code>
/// var scheme = AppraisalScheme.Load("schemes/hengyang-hitech-2017").Scheme!;
/// var run = ScenarioSuite.Load("schemes/hengyang-hitech-2017").Run(scheme);
/// Console.WriteLine($"{run.Executed} of {run.Declared} expectations checked, {run.FailureCount} not met");
/// </code>
/// </example>
public sealed class ScenarioSuite
{
    /// <summary>The folder of a package that holds its scenarios.</summary>
    public const string Folder = "scenarios";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly IReadOnlyList<WrittenScenario> _written;

    private ScenarioSuite(IReadOnlyList<WrittenScenario> written, IReadOnlyList<Diagnostic> diagnostics) => (_written, Diagnostics) = (written, diagnostics);

    /// <summary>What is wrong with the files as files; what is wrong with their names is found when they are run on a scheme.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Reads all scenario files of a package. Faults are reported, never thrown.</summary>
    /// <param name="packageFolder">The folder that holds the scheme.</param>
    public static ScenarioSuite Load(string packageFolder)
    {
        ArgumentException.ThrowIfNullOrEmpty(packageFolder);
        var diagnostics = new ScenarioDiagnostics();
        var folder = Path.Combine(packageFolder, Folder);
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).ToList() : [];
        var written = files.SelectMany(f => ReadFile(f, packageFolder, diagnostics)).ToList();
        if (files.Count == 0)
        {
            diagnostics.Add(new Diagnostic(ScenarioRules.NoScenarios, new TextPlace(Folder, 0, 0, 0), Path.GetFileName(Path.GetFullPath(packageFolder))));
        }

        return new ScenarioSuite(written, diagnostics.Sorted());
    }

    /// <summary>Runs all scenarios on a scheme.</summary>
    /// <param name="scheme">The scheme; that of the package, or an altered one.</param>
    /// <param name="options">Which evaluator computes; null for the plan.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public ScenarioRun Run(AppraisalScheme scheme, ScenarioOptions? options = null, CancellationToken cancellation = default)
    {
        var (scenarios, diagnostics) = Resolve(scheme);
        return new ScenarioRun([.. scenarios.Select(s => ScenarioResult.Of(s, scheme, options ?? new ScenarioOptions(), cancellation))], diagnostics);
    }

    /// <summary>The scenarios as a scheme's tables have them, and what is wrong with them.</summary>
    public (IReadOnlyList<Scenario> Scenarios, IReadOnlyList<Diagnostic> Diagnostics) Resolve(AppraisalScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        var diagnostics = new ScenarioDiagnostics();
        diagnostics.AddRange(Diagnostics);
        var scenarios = new ScenarioResolution(scheme, _written, diagnostics).Resolve();
        return (scenarios, diagnostics.Sorted());
    }

    private static IReadOnlyList<WrittenScenario> ReadFile(string path, string packageFolder, ScenarioDiagnostics diagnostics)
    {
        var name = $"{Folder}/{Path.GetFileName(path)}";
        try
        {
            return ScenarioFile.Read(new SourceText(name, Strict.GetString(File.ReadAllBytes(path))), packageFolder, diagnostics);
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Add(new Diagnostic(ScenarioRules.NotUtf8, new TextPlace(name, 0, 0, 0)));
            return [];
        }
    }
}
