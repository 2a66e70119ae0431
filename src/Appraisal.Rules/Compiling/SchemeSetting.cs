using Appraisal.Rules.Checking;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Compiling;

/// <summary>A scheme with values for its parameters: checked and planned, or the faults that keep it from being so.</summary>
internal sealed class SchemeSetting
{
    private readonly Lazy<Plan>? _plan;

    private SchemeSetting(CheckedScheme? @checked, IReadOnlyList<Diagnostic> diagnostics)
    {
        (Checked, Diagnostics) = (@checked, diagnostics);
        _plan = @checked is null ? null : new(() => Plan.Of(@checked));
    }

    public CheckedScheme? Checked { get; }

    /// <summary>The plan, made when it is first asked for; null where there are errors.</summary>
    public Plan? Plan => _plan?.Value;

    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    public static SchemeSetting Of(SchemeModel model, IReadOnlyDictionary<string, ParameterValue> given, IReadOnlyDictionary<string, HostFunction> functions)
    {
        var diagnostics = new DiagnosticBag();
        var values = new Dictionary<string, ParameterValue>(StringComparer.Ordinal);
        foreach (var parameter in model.Parameters.Values)
        {
            if (given.TryGetValue(parameter.Name, out var value) || (value = parameter.Value) is not null)
            {
                values[parameter.Name] = value;
            }
        }

        var @checked = SchemeChecker.Check(model, new ParameterValues(values, functions, model.Header.Period), diagnostics);
        return new SchemeSetting(@checked, diagnostics.Sorted());
    }

    /// <summary>The required parameters that have no value: the scheme is sound but cannot run.</summary>
    public static IEnumerable<Diagnostic> Missing(SchemeModel model, IReadOnlyDictionary<string, ParameterValue> given) =>
        model.Parameters.Values
            .Where(p => p.Value is null && !given.ContainsKey(p.Name))
            .Select(p => new Diagnostic(CheckingRules.ParameterMissing, p.Place, p.Name) { Clauses = p.Clauses });
}
