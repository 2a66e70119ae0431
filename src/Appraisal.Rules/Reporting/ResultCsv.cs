namespace Appraisal.Rules.Reporting;

/// <summary>A result as CSV: a line a unit, best rank first; numbers as the scheme has them shown.</summary>
internal static class ResultCsv
{
    public static string Render(UnitTable units, IReadOnlyList<string> columns)
    {
        var leading = ResultColumn.Leading(units);
        var table = units.Result[units.Table];
        var following = columns.Count > 0 ? columns : [.. table.Decisions.Where(d => leading.All(c => c.Header != d))];
        return CsvText.Of(
            [.. leading.Select(c => c.Header), .. following],
            Enumerable.Range(0, units.Units.Count).Select(unit =>
                (IReadOnlyList<string>)[.. leading.Select(c => c.Values[unit] ?? ""), .. following.Select(c => units.Units[unit].Show(c))]));
    }
}
