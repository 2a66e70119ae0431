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

        var leading = ResultColumn.Leading(result);
        var used = leading.Sum(c => c.Width) + TextTable.Gap * (leading.Count - 1);
        ResultColumn[] columns = [.. leading, .. ResultColumn.Following(result, options, used)];
        var rows = Enumerable.Range(0, result.Units.Count).Select(unit => (IReadOnlyList<string>)[.. columns.Select(c => c.Cells[unit])]).ToList();
        return new StringBuilder(TitleOf(result.Scheme.Header, options.Language))
            .Append("\n\n")
            .Append(TextTable.Render([.. columns.Select(c => c.Column)], rows))
            .Append('\n')
            .Append(ResultSummary.Render(result, [.. columns.Select(c => c.Header)], options))
            .ToString();
    }

    private static string TitleOf(SchemeHeader header, MessageLanguage language)
    {
        var number = header.DocumentNumber.Length == 0 ? "" : language == MessageLanguage.Chinese ? $"（{header.DocumentNumber}）" : $" ({header.DocumentNumber})";
        return $"{header.Title}{number}  {header.Id} {header.Version}";
    }
}
