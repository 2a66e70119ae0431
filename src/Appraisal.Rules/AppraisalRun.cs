using Appraisal.Rules.Binding;
using Appraisal.Rules.Checking;
using Appraisal.Rules.Columns;
using Appraisal.Rules.Compiling;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Running;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules;

/// <summary>A run from beginning to end: parameters, binding, columns, checks, result.</summary>
internal static class AppraisalRun
{
    public static AppraisalResult Run(AppraisalScheme scheme, AppraisalData data, AppraisalOptions options, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        var given = GivenParameters.Read(scheme.Model, options, diagnostics);
        // A value that is given and no good is told already, and is not missing.
        diagnostics.AddRange(SchemeSetting.Missing(scheme.Model, given).Where(d => !options.Parameters.ContainsKey(d.Arguments[0])));
        diagnostics.AddRange(HostFunctions.Missing(scheme.Model, options.Functions));
        var setting = scheme.Setting(given.Count == 0 ? null : given, options.Functions);
        diagnostics.AddRange(setting.Diagnostics.Select(d => d with { Related = [.. d.Related, .. PlacesOf(given.Keys, options)] }));
        var @checked = setting.Checked ?? scheme.Setting(null).Checked!;
        if (Bind(@checked, data, options, diagnostics, cancellation) is not { } bound)
        {
            return AppraisalResult.Failed(scheme, diagnostics);
        }

        if (diagnostics.HasErrors)
        {
            PartialRun.TellFaults(@checked, bound, Unknown(scheme.Model, @checked, options), diagnostics, cancellation);
            return AppraisalResult.Failed(scheme, diagnostics);
        }

        var beforehand = options.Evaluator == AppraisalEvaluator.Plan ? setting.Plan!.RunBeforehand(bound, cancellation) : null;
        if (!DataChecks.RunFields(@checked, bound, _ => true, diagnostics, beforehand))
        {
            return AppraisalResult.Failed(scheme, diagnostics);
        }

        var columns = Compute(setting, bound, options, diagnostics, cancellation);
        DataChecks.Run(@checked, bound, columns, diagnostics);
        if (diagnostics.HasErrors)
        {
            return AppraisalResult.Failed(scheme, diagnostics);
        }

        UnreachedFindings.Run(@checked, bound, columns, diagnostics);
        return new AppraisalResult(scheme, @checked, bound, columns, scheme.Package.WithExcerpts(diagnostics.Sorted()));
    }

    /// <summary>A scheme that is sound by itself and at fault with the values given is at fault because of them.</summary>
    private static IEnumerable<Place> PlacesOf(IEnumerable<string> given, AppraisalOptions options) =>
        given.Where(options.ParameterOrigins.ContainsKey).Select(name => options.ParameterOrigins[name].Place);

    private static BoundDataSet? Bind(CheckedScheme scheme, AppraisalData data, AppraisalOptions options, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var bindOptions = new BindOptions { MissingTablesAreEmpty = options.MissingTablesAreEmpty };
        var outcome = DataBinder.Bind([.. scheme.Tables.Values], data, bindOptions, cancellation);
        diagnostics.AddRange(outcome.Diagnostics);
        return outcome.Data;
    }

    /// <summary>The parameters without a value, and those whose given value the checked scheme does not hold.</summary>
    private static IReadOnlySet<string> Unknown(SchemeModel model, CheckedScheme scheme, AppraisalOptions options) => model.Parameters.Keys
        .Where(name => !scheme.Parameters.All.TryGetValue(name, out var value) || options.Parameters.ContainsKey(name) && value.Equals(model.Parameters[name].Value))
        .Concat(HostFunctions.Missing(model, options.Functions).Select(d => d.Arguments[0]))
        .ToHashSet(StringComparer.Ordinal);

    private static IReadOnlyDictionary<ColumnId, Column> Compute(SchemeSetting setting, BoundDataSet data, AppraisalOptions options, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        // Where the plan cannot compute a value, the interpreter finds every such value and says why.
        if (options.Evaluator == AppraisalEvaluator.Plan && setting.Plan!.Run(data, cancellation) is { } columns)
        {
            return columns;
        }

        var scheme = setting.Checked!;
        var interpreter = new Interpreter(scheme, data, diagnostics, cancellation);
        return scheme.Order.ToDictionary(n => n.Target, n => (Column)new ObjectColumn(scheme.Types[n.Target], interpreter.ValuesOf(n.Target)));
    }
}
