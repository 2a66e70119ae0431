using Appraisal.Rules.Binding;
using Appraisal.Rules.Checking;
using Appraisal.Rules.Columns;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

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
            var found = columns[finding.Target];
            var links = Needed(scheme.Model, finding).ToList();
            for (var row = 0; row < table.RowCount; row++)
            {
                foreach (var link in found[row] is null or false ? [] : links.Where(l => !run.Led(finding.Target.Table, l, row).Any()))
                {
                    var place = new CellPlace(table.Definition.Name, table.SourceRows[row], "");
                    diagnostics.Add(new Diagnostic(RunningRules.ReachesNobody, place, finding.Origin.Decision, table.RowNames[row], link)
                    {
                        Clauses = [.. FindingInterpretation.Grounds(finding, row, run).Distinct(StringComparer.Ordinal)],
                    });
                }
            }
        }
    }

    /// <summary>The links of a finding that somebody should stand behind; of several that it goes along, each by itself.</summary>
    private static IEnumerable<string> Needed(SchemeModel model, FindingNode finding)
    {
        var links = model.Roles.TryGetValue(new(finding.Target.Table, finding.To), out var role) && role.Together.Count > 0 ? role.Together : [finding.To];
        return links.Where(l => !model.IsOwnership(finding.Target.Table, l) && !(model.Roles.TryGetValue(new(finding.Target.Table, l), out var one) && (one.IsMany || one.IsOptional)));
    }
}
