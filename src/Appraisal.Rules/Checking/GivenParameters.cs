using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Checking;

/// <summary>Reads values that a caller gives for parameters: each must be known and as it is declared.</summary>
internal static class GivenParameters
{
    private const string Caller = "parameters";

    private static readonly ParameterOrigin Unknown = new(new TextPlace(Caller, 0, 0, 0));

    public static IReadOnlyDictionary<string, ParameterValue> Read(SchemeModel model, AppraisalOptions options, DiagnosticBag diagnostics)
    {
        var values = new Dictionary<string, ParameterValue>(StringComparer.Ordinal);
        foreach (var (name, text) in options.Parameters.OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var origin = options.ParameterOrigins.GetValueOrDefault(name, Unknown);
            if (!model.Parameters.TryGetValue(name, out var parameter))
            {
                diagnostics.Add(new Diagnostic(CheckingRules.UnknownParameter, origin.Place, name, string.Join("、", model.Parameters.Keys))
                {
                    Excerpt = origin.Excerpt,
                    Suggestions = NearNames.Of(name, model.Parameters.Keys),
                });
            }
            else if (Read(parameter, text, origin, diagnostics) is { } value)
            {
                values[name] = value;
            }
        }

        return values;
    }

    private static ParameterValue? Read(ParameterDefinition parameter, string text, ParameterOrigin origin, DiagnosticBag diagnostics)
    {
        if (origin.Written is { } written)
        {
            return DeclaredValue.Read(parameter, written, new ParsingContext(diagnostics));
        }

        // What stands in no file is told at the place that its caller names.
        var said = new DiagnosticBag();
        var value = DeclaredValue.Read(parameter, Node(parameter, text), new ParsingContext(said));
        diagnostics.AddRange(said.Sorted().Select(d => new Diagnostic(d.Rule, origin.Place, d.Arguments) { Excerpt = origin.Excerpt, Clauses = d.Clauses, Suggestions = d.Suggestions }));
        return value;
    }

    /// <summary>A text as the node that it would be in a file.</summary>
    private static YamlNode Node(ParameterDefinition parameter, string text) =>
        parameter.Type is null or ListType && YamlReader.Read(new SourceText(Caller, text)) is { Root: { } root, Diagnostics.Count: 0 }
            ? root
            : new YamlScalar(new SourceText(Caller, text), 0, text.Length, text, YamlScalarStyle.Plain, inFlow: false);
}
