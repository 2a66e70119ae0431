using Appraisal.Rules.Binding;
using Appraisal.Rules.Columns;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Running;

/// <summary>From a row to the rows that belong to it, and to its row in an earlier period. Built once a table.</summary>
internal sealed class LinkedRows(BoundDataSet data)
{
    private readonly Dictionary<string, int[]> _starts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<(int Row, int Period), int>> _periods = new(StringComparer.Ordinal);

    /// <summary>The rows of a table that belong to a row: they stand together, because binding puts them in the order of their owners.</summary>
    public Range Of(string table, int owner)
    {
        var starts = Starts(table);
        return starts[owner]..starts[owner + 1];
    }

    /// <summary>For each owner the first of its rows; one more entry for the end.</summary>
    public int[] Starts(string table)
    {
        if (!_starts.TryGetValue(table, out var starts))
        {
            var bound = data.Tables[table];
            starts = new int[data.Tables[bound.Definition.Of!].RowCount + 1];
            foreach (var owner in bound.ParentRows)
            {
                starts[owner + 1]++;
            }

            for (var i = 1; i < starts.Length; i++)
            {
                starts[i] += starts[i - 1];
            }

            _starts[table] = starts;
        }

        return starts;
    }

    /// <summary>The row of a history for a subject and a period; -1 when there is none.</summary>
    public int InPeriod(string history, int owner, int period)
    {
        if (!_periods.TryGetValue(history, out var rows))
        {
            var bound = data.Tables[history];
            var periods = bound.Columns[TableDefinition.PeriodColumn];
            rows = [];
            for (var row = 0; row < bound.RowCount; row++)
            {
                rows[(bound.ParentRows[row], (int)((ExactNumber)periods[row]!).Numerator)] = row;
            }

            _periods[history] = rows;
        }

        return rows.GetValueOrDefault((owner, period), -1);
    }
}
