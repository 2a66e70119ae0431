using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Binding;

/// <summary>A history has one row a subject and period.</summary>
internal static class PeriodCheck
{
    public static void Report(ReadTable table, FaultLimit faults)
    {
        if (table.Definition.Of is not { } of)
        {
            return;
        }

        var subjects = table.Texts(of);
        var periods = table[TableDefinition.PeriodColumn].Build([.. Enumerable.Range(0, table.RowCount)]);
        var seen = new HashSet<(int Subject, object? Period)>();
        var twice = new List<RowFault>();
        for (var row = 0; row < table.RowCount; row++)
        {
            var isFilled = !subjects.IsMissing(row) && !table[TableDefinition.PeriodColumn].IsMissing(row);
            if (isFilled && !seen.Add((subjects.IdAt(row), periods[row])) && faults.Admits(table.Definition.Name, BindingRules.DuplicatePeriod))
            {
                twice.Add(new(row, TableDefinition.PeriodColumn, BindingRules.DuplicatePeriod, [subjects.TextAt(row), $"{periods[row]}"]) { Clauses = table.Definition.Clauses });
            }
        }

        RowFaultPlaces.Report(table, twice, faults);
    }
}
