using System.Text;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Reporting;

/// <summary>A result as the ranked table that people read, with a summary below it.</summary>
internal static class ResultTable
{
    public static string Render(AppraisalResult result, ResultTableOptions options)
    {
        if (!result.IsComplete)
        {
            return string.Concat(result.Diagnostics.Select(d => d.ToText(options.Language) + "\n"));
        }

        var unknown = options.Tables.FirstOrDefault(t => result.UnitTables.All(u => u.Table != t)) ?? UnknownColumn(result, options.Columns);
        if (unknown is not null)
        {
            throw new KeyNotFoundException($"The result has no '{unknown}'.");
        }

        var text = new StringBuilder(TitleOf(result.Scheme.Header, options.Language)).Append('\n');
        foreach (var units in result.UnitTables.Where(u => options.Tables.Count == 0 || options.Tables.Contains(u.Table)))
        {
            text.Append('\n').Append(result.UnitTables.Count == 1 ? "" : $"{units.Table}\n").Append(Render(units, options));
        }

        return text.Append(result.UnitTables.Count == 1 ? "" : "\n").Append(ResultSummary.Render(result, options)).ToString();
    }

    private static string Render(UnitTable units, ResultTableOptions options)
    {
        var leading = ResultColumn.Leading(units, options.Language);
        var used = leading.Sum(c => c.Width) + TextTable.Gap * (leading.Count - 1);
        ResultColumn[] columns = [.. leading, .. ResultColumn.Following(units, options, used)];
        var rows = Enumerable.Range(0, units.Units.Count).Select(unit => (IReadOnlyList<string>)[.. columns.Select(c => c.Cells[unit])]).ToList();
        return new StringBuilder(TextTable.Render([.. columns.Select(c => c.Column)], rows))
            .Append('\n')
            .Append(UnitSummary.Render(units, [.. columns.Select(c => c.Header)], options))
            .ToString();
    }

    /// <summary>A column that no table has.</summary>
    private static string? UnknownColumn(AppraisalResult result, IReadOnlyList<string> columns) =>
        columns.FirstOrDefault(c => result.UnitTables.All(u => result.Column(u.Table, c) is null));

    private static string TitleOf(SchemeHeader header, MessageLanguage language)
    {
        var number = header.DocumentNumber.Length == 0 ? "" : language == MessageLanguage.Chinese ? $"（{header.DocumentNumber}）" : $" ({header.DocumentNumber})";
        return $"{header.Title}{number}  {header.Id} {header.Version}";
    }
}
