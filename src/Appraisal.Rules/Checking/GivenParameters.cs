using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Checking;

/// <summary>Reads values that a caller gives for parameters: each must be known and of the right type.</summary>
internal static class GivenParameters
{
    private static readonly ParameterOrigin Unknown = new(new TextPlace("parameters", 0, 0, 0));

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
                continue;
            }

            if (ValueOf(parameter, text) is { } value)
            {
                values[name] = value;
                continue;
            }

            var (chinese, english) = Expected(parameter);
            diagnostics.Add(new Diagnostic(CheckingRules.BadParameterValue, origin.Place, name, text, chinese, english)
            {
                Excerpt = origin.Excerpt,
                Clauses = parameter.Clauses,
                Suggestions = NearNames.Of(text, parameter.Type is EnumerationType list ? list.Literals : []),
            });
        }

        return values;
    }

    private static ParameterValue? ValueOf(ParameterDefinition parameter, string text)
    {
        if (parameter.Type is null)
        {
            var diagnostics = new DiagnosticBag();
            var node = YamlReader.Read(new SourceText(parameter.Name, text), diagnostics);
            return node is YamlMapping && !diagnostics.HasErrors ? ParameterLiteral.ValueOf(parameter.Name, node, new ParsingContext(diagnostics)) : null;
        }

        var value = Literals.ValueOf(text);
        return parameter.Type switch
        {
            EnumerationType list => list.Literals.Contains(text) ? new ParameterValue(text, text) : null,
            NumberType => value is Feel.Values.ExactNumber number && IsWrittenRight(parameter, text, number) ? new ParameterValue(text, value) : null,
            _ when parameter.Type == FeelType.Date => value is DateOnly ? new ParameterValue(text, value) : null,
            _ when parameter.Type == FeelType.Boolean => value is bool ? new ParameterValue(text, value) : null,
            _ => new ParameterValue(text, text),
        };
    }

    /// <summary>A share is a percentage or at most 1; any other number is no percentage: a slip here would be a hundredfold.</summary>
    private static bool IsWrittenRight(ParameterDefinition parameter, string text, Feel.Values.ExactNumber value) =>
        parameter.IsShare ? text.EndsWith('%') || value <= 1 : !text.EndsWith('%');

    private static (string, string) Expected(ParameterDefinition parameter) => parameter.Type switch
    {
        NumberType when parameter.IsShare => ("百分比，如 30%", "a percentage, such as 30%"),
        null => ("“{值: 值, ……}”", "'{literal: value, ...}'"),
        EnumerationType list => (string.Join("、", list.Literals), "one of " + string.Join(", ", list.Literals)),
        var type => (TypeNames.Chinese(type), type.ToString() ?? ""),
    };
}
