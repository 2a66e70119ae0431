using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Testing.Scenarios;

/// <summary>Reads one file of scenarios into its forms.</summary>
internal static class ScenarioFile
{
    public static IReadOnlyList<WrittenScenario> Read(SourceText source, string packageFolder, ScenarioDiagnostics diagnostics)
    {
        var reading = YamlReader.Read(source);
        diagnostics.AddRange(reading.Diagnostics);
        if (reading.Root is null || reading.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error) || diagnostics.Mapping(reading.Root, source.File) is not { } file)
        {
            return [];
        }

        diagnostics.CheckKeys(file, source.File, ScenarioShapes.File);
        var defaults = file.TryGet("defaults", out var written) ? Defaults(written, diagnostics) : null;
        var parameters = Parameters(file["parameters"], packageFolder, diagnostics);
        if (!file.TryGet("scenarios", out var list))
        {
            diagnostics.Report(ScenarioRules.MissingKey, file, "scenarios", source.File);
            return [];
        }

        return [.. (diagnostics.List(list, "scenarios")?.Items ?? []).Select(i => Scenario(i, defaults, parameters, diagnostics)).OfType<WrittenScenario>()];
    }

    private static IReadOnlyDictionary<string, string> Parameters(YamlNode? node, string packageFolder, ScenarioDiagnostics diagnostics)
    {
        if (node is not YamlScalar { Text.Length: > 0 } name)
        {
            return new Dictionary<string, string>();
        }

        var reading = ParameterFile.Read(Path.Combine(packageFolder, name.Text));
        diagnostics.AddRange(reading.Diagnostics);
        return reading.Values;
    }

    private static YamlMapping? Defaults(YamlNode node, ScenarioDiagnostics diagnostics)
    {
        if (diagnostics.Mapping(node, "defaults") is not { } defaults)
        {
            return null;
        }

        foreach (var table in defaults.Entries)
        {
            diagnostics.Mapping(table.Value, table.Name);
        }

        return defaults;
    }

    private static WrittenScenario? Scenario(YamlNode node, YamlMapping? defaults, IReadOnlyDictionary<string, string> parameters, ScenarioDiagnostics diagnostics)
    {
        if (diagnostics.Mapping(node, "scenarios") is not { } form)
        {
            return null;
        }

        if (form["scenario"] is not YamlScalar { Text.Length: > 0 } name)
        {
            diagnostics.Report(ScenarioRules.MissingKey, form, "scenario", "scenarios");
            return null;
        }

        diagnostics.CheckKeys(form, name.Text, ScenarioShapes.Scenario);
        if (form.TryGet("like", out var like) && form.TryGet("given", out _))
        {
            diagnostics.Report(ScenarioRules.LikeOrGiven, like, "like", "given");
        }

        foreach (var alteration in like is null ? form.Entries.Where(e => e.Name is "change" or "remove" or "add") : [])
        {
            diagnostics.Report(ScenarioRules.MissingKey, alteration.Value, "like", name.Text);
        }

        return new WrittenScenario(name, form, defaults, parameters);
    }
}
