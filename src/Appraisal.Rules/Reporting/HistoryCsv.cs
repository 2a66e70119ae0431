using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Reporting;

/// <summary>A history as the next period reads it: the rows that still count then, and this period's, with exact values.</summary>
internal static class HistoryCsv
{
    public static string Render(AppraisalResult result, TableDefinition history)
    {
        var kept = history.Fields.Select(f => f.Name).ToList();
        var rows = Earlier(result, history, kept).Concat(Now(result, history, kept));
        return CsvText.Of([history.Of!, history.HistoryColumn!, .. kept], rows);
    }

    /// <summary>The kept decisions that have a value which no text of digits holds.</summary>
    public static IEnumerable<string> Endless(AppraisalResult result, TableDefinition history) =>
        history.Fields.Select(f => f.Name).Where(name => Enumerable.Range(0, result.Data!.Tables[history.Of!].RowCount)
            .Any(row => result.Column(history.Of!, name)![row] is ExactNumber { IsTerminating: false }));

    private static IEnumerable<IReadOnlyList<string>> Earlier(AppraisalResult result, TableDefinition history, IReadOnlyList<string> kept)
    {
        var (bound, subjects) = (result.Data!.Tables[history.Name], result.Data.Tables[history.Of!]);
        var next = result.Scheme.Header.Period.Ordinal + 1;
        return Enumerable.Range(0, bound.RowCount)
            .Where(row => next - bound.PeriodOf(row) <= history.Years)
            .Select(row => (IReadOnlyList<string>)[subjects.RowNames[bound.ParentRows[row]], .. kept.Prepend(history.HistoryColumn!).Select(c => ShownValue.Exact(bound.Columns[c][row]))]);
    }

    private static IEnumerable<IReadOnlyList<string>> Now(AppraisalResult result, TableDefinition history, IReadOnlyList<string> kept)
    {
        var subjects = result.Data!.Tables[history.Of!];
        return Enumerable.Range(0, subjects.RowCount).Select(row =>
            (IReadOnlyList<string>)[subjects.RowNames[row], result.Scheme.Header.Period.ToString(), .. kept.Select(c => ShownValue.Exact(result.Column(history.Of!, c)![row]))]);
    }
}
