using System.Text;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Reporting;

/// <summary>What stands below the ranked table: groups, grades, assumptions, warnings.</summary>
internal sealed class ResultSummary
{
    private readonly AppraisalResult _result;
    private readonly ResultTableOptions _options;
    private readonly bool _chinese;
    private readonly StringBuilder _text = new();

    private ResultSummary(AppraisalResult result, ResultTableOptions options)
    {
        (_result, _options) = (result, options);
        _chinese = options.Language == MessageLanguage.Chinese;
    }

    public static string Render(AppraisalResult result, IReadOnlyList<string> shown, ResultTableOptions options)
    {
        var summary = new ResultSummary(result, options);
        summary.AppendLabels(shown);
        summary.AppendGroups();
        summary.AppendGrades();
        summary.AppendChanges();
        summary.AppendAssumptions();
        summary.AppendWarnings();
        return summary._text.ToString();
    }

    private void Line(string chinese, string english) => _text.Append(_chinese ? chinese : english).Append('\n');

    // The names are Chinese in both languages, because formulas and options use them; English readers get the labels too.
    private void AppendLabels(IReadOnlyList<string> shown)
    {
        var table = _result.Scheme.Header.Result.Of;
        var labels = _result.Scheme.Decisions.Where(d => d.Table == table && d.Label.Length > 0 && shown.Contains(d.Name)).Select(d => $"{d.Name} {d.Label}").ToList();
        if (!_chinese && labels.Count > 0)
        {
            Line("", $"Columns: {string.Join("; ", labels)}");
        }
    }

    private void AppendGroups()
    {
        foreach (var (names, sizes) in ResultGroups.Of(_result))
        {
            var groups = string.Join(_chinese ? "，" : ", ", sizes.Select(s => $"{s.Key} {s.Value}"));
            Line($"分组（{string.Join("、", names)}）：{groups}", $"Groups ({string.Join(", ", names)}): {groups}");
        }
    }

    private void AppendGrades()
    {
        if (_result.Scheme.Header.Result.Grade is not { } grade)
        {
            return;
        }

        var counts = GradeOrder.Of(_result, grade).Select(g => $"{g} {_result.Units.Count(u => u.Grade == g)}").ToList();
        Line($"{grade}：{string.Join("，", counts)}", $"{grade}: {string.Join(", ", counts)}");
    }

    private void AppendChanges()
    {
        foreach (var (parameter, value) in ChangedParameters.Of(_result))
        {
            var clauses = parameter.Clauses.Count > 0 ? $" [{string.Join(", ", parameter.Clauses)}]" : "";
            var before = parameter.Value is null ? (_chinese ? "未给定" : "not given") : parameter.Value.Text;
            Line($"已改：{parameter.Name} = {value.Text}（方案为 {before}）{clauses}", $"Changed: {parameter.Name} = {value.Text} (scheme: {before}){clauses}");
        }
    }

    private void AppendAssumptions()
    {
        var uses = _result.Assumptions;
        if (uses.Count == 0)
        {
            return;
        }

        var hint = _options.ListAssumptions ? ("：", ":") : ("（全部列出：--assumptions）", " (--assumptions lists them)");
        Line($"文件未写明、按假设计算的有 {uses.Count} 处{hint.Item1}", $"Where the document is silent, {uses.Count} assumptions hold{hint.Item2}");
        foreach (var use in _options.ListAssumptions ? uses : [])
        {
            var others = string.Join(" | ", use.Assumption.Alternatives.Where(a => a != use.Value).Select(a => a.Text));
            Line(
                $"  {use.Assumption.Name} = {use.Value.Text} [{string.Join(", ", use.Assumption.Clauses)}] {use.Assumption.Why}（另可：{others}）",
                $"  {use.Assumption.Name} = {use.Value.Text} [{string.Join(", ", use.Assumption.Clauses)}] {use.Assumption.Why} (or: {others})");
        }
    }

    private void AppendWarnings()
    {
        var count = _result.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Warning);
        if (count > 0)
        {
            Line($"警告 {count} 条", $"Warnings: {count}");
        }
    }
}
