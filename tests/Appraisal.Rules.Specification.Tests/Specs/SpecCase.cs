using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Testing;

namespace Appraisal.Rules.Specification.Tests.Specs;

/// <summary>
/// A folder under <c>tests/specs</c>: a package, or data for one, and what is said about it. <c>case.yaml</c> may name another
/// scheme, the data, its encoding, values to set, and a file of parameters.
/// </summary>
internal sealed class SpecCase
{
    private readonly string _folder;
    private readonly YamlMapping? _options;

    private SpecCase(string folder)
    {
        _folder = folder;
        var file = Path.Combine(folder, "case.yaml");
        _options = File.Exists(file) ? (YamlMapping?)YamlReader.Read(new SourceText("case.yaml", File.ReadAllText(file))).Root : null;
    }

    public static IEnumerable<string> Names(string kind) =>
        Directory.GetDirectories(Repository.Specs)
            .Select(stage => Path.Combine(stage, kind))
            .Where(Directory.Exists)
            .SelectMany(Directory.GetDirectories)
            .Where(c => File.Exists(Path.Combine(c, "scheme.yaml")) || File.Exists(Path.Combine(c, "case.yaml")))
            .Select(c => Path.GetRelativePath(Repository.Specs, c).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public static SpecCase Open(string name) => new(Path.Combine(Repository.Specs, name));

    public string Folder => _folder;

    /// <summary>Everything that is said about the package, its scenarios and its data, in the order in which the tool would say it.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics()
    {
        var package = Text("scheme") is { } other ? Path.Combine(_folder, other) : _folder;
        var loading = AppraisalScheme.Load(package);
        if (loading.Scheme is not { } scheme)
        {
            return loading.Diagnostics;
        }

        var said = new List<Diagnostic>(loading.Diagnostics);
        said.AddRange(scheme.CheckAlternatives());
        if (Directory.Exists(Path.Combine(_folder, ScenarioSuite.Folder)))
        {
            said.AddRange(ScenarioSuite.Load(_folder).Run(scheme).Diagnostics);
        }

        var options = new AppraisalOptions { Parameters = Set() };
        if (Text("parameters") is { } file)
        {
            var reading = ParameterFile.Read(Path.Combine(_folder, file));
            said.AddRange(reading.Diagnostics);
            options = new AppraisalOptions { Parameters = reading.Values, ParameterOrigins = reading.Origins };
        }

        if (Data() is { } data)
        {
            said.AddRange(scheme.Appraise(data, options).Diagnostics);
        }

        return said;
    }

    /// <summary>The same in words; the folder of the case is left out of paths, so that the words are the same on every machine.</summary>
    public string Told(MessageLanguage language) =>
        string.Join("\n\n", Diagnostics().Select(d => d.ToText(language))).Replace(_folder.Replace('\\', '/') + "/", "", StringComparison.Ordinal);

    private AppraisalData? Data()
    {
        var path = Path.Combine(_folder, Text("data") ?? "data");
        var options = Text("encoding") is { } encoding ? DataOptions.Default with { Encoding = encoding } : null;
        return _options?["data"] is not null || Directory.Exists(path) ? AppraisalData.Load(path, options) : null;
    }

    private IReadOnlyDictionary<string, string> Set() =>
        (_options?["set"] as YamlMapping)?.Entries.ToDictionary(e => e.Name, e => ((YamlScalar)e.Value).Text) ?? [];

    private string? Text(string key) => (_options?[key] as YamlScalar)?.Text;
}
