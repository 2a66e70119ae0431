using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Binding;

/// <summary>Follows the keys of a column into the table that they name.</summary>
internal static class LinkReading
{
    /// <summary>For each row the row of the linked table, both in the order of the input; -1 where there is none.</summary>
    public static int[] Follow(ReadTable table, TextBuilder column, KeyIndex target, FaultLimit faults)
    {
        // Keys repeat, so each distinct one is looked up once.
        var rowOfText = column.Texts.Select(target.RowOf).ToArray();
        var rows = new int[table.RowCount];
        var lost = new List<RowFault>();
        for (var row = 0; row < rows.Length; row++)
        {
            var id = column.IdAt(row);
            rows[row] = id >= 0 ? rowOfText[id] : -1;
            if (id >= 0 && rows[row] < 0 && IsReported(table, target, faults))
            {
                lost.Add(Lost(row, column.Field.Field, column.Texts[id], target));
            }
        }

        RowFaultPlaces.Report(table, lost, faults);
        return rows;
    }

    /// <summary>For each row the row of the generated table that it belongs to, both in the order of the input; -1 where there is none.</summary>
    public static int[] FollowOwner(ReadTable table, IReadOnlyDictionary<string, KeyIndex> keys, int[] subjects, FaultLimit faults)
    {
        var rows = new int[table.RowCount];
        var lost = new List<RowFault>();
        var target = keys[table.Definition.Of!];
        for (var row = 0; row < rows.Length; row++)
        {
            var key = OwnerKeys.Of(table, row);
            rows[row] = key is null ? -1 : target.RowOf(key);
            if (key is not null && rows[row] < 0 && subjects[row] >= 0 && target.IsWhole && faults.Admits(table.Definition.Name, BindingRules.UnknownPeriod))
            {
                var columns = table.Definition.OwnerColumns;
                var level = columns[Enumerable.Range(1, columns.Count - 1).First(i => keys[columns[i]].RowOf(OwnerKeys.Of(table, row, [.. columns.Take(i + 1)])!) < 0)];
                lost.Add(new(row, level, BindingRules.UnknownPeriod, [table[columns[0]].TextOf(row)!, level, table[level].TextOf(row)!]) { Clauses = table.Definition.Clauses });
            }
        }

        RowFaultPlaces.Report(table, lost, faults);
        return rows;
    }

    /// <summary>Checks each key of a column of lists.</summary>
    public static void Check(ReadTable table, ListBuilder column, KeyIndex target, FaultLimit faults)
    {
        var lost = new List<RowFault>();
        for (var row = 0; row < table.RowCount; row++)
        {
            foreach (var key in column.ItemsAt(row).Cast<string>().Where(k => target.RowOf(k) < 0 && IsReported(table, target, faults)))
            {
                lost.Add(Lost(row, column.Field.Field, key, target));
            }
        }

        RowFaultPlaces.Report(table, lost, faults);
    }

    private static bool IsReported(ReadTable table, KeyIndex target, FaultLimit faults) =>
        target.IsWhole && faults.Admits(table.Definition.Name, BindingRules.UnknownSubject);

    private static RowFault Lost(int row, FieldDefinition field, string key, KeyIndex target) =>
        new(row, field.Name, BindingRules.UnknownSubject, [target.Table, key])
        {
            Clauses = field.Clauses,
            Suggestions = target.Near(key),
        };
}
