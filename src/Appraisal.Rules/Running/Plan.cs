using Appraisal.Rules.Binding;
using Appraisal.Rules.Checking;
using Appraisal.Rules.Columns;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Running;

/// <summary>Stand-in until the compiled plan is joined.</summary>
internal static class Plan
{
    public static IReadOnlyDictionary<ColumnId, Column> Run(CheckedScheme scheme, BoundDataSet data, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var interpreter = new Interpreter(scheme, data, diagnostics, cancellation);
        return scheme.Order.ToDictionary(n => n.Target, n => (Column)new ObjectColumn(scheme.Types[n.Target], interpreter.ValuesOf(n.Target)));
    }
}
