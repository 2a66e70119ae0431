using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Binding;

/// <summary>Finds the places of faults that showed late by reading the table again up to them, which spares every row its place in memory.</summary>
internal static class RowFaultPlaces
{
    /// <summary>Reports faults that were admitted, in the order of rows.</summary>
    public static void Report(ReadTable table, IReadOnlyCollection<RowFault> admitted, FaultLimit faults)
    {
        if (admitted.Count == 0 || table.Source is null)
        {
            return;
        }

        using var cursor = table.Source.Open(_ => { });
        var row = -1;
        foreach (var fault in admitted)
        {
            while (row < fault.Row && cursor.Read())
            {
                row++;
            }

            var column = cursor.Columns.ToList().IndexOf(fault.Column);
            var place = cursor.PlaceOf(column);
            faults.AddAdmitted(new Diagnostic(fault.Rule, place, fault.Arguments)
            {
                Excerpt = cursor.ExcerptOf(place),
                Clauses = fault.Clauses,
                Suggestions = fault.Suggestions,
            });
        }
    }
}
