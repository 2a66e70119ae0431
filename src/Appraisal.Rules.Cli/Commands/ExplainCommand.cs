using System.CommandLine;
using Appraisal.Rules.Cli.CommandLine;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Reporting;

namespace Appraisal.Rules.Cli.Commands;

/// <summary><c>explain</c>: tells how the decisions on one row came about.</summary>
internal sealed class ExplainCommand : ToolCommand
{
    private readonly RunInputs _inputs = new();
    private readonly TextOption _format = FormatOption.Of("text", "markdown", "json");
    private readonly OutOption _out = new();
    private readonly TextOption _unit = new("--unit", new("名称", "NAME"), new("说明哪个单位", "which unit to explain")) { IsNeeded = true };
    private readonly TextOption _table = new("--table", new("表", "TABLE"), new("单位在哪个表；默认为结果表", "the table of the unit; by default that of the result"));
    private readonly TextOption _decision = new("--decision", new("决定", "DECISION"), new("只说明一项，如 等次；默认全部", "explains one decision only, such as 等次; by default all"));

    public ExplainCommand(ToolSession session)
        : base("explain", new("说明一个单位的得分和等次怎样得来，每一步依据哪条", "tells how score and grade of a unit came about, and by which clauses"), session)
    {
        _inputs.AddTo(this);
        Add(_unit);
        Add(_table);
        Add(_decision);
        Add(_format);
        Add(_out);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("appraisal explain schemes/hengyang-hitech-2017 --data samples/data/hengyang-2017 --unit 产业招引局", new("全部说明", "explains everything")),
        new(
            "appraisal explain schemes/hengyang-hitech-2017 --data samples/data/hengyang-2017 --unit 产业培育局 --decision 等次",
            new("只说明等次", "explains the grade")),
        new(
            "appraisal explain schemes/hengyang-hitech-2017 --data samples/data/hengyang-2017 --unit 产业培育局 --format markdown --out 说明.md",
            new("写成 Markdown 文件", "writes a Markdown file")),
    ];

    public override IEnumerable<Phrase> FaultsOf(ParseResult parsed) => _inputs.FaultsOf(parsed);

    protected override int Run(ParseResult parsed)
    {
        if (!_out.CanWrite(parsed, Session) || _inputs.Run(parsed, Session) is not { IsComplete: true } result)
        {
            return ExitCode.Errors;
        }

        var table = _table.ValueIn(parsed) ?? result.Scheme.Header.Result.Of;
        var unit = _unit.ValueIn(parsed)!;
        var decision = _decision.ValueIn(parsed);
        if (Fault(result, table, unit, decision) is { } fault)
        {
            Session.Report([fault]);
            return ExitCode.Errors;
        }

        var explanation = Session.Work(new("正在说明", "explaining"), () => result.Explain(table, unit, decision));
        var text = _format.ValueIn(parsed) switch
        {
            FormatOption.Json => CanonicalJson.Text(explanation.WriteJson),
            "markdown" => explanation.ToMarkdown(Session.Language),
            _ => explanation.ToText(Session.Language),
        };
        _out.Write(parsed, Session, text);
        return ExitCode.Good;
    }

    private static Diagnostic? Fault(AppraisalResult result, string table, string unit, string? decision)
    {
        var subjects = result.Tables.Where(t => result.Scheme.Tables[t].Key is not null).ToList();
        if (!subjects.Contains(table))
        {
            return Unknown(ToolRules.NoTable, table, subjects, string.Join("、", subjects));
        }

        var rows = result[table];
        if (rows.RowOf(unit) < 0)
        {
            return Unknown(ToolRules.NoRow, unit, Enumerable.Range(0, rows.RowCount).Select(rows.RowName), table);
        }

        return decision is null || rows.Decisions.Contains(decision) ? null : Unknown(ToolRules.NoDecision, decision, rows.Decisions, table, string.Join("、", rows.Decisions));
    }

    private static Diagnostic Unknown(DiagnosticRule rule, string name, IEnumerable<string> known, params IEnumerable<string> more) =>
        new(rule, Place.None, [name, .. more]) { Suggestions = NearNames.Of(name, known) };
}
