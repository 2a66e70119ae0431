using System.Globalization;
using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Loading;

/// <summary>Reads YAML into a tree with places. Only what a scheme needs is accepted; anchors, aliases, tags, merge keys, duplicate keys, tabs and several documents are faults.</summary>
/// <example><code>var reading = YamlReader.Read(new SourceText("scheme.yaml", text));</code></example>
public static class YamlReader
{
    /// <summary>Reads a file.</summary>
    public static YamlReading Read(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        var root = Read(source, diagnostics);
        return new(root, diagnostics.Sorted());
    }

    /// <summary>Reads a file; null where a syntax error ended it or nothing is in it.</summary>
    internal static YamlNode? Read(SourceText source, DiagnosticBag diagnostics) => Read(source, diagnostics, YamlLimits.Scheme);

    internal static YamlNode? Read(SourceText source, DiagnosticBag diagnostics, YamlLimits limits)
    {
        if (source.Text.Length > limits.Characters)
        {
            var arguments = new[] { source.Text.Length, limits.Characters }.Select(n => n.ToString("N0", CultureInfo.InvariantCulture));
            diagnostics.Add(new Diagnostic(LoadingRules.TooLarge, new TextPlace(source.File, 0, 0, 0), arguments));
            return null;
        }

        var text = ForbiddenCharacters.Replace(source, diagnostics);
        return new YamlTreeBuilder(source, text, limits, diagnostics).Build();
    }
}
