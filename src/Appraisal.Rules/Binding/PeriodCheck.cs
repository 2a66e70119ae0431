using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Binding;

/// <summary>A history has one row a subject and period, and its periods are as long as the scheme's.</summary>
internal static class PeriodCheck
{
    public static void Report(ReadTable table, FaultLimit faults)
    {
        if (table.Definition is not { Of: { } of, HistoryColumn: { } column })
        {
            return;
        }

        var subjects = table.Texts(of);
        var periods = table[column].Build([.. Enumerable.Range(0, table.RowCount)]);
        var seen = new HashSet<(int Subject, object? Period)>();
        var found = new List<RowFault>();
        for (var row = 0; row < table.RowCount; row++)
        {
            var isFilled = !subjects.IsMissing(row) && !table[column].IsMissing(row);
            if (isFilled && !IsPeriod(table.Definition.Unit, $"{periods[row]}") && faults.Admits(table.Definition.Name, BindingRules.NoPeriod))
            {
                found.Add(new(row, column, BindingRules.NoPeriod, [$"{periods[row]}", PeriodWords.Of(table.Definition.Unit).Example]) { Clauses = table.Definition.Clauses });
            }

            if (isFilled && !seen.Add((subjects.IdAt(row), periods[row])) && faults.Admits(table.Definition.Name, BindingRules.DuplicatePeriod))
            {
                found.Add(new(row, column, BindingRules.DuplicatePeriod, [subjects.TextAt(row), $"{periods[row]}"]) { Clauses = table.Definition.Clauses });
            }
        }

        RowFaultPlaces.Report(table, found, faults);
    }

    // Years are numbers, and are read as such.
    private static bool IsPeriod(PeriodUnit unit, string text) => unit == PeriodUnit.Year || SchemePeriod.TryParse(text, out var period) && period.Unit == unit;
}
