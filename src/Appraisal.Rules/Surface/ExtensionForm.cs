using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>What an extension sets of its base's parameters: the value is then printed, by the extension's own clause.</summary>
internal static class ExtensionForm
{
    public static void SetParameters(YamlMapping package, SchemeBuilder builder)
    {
        if (package["extends"] is not YamlMapping extends)
        {
            return;
        }

        foreach (var (entry, form) in TableForms.Forms(extends, "set", ExtensionShapes.Set, builder))
        {
            if (!builder.Parameters.TryGetValue(entry.Name, out var parameter))
            {
                builder.Context.Report(CheckingRules.UnknownParameter, entry.Key, builder.Parameters.Keys, entry.Name, string.Join("、", builder.Parameters.Keys));
            }
            else if (form.Node("value") is { } node && DeclaredValue.Read(parameter, node, builder.Context) is { } value)
            {
                builder.Parameters[entry.Name] = parameter with
                {
                    Value = value,
                    Kind = ParameterKind.Printed,
                    Alternatives = [],
                    Clauses = [.. form.Clauses(), .. parameter.Clauses],
                    Why = form.Text("note") ?? parameter.Why,
                    Place = entry.Key.Place,
                };
            }
        }
    }

    /// <summary>The entries that are dropped although faults of the scheme name them.</summary>
    public static IEnumerable<Diagnostic> StillUsed(SchemePackage package, IReadOnlyList<Diagnostic> faults) =>
        from dropped in package.Dropped
        let uses = faults.Where(f => f.Severity == DiagnosticSeverity.Error && Names(f, dropped.Name)).Select(f => f.Place.ToString()!).Distinct(StringComparer.Ordinal).ToList()
        where uses.Count > 0
        select new Diagnostic(ExtensionRules.StillUsed, dropped.Place, dropped.Path, $"{uses.Count}", string.Join("、", uses)) { Excerpt = dropped.Excerpt };

    // A fault of a formula has the name in its words only.
    private static bool Names(Diagnostic fault, string name) =>
        fault.Arguments.Contains(name) || fault.Message(MessageLanguage.English).Contains($"'{name}'", StringComparison.Ordinal);
}
