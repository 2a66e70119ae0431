using Appraisal.Rules.Binding;
using Appraisal.Rules.Checking;
using Appraisal.Rules.Columns;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Running;

/// <summary>The conditions that the scheme sets for data: each row that fails one is a fault.</summary>
internal static class DataChecks
{
    public static void Run(CheckedScheme scheme, BoundDataSet data, IReadOnlyDictionary<ColumnId, Column> columns, DiagnosticBag diagnostics)
    {
        foreach (var check in scheme.Model.Checks)
        {
            var table = data.Tables[check.Column.Table];
            for (var row = 0; row < table.RowCount; row++)
            {
                if (columns[check.Column][row] is false)
                {
                    diagnostics.Add(new Diagnostic(RunningRules.CheckFails, new CellPlace(table.Definition.Name, table.SourceRows[row], ""), table.RowNames[row], check.Text)
                    {
                        Clauses = check.Clause.Length == 0 ? [] : [check.Clause],
                        Related = [check.Place],
                    });
                }
            }
        }
    }
}
