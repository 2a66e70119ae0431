using System.CommandLine;
using System.Text.Json;
using Appraisal.Rules.Cli.CommandLine;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Diagnostics;
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
    private readonly TextOption _whyNot = new(
        "--why-not", new("等次", "GRADE"), new("说明为什么不是这一等次：每个障碍差多少，依据哪条", "tells why it is not this grade: each obstacle, how far away, and by which clause"));

    public ExplainCommand(ToolSession session)
        : base("explain", new("说明一个单位的得分和等次怎样得来，每一步依据哪条", "tells how score and grade of a unit came about, and by which clauses"), session)
    {
        _inputs.AddTo(this);
        Add(_unit);
        Add(_table);
        Add(_decision);
        Add(_whyNot);
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
            "appraisal explain schemes/hengyang-hitech-2017 --data samples/data/hengyang-2017 --unit 产业培育局 --why-not 优秀",
            new("说明为什么不是优秀", "tells why it is not 优秀")),
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

        var unit = _unit.ValueIn(parsed)!;
        var found = result.Find(unit);
        if (_table.ValueIn(parsed) is null && found.Count > 1)
        {
            Session.Report([new Diagnostic(ToolRules.SeveralUnits, Place.None, unit, string.Join("、", found.Select(f => $"{f.Table}/{f.Key}")))]);
            return ExitCode.Errors;
        }

        var table = _table.ValueIn(parsed) ?? (found.Count == 1 ? found[0].Table : result.Scheme.Header.Result.Of);
        unit = _table.ValueIn(parsed) is null && found.Count == 1 ? found[0].Key : unit;
        var decision = _decision.ValueIn(parsed);
        if (Fault(result, table, unit, decision) is { } fault)
        {
            Session.Report([fault]);
            return ExitCode.Errors;
        }

        if (_whyNot.ValueIn(parsed) is { } grade)
        {
            return WhyNot(parsed, result, table, unit, decision, grade);
        }

        var explanation = Session.Work(new("正在说明", "explaining"), () => result.Explain(table, unit, decision));
        return Write(parsed, explanation.ToText, explanation.ToMarkdown, explanation.WriteJson);
    }

    private int WhyNot(ParseResult parsed, AppraisalResult result, string table, string unit, string? decision, string grade)
    {
        if ((decision ?? result.Scheme.Header.ResultOf(table)?.Grade) is not { } asked)
        {
            Session.Report(ToolRules.NoGradeDeclared, table, string.Join("、", result[table].Decisions.Where(d => result[table].ValuesOf(d).Count > 0)));
            return ExitCode.Errors;
        }

        var values = result[table].ValuesOf(asked);
        if (!values.Contains(grade))
        {
            Session.Report([values.Count > 0 ? Unknown(ToolRules.NoGrade, grade, values, asked, string.Join("、", values)) : new Diagnostic(ToolRules.NoValues, Place.None, asked)]);
            return ExitCode.Errors;
        }

        var why = Session.Work(new("正在说明", "explaining"), () => result.WhyNot(table, unit, grade, asked));
        return Write(parsed, why.ToText, why.ToMarkdown, why.WriteJson);
    }

    private int Write(ParseResult parsed, Func<MessageLanguage, string> text, Func<MessageLanguage, string> markdown, Action<Utf8JsonWriter> json)
    {
        _out.Write(parsed, Session, _format.ValueIn(parsed) switch
        {
            FormatOption.Json => CanonicalJson.Text(json),
            "markdown" => markdown(Session.Language),
            _ => text(Session.Language),
        });
        return ExitCode.Good;
    }

    private static Diagnostic? Fault(AppraisalResult result, string table, string unit, string? decision)
    {
        var subjects = result.Tables.Where(t => result.Scheme.Tables[t] is { Key: not null } or { IsGenerated: true }).ToList();
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
