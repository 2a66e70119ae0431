using Appraisal.Rules.Binding;
using Appraisal.Rules.Checking;
using Appraisal.Rules.Columns;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Running;

/// <summary>Findings that should reach somebody whom the data does not name: a warning at each such record.</summary>
internal static class UnreachedFindings
{
    public static void Run(CheckedScheme scheme, BoundDataSet data, IReadOnlyDictionary<ColumnId, Column> columns, DiagnosticBag diagnostics)
    {
        var run = new Interpreter(scheme, data, new DiagnosticBag(), columns);
        foreach (var finding in scheme.Model.Nodes.Values.OfType<FindingNode>())
        {
            var table = data.Tables[finding.Target.Table];
            if (scheme.Model.IsOwnership(finding.Target.Table, finding.To) || scheme.Model.Roles.TryGetValue(new(finding.Target.Table, finding.To), out var role) && role.IsMany)
            {
                continue;
            }

            var found = columns[finding.Target];
            for (var row = 0; row < table.RowCount; row++)
            {
                if (found[row] is not (null or false) && !run.Led(finding.Target.Table, finding.To, row).Any())
                {
                    var place = new CellPlace(table.Definition.Name, table.SourceRows[row], "");
                    diagnostics.Add(new Diagnostic(RunningRules.ReachesNobody, place, finding.Origin.Decision, table.RowNames[row], finding.To)
                    {
                        Clauses = [.. FindingInterpretation.Grounds(finding, row, run).Distinct(StringComparer.Ordinal)],
                    });
                }
            }
        }
    }
}
