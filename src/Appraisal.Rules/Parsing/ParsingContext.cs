using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Parsing;

/// <summary>What reading forms needs beside the form: where faults go, and which names are parameters.</summary>
internal sealed class ParsingContext(DiagnosticBag diagnostics)
{
    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>The names of parameters and assumptions: they may stand wherever a choice may.</summary>
    public HashSet<string> ParameterNames { get; } = new(StringComparer.Ordinal);

    public void Report(DiagnosticRule rule, YamlNode node, params string[] arguments) => Report(rule, node, [], arguments);

    /// <summary>Reports with the nearest of some right names to the first argument.</summary>
    public void Report(DiagnosticRule rule, YamlNode node, IEnumerable<string> rightNames, params string[] arguments) =>
        Diagnostics.Add(new Diagnostic(rule, node.Place, arguments)
        {
            Excerpt = node.Excerpt,
            Suggestions = arguments.Length == 0 ? [] : NearNames.Of(arguments[0], rightNames),
        });
}
