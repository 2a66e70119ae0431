using System.CommandLine;
using Appraisal.Rules.Cli.CommandLine;
using Appraisal.Rules.Reporting;
using Appraisal.Rules.Testing;

namespace Appraisal.Rules.Cli.Commands;

/// <summary><c>clauses</c>: lists every row of the ledgers and proves that it is encoded and tested.</summary>
internal sealed class ClausesCommand : ToolCommand
{
    private readonly TextArgument _packages = new("PACKAGE", new("方案文件夹，可给多个", "folders of schemes")) { IsRepeatable = true };
    private readonly FlagOption _steps = new("--steps", new("列出每一条的全部证明步骤，不只是未成立的", "lists every step of each proof, not only those that failed"));
    private readonly TextOption _format = FormatOption.Of("text", "json");

    public ClausesCommand(ToolSession session)
        : base("clauses", new("逐条证明条款已写入方案并被情景检验（改动方案，看情景能否发现）", "proves clause by clause that it is encoded and tested: alters the scheme and sees whether a scenario notices"), session)
    {
        Add(_packages);
        Add(_steps);
        Add(_format);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("appraisal clauses schemes/hengyang-hitech-2017", new("列出并证明全部条款", "lists and proves all clauses")),
        new("appraisal clauses schemes/hengyang-hitech-2017 --format json > 条款.json", new("结果给其他程序用", "for another program to read")),
    ];

    protected override int Run(ParseResult parsed)
    {
        var proofs = Packages.Folders(_packages.ValuesIn(parsed)).Select(folder => (Folder: folder, Proofs: Prove(folder))).ToList();
        if (_format.ValueIn(parsed) == FormatOption.Json)
        {
            Session.Output.Write(CanonicalJson.Text(writer => ClausesJson.Write(writer, proofs)));
        }
        else
        {
            proofs.ForEach(p => Print(p.Folder, p.Proofs, _steps.IsIn(parsed)));
        }

        return proofs.TrueForAll(p => p.Proofs.IsProved) ? ExitCode.Good : ExitCode.Errors;
    }

    private ClauseProofs Prove(string folder) => Session.Work(
        new("正在证明条款", "proving clauses"),
        tell => ClauseProofs.Of(folder, new Telling(tell), Session.Stopping));

    private void Print(string folder, ClauseProofs proofs, bool withSteps)
    {
        Session.Report(proofs.Diagnostics);
        var columns = new[] { ("条款", "clause"), ("种类", "kind"), ("证明", "proof"), ("写在", "encoded at"), ("情景", "scenarios"), ("结果", "result") }
            .Select((c, i) => new TextColumn(Session.Say(c.Item1, c.Item2), i == 4));
        var words = new ClauseWords(Session.Language);
        Session.Output.Write(TextTable.Render([.. columns], [.. proofs.Rows.Select(words.Cells)]));
        foreach (var row in proofs.Rows.Where(r => withSteps || !r.IsProved))
        {
            Session.Output.Write($"\n{row.Clause.Id} {row.Clause.Rule}\n");
            foreach (var step in row.Steps.Where(s => withSteps || !s.IsProved))
            {
                Session.Output.Write($"  {words.Verdict(step.IsProved)} {step.ToText(Session.Language)}\n");
            }
        }

        var open = proofs.Rows.Count(r => !r.IsProved);
        var failing = proofs.Scenarios is { IsGood: false } ? Session.Say($"，情景有 {proofs.Scenarios.FailureCount} 项不符", $", scenarios have {proofs.Scenarios.FailureCount} failures") : "";
        Session.Output.Write(Session.Say(
            $"\n{folder}：{proofs.Rows.Count} 条，{open} 条未证明{failing}\n",
            $"\n{folder}: {proofs.Rows.Count} clauses, {open} not proved{failing}\n"));
    }

    private sealed class Telling(Action<string> tell) : IProgress<ClauseProgress>
    {
        public void Report(ClauseProgress value) => tell($"{value.Done}/{value.Total} {value.Clause}");
    }
}
