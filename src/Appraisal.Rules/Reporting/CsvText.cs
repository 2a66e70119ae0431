using System.Text;

namespace Appraisal.Rules.Reporting;

/// <summary>Lines of CSV: LF, quotes only where they are needed.</summary>
internal static class CsvText
{
    private static readonly char[] Special = ['"', ',', '\n', '\r'];

    public static string Of(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var line in rows.Prepend(header))
        {
            text.AppendJoin(',', line.Select(Quoted)).Append('\n');
        }

        return text.ToString();
    }

    private static string Quoted(string cell) =>
        cell.IndexOfAny(Special) >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
