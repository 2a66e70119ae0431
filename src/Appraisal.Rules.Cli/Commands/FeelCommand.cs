using System.CommandLine;
using Appraisal.Rules.Cli.CommandLine;
using Appraisal.Rules.Feel;
using Appraisal.Rules.Feel.Conformance;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Reporting;

namespace Appraisal.Rules.Cli.Commands;

/// <summary><c>feel</c>: evaluates one expression, or answers lines of a conformance kit.</summary>
internal sealed class FeelCommand : ToolCommand
{
    private readonly TextArgument _expression = new("EXPRESSION", new("FEEL 表达式", "a FEEL expression")) { IsNeeded = false, IsFormula = true };
    private readonly TextOption _context = new("--context", new("JSON", "JSON"), new("表达式里的名称和值，JSON 或 FEEL 上下文", "names and values for the expression: JSON, or a FEEL context"));
    private readonly FlagOption _standard = new("--standard", new("按 DMN 标准的宽松规则（错误得 null）；默认为方案所用的严格规则", "the lenient rules of the DMN standard, where errors give null; by default the strict rules of schemes"));
    private readonly TextOption _format = FormatOption.Of("text", "json");
    private readonly FlagOption _lines = new("--jsonl", new("从标准输入逐行读 JSON 用例，逐行作答", "reads cases as lines of JSON from the standard input and answers each with a line"));

    public FeelCommand(ToolSession session)
        : base("feel", new("计算一个 FEEL 表达式，打印值和类型", "evaluates a FEEL expression and prints its value and type"), session)
    {
        Add(_expression);
        Add(_context);
        Add(_standard);
        Add(_format);
        Add(_lines);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("appraisal feel '1/3*180'", new("精确计算，得 60", "exact: gives 60")),
        new("appraisal feel 'if 得分 >= 90 then \"优秀\" else \"良好\"' --context '{\"得分\": 89.99}'", new("给出名称的值", "with values for names")),
        new("appraisal feel '1/0' --standard", new("按标准得 null", "null, as the standard has it")),
        new("appraisal feel --jsonl < cases.jsonl", new("回答一致性测试的用例", "answers the cases of a conformance kit")),
    ];

    public override IEnumerable<Phrase> FaultsOf(ParseResult parsed)
    {
        var hasExpression = _expression.ValuesIn(parsed).Count > 0;
        if (hasExpression == _lines.IsIn(parsed))
        {
            yield return new("给一个表达式，或者用 --jsonl", "give an expression, or --jsonl");
        }
    }

    protected override int Run(ParseResult parsed)
    {
        if (_lines.IsIn(parsed))
        {
            return AnswerLines();
        }

        var mode = _standard.IsIn(parsed) ? FeelMode.Standard : FeelMode.Strict;
        var calculation = new FeelCalculation(mode, Session.Stopping);
        if (!calculation.TryEvaluate(_expression.ValueIn(parsed), _context.ValueIn(parsed) ?? "{}"))
        {
            foreach (var fault in calculation.Faults)
            {
                Session.Error.Write(FeelDiagnosticText.Render(fault, calculation.FaultyText, Session.Language) + "\n");
            }

            return ExitCode.Errors;
        }

        Session.Output.Write(_format.ValueIn(parsed) == FormatOption.Json
            ? CanonicalJson.Text(calculation.WriteJson)
            : $"{calculation.ValueText}\n{Session.Say("类型：", "type: ")}{calculation.TypeText}\n");
        return ExitCode.Good;
    }

    private int AnswerLines()
    {
        while (Session.Input.ReadLine() is { } line)
        {
            Session.Stopping.ThrowIfCancellationRequested();
            if (!string.IsNullOrWhiteSpace(line))
            {
                Session.Output.Write(FeelCaseAnswerer.Answer(line, cancellation: Session.Stopping) + "\n");
            }
        }

        Session.Output.Flush();
        return ExitCode.Good;
    }
}
