using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules;

/// <summary>Reads a YAML file that gives values for parameters and assumptions: <c>空额: stays open</c>.</summary>
/// <example><code>
/// var parameters = ParameterFile.Read("2017.yaml");
/// var result = scheme.Appraise(data, new AppraisalOptions { Parameters = parameters.Values, ParameterOrigins = parameters.Origins });
/// </code></example>
public static class ParameterFile
{
    /// <summary>Any name, with what is written for it.</summary>
    internal static readonly FormShape Shape = new("parameters")
    {
        Others = new("name", ValueKind.Literals, "参数或假设的取值", "the value of a parameter or an assumption"),
    };

    /// <summary>Reads a file. Faults are reported, never thrown; whether a scheme knows the names is found when it runs.</summary>
    /// <param name="path">The file: a name and a value an entry; a value is a scalar, a list of scalars, or a mapping of scalars.</param>
    public static ParameterReading Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var diagnostics = new DiagnosticBag();
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var origins = new Dictionary<string, ParameterOrigin>(StringComparer.Ordinal);
        foreach (var entry in EntriesOf(path, diagnostics))
        {
            if (TextOf(entry.Value, nested: false) is { } text)
            {
                values[entry.Name] = text;
                origins[entry.Name] = new ParameterOrigin(entry.Key.Place, entry.Key.Excerpt) { Written = entry.Value };
                continue;
            }

            diagnostics.Add(new Diagnostic(PackageRules.NoParameterValue, entry.Value.Place, entry.Name) { Excerpt = entry.Value.Excerpt });
        }

        return new ParameterReading(values, diagnostics.Sorted()) { Origins = origins };
    }

    private static IReadOnlyList<YamlEntry> EntriesOf(string path, DiagnosticBag diagnostics)
    {
        var place = new TextPlace(path.Replace('\\', '/'), 0, 0, 0);
        if (!File.Exists(path))
        {
            diagnostics.Add(new Diagnostic(PackageRules.NoParameterFile, place, path));
            return [];
        }

        var source = SourceDecoding.Decode(Path.GetFileName(path), File.ReadAllBytes(path), diagnostics);
        var root = source is null ? null : YamlReader.Read(source, diagnostics);
        if (root is not YamlMapping mapping)
        {
            if (!diagnostics.HasErrors)
            {
                diagnostics.Add(new Diagnostic(PackageRules.NoParameters, place));
            }

            return [];
        }

        return mapping.Entries;
    }

    private static string? TextOf(YamlNode value, bool nested) => value switch
    {
        YamlScalar scalar => nested ? Written(scalar.Text) : scalar.Text,
        YamlSequence list when !nested && list.Items.All(i => i is YamlScalar) => $"[{string.Join(", ", list.Items.Select(i => TextOf(i, nested: true)))}]",
        YamlMapping mapping when !nested && mapping.Entries.All(e => e.Value is YamlScalar) =>
            $"{{{string.Join(", ", mapping.Entries.Select(e => $"{Written(e.Name)}: {TextOf(e.Value, nested: true)}"))}}}",
        _ => null,
    };

    private static string Written(string text) =>
        text.AsSpan().IndexOfAny(",:{}[]\"'#") < 0 ? text : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}

/// <summary>What a parameter file gives.</summary>
/// <param name="Values">The values by name, as text.</param>
/// <param name="Diagnostics">What is wrong with the file.</param>
public sealed record ParameterReading(IReadOnlyDictionary<string, string> Values, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Where each value stands, for <see cref="AppraisalOptions.ParameterOrigins"/>.</summary>
    public IReadOnlyDictionary<string, ParameterOrigin> Origins { get; init; } = new Dictionary<string, ParameterOrigin>();
}
