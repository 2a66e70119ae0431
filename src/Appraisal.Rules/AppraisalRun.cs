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
        var setting = scheme.Setting(given.Count == 0 ? null : given);
        diagnostics.AddRange(setting.Diagnostics);
        if (setting.Checked is not { } @checked || diagnostics.HasErrors)
        {
            return AppraisalResult.Failed(scheme, diagnostics);
        }

        if (Bind(@checked, data, options, diagnostics, cancellation) is not { } bound)
        {
            return AppraisalResult.Failed(scheme, diagnostics);
        }

        DataChecks.RunFields(@checked, bound, diagnostics);
        if (diagnostics.HasErrors)
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
        return new AppraisalResult(scheme, @checked, bound, columns, diagnostics.Sorted());
    }

    private static BoundDataSet? Bind(CheckedScheme scheme, AppraisalData data, AppraisalOptions options, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var bindOptions = new BindOptions { MissingTablesAreEmpty = options.MissingTablesAreEmpty };
        var outcome = DataBinder.Bind([.. scheme.Tables.Values], data, bindOptions, cancellation);
        diagnostics.AddRange(outcome.Diagnostics);
        return diagnostics.HasErrors ? null : outcome.Data;
    }

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
