using System.Text;
using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Reporting;

/// <summary>Aligns cells in terminal columns, where a Chinese character takes two. No lines are drawn, so that other programs can read it.</summary>
/// <example><code>
/// TextTable.Render([new("名次", true), new("单位")], [["1", "建设局"]])
/// </code></example>
public static class TextTable
{
    /// <summary>How many blanks stand between two columns.</summary>
    public const int Gap = 2;

    private static readonly char[] FractionStarts = ['.', '%'];

    /// <summary>The table, a line a row after the headers, each ended by a line feed.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows; each has a cell a column.</param>
    public static string Render(IReadOnlyList<TextColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        var cells = columns.Select((column, i) => Aligned(column, [.. rows.Select(r => r[i])])).ToArray();
        var widths = columns.Select((column, i) => WidthOf(column, cells[i])).ToArray();
        var text = new StringBuilder();
        AppendLine([.. columns.Select(c => c.Header)]);
        for (var row = 0; row < rows.Count; row++)
        {
            AppendLine([.. cells.Select(column => column[row])]);
        }

        return text.ToString();

        void AppendLine(IReadOnlyList<string> line)
        {
            for (var i = 0; i < line.Count; i++)
            {
                var blanks = new string(' ', widths[i] - DisplayWidth.Of(line[i]));
                text.Append(i > 0 ? new string(' ', Gap) : "").Append(columns[i].IsNumeric ? blanks + line[i] : line[i] + blanks);
            }

            while (text[^1] == ' ')
            {
                text.Length--;
            }

            text.Append('\n');
        }
    }

    /// <summary>The terminal columns that a column needs.</summary>
    public static int WidthOf(TextColumn column, IReadOnlyList<string> cells)
    {
        ArgumentNullException.ThrowIfNull(column);
        return Aligned(column, cells).Append(column.Header).Max(DisplayWidth.Of);
    }

    /// <summary>Numbers get blanks behind them, so that their decimal points stand in one line.</summary>
    private static string[] Aligned(TextColumn column, IReadOnlyList<string> cells)
    {
        if (!column.IsNumeric || cells.Count == 0)
        {
            return [.. cells];
        }

        var longest = cells.Max(FractionLength);
        return [.. cells.Select(c => c + new string(' ', longest - FractionLength(c)))];
    }

    private static int FractionLength(string cell) => cell.IndexOfAny(FractionStarts) is >= 0 and var start ? cell.Length - start : 0;
}

/// <summary>A column of a text table.</summary>
/// <param name="Header">The header.</param>
/// <param name="IsNumeric">True to align cells by their decimal points.</param>
public sealed record TextColumn(string Header, bool IsNumeric = false);
