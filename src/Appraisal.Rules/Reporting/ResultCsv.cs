using System.Text;

namespace Appraisal.Rules.Reporting;

/// <summary>A result as CSV: a line a unit, best rank first; numbers as the scheme has them shown.</summary>
internal static class ResultCsv
{
    private static readonly char[] Special = ['"', ',', '\n', '\r'];

    public static string Render(UnitTable units, IReadOnlyList<string> columns)
    {
        var leading = ResultColumn.Leading(units);
        var table = units.Result[units.Table];
        var following = columns.Count > 0 ? columns : [.. table.Decisions.Where(d => leading.All(c => c.Header != d))];
        var text = new StringBuilder();
        AppendLine(text, [.. leading.Select(c => c.Header), .. following]);
        for (var unit = 0; unit < units.Units.Count; unit++)
        {
            var first = leading.Select(c => c.Values[unit] ?? "");
            AppendLine(text, [.. first, .. following.Select(c => units.Units[unit].Show(c))]);
        }

        return text.ToString();
    }

    private static void AppendLine(StringBuilder text, IReadOnlyList<string> cells) => text.AppendJoin(',', cells.Select(Quoted)).Append('\n');

    private static string Quoted(string cell) =>
        cell.IndexOfAny(Special) >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
