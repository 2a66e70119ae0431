using Appraisal.Rules.Binding;
using Appraisal.Rules.Checking;
using Appraisal.Rules.Columns;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Running;

/// <summary>
/// A run for which parameters are missing: it has no result, but what is wrong with the data is told as far as it does not hang on them.
/// </summary>
internal static class PartialRun
{
    /// <param name="scheme">The scheme, checked without the parameters.</param>
    /// <param name="data">The data.</param>
    /// <param name="unknown">The parameters whose values cannot be used.</param>
    /// <param name="diagnostics">Takes what is found.</param>
    /// <param name="cancellation">Stops the run.</param>
    public static void TellFaults(CheckedScheme scheme, BoundDataSet data, IReadOnlySet<string> unknown, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var independent = Independent(scheme, unknown);
        if (!DataChecks.RunFields(scheme, data, independent.Select(n => n.Target).ToHashSet().Contains, diagnostics))
        {
            return;
        }

        var interpreter = new Interpreter(scheme, data, diagnostics, cancellation);
        var columns = new Dictionary<ColumnId, Column>();
        foreach (var node in independent)
        {
            columns[node.Target] = new ObjectColumn(scheme.Types[node.Target], interpreter.ValuesOf(node.Target));
        }

        DataChecks.Run(scheme, data, columns, diagnostics);
    }

    /// <summary>The nodes that read no unknown parameter, neither themselves nor through what they need.</summary>
    private static IReadOnlyList<Node> Independent(CheckedScheme scheme, IReadOnlySet<string> unknown)
    {
        var model = scheme.Model;
        var hanging = new HashSet<ColumnId>();
        // A second time round finds what hangs on a later column of its own earlier row.
        for (var before = -1; before < hanging.Count;)
        {
            before = hanging.Count;
            hanging.UnionWith(scheme.Order.Where(node =>
                node.ParameterNames.Any(n => unknown.Contains(model.ParameterOf(n)?.Name ?? n)) || DependencyOrder.InputsOf(node, model).Any(hanging.Contains)).Select(n => n.Target));
        }

        return [.. scheme.Order.Where(n => !hanging.Contains(n.Target))];
    }
}
