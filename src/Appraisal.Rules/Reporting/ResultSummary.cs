using System.Text;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Reporting;

/// <summary>What stands below the tables of a result: changed values, assumptions, warnings.</summary>
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

    public static string Render(AppraisalResult result, ResultTableOptions options)
    {
        var summary = new ResultSummary(result, options);
        summary.AppendChanges();
        summary.AppendAssumptions();
        summary.AppendWarnings();
        return summary._text.ToString();
    }

    private void Line(string chinese, string english) => _text.Append(_chinese ? chinese : english).Append('\n');

    private void AppendChanges()
    {
        foreach (var (parameter, value) in ChangedParameters.Of(_result))
        {
            var clauses = parameter.Clauses.Count > 0 ? $" [{string.Join(", ", parameter.Clauses)}]" : "";
            if (parameter.Value is not { } before)
            {
                Line($"给定：{parameter.Name} = {value.Text}（文件没有印出）{clauses}", $"Given: {parameter.Name} = {value.Text} (not printed in the document){clauses}");
                continue;
            }

            Line($"已改：{parameter.Name} = {value.Text}（方案为 {before.Text}）{clauses}", $"Changed: {parameter.Name} = {value.Text} (scheme: {before.Text}){clauses}");
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
