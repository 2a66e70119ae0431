using System.CommandLine;
using System.Text.Json;
using Appraisal.Rules.Cli.CommandLine;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Reporting;
using Appraisal.Rules.Testing;

namespace Appraisal.Rules.Cli.Commands;

/// <summary><c>test</c>: runs the scenarios of packages.</summary>
internal sealed class TestCommand : ToolCommand
{
    private readonly TextArgument _packages = new("PACKAGE", new("方案文件夹，可给多个", "folders of schemes")) { IsRepeatable = true };
    private readonly TextOption _filter = new("--filter", new("文字", "TEXT"), new("只看名称含这段文字或引用这一条款的情景", "only scenarios with this text in their name, or that cite this clause"));
    private readonly TextOption _format = FormatOption.Of("text", "json");

    public TestCommand(ToolSession session)
        : base("test", new("运行方案的情景，比较期望与实际", "runs the scenarios of schemes and compares what comes with what is expected"), session)
    {
        Add(_packages);
        Add(_filter);
        Add(_format);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("appraisal test schemes/hengyang-hitech-2017", new("运行全部情景", "runs all scenarios")),
        new("appraisal test schemes/* --filter H13", new("只运行引用条款 H13 的情景", "runs those that cite clause H13")),
    ];

    protected override int Run(ParseResult parsed)
    {
        var filter = _filter.ValueIn(parsed) ?? "";
        var tests = Packages.Folders(_packages.ValuesIn(parsed)).Select(folder => Test(folder, filter)).ToList();
        var matches = filter.Length == 0 || tests.Exists(t => t.Run.Results.Count > 0);
        if (_format.ValueIn(parsed) == FormatOption.Json)
        {
            Session.Output.Write(CanonicalJson.Text(writer => Write(writer, tests)));
        }
        else
        {
            tests.ForEach(Print);
        }

        if (!matches)
        {
            Session.Report(ToolRules.NothingMatches, filter);
        }

        return matches && tests.TrueForAll(t => t.IsGood) ? ExitCode.Good : ExitCode.Errors;
    }

    private PackageTest Test(string folder, string filter)
    {
        var loading = AppraisalScheme.Load(folder);
        if (loading.Scheme is not { } scheme)
        {
            return new PackageTest(folder, loading.Diagnostics, new ScenarioRun([], []));
        }

        var run = Session.Work(new("正在运行情景", "running scenarios"), () => ScenarioSuite.Load(folder).Run(scheme, cancellation: Session.Stopping));
        return new PackageTest(folder, [.. loading.Diagnostics, .. run.Diagnostics], run with { Results = [.. run.Results.Where(r => IsMeant(r, filter))] });
    }

    private static bool IsMeant(ScenarioResult result, string filter) =>
        result.Scenario.Name.Contains(filter, StringComparison.Ordinal) || result.Scenario.Clauses.Contains(filter);

    private void Print(PackageTest test)
    {
        Session.Report(test.Diagnostics);
        foreach (var result in test.Run.Results.Where(r => !r.IsGood))
        {
            Session.Output.Write($"{Session.OutputInk.Red(Session.Say("未通过", "failed"))} {result.Scenario.Name}\n");
            foreach (var failure in result.Failures)
            {
                Session.Output.Write($"  {failure.ToText(Session.Language).ReplaceLineEndings("\n  ")}\n");
            }
        }

        var run = test.Run;
        Session.Output.Write(Session.Say(
            $"{test.Folder}：{run.Results.Count} 个情景，写明 {run.Declared} 项期望，核对 {run.Executed} 项，{run.FailureCount} 项不符\n",
            $"{test.Folder}: {run.Results.Count} scenarios, {run.Declared} expectations declared, {run.Executed} checked, {run.FailureCount} not met\n"));
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<PackageTest> tests)
    {
        writer.WriteStartArray();
        foreach (var test in tests)
        {
            writer.WriteStartObject();
            writer.WriteString("folder", test.Folder);
            writer.WriteBoolean("good", test.IsGood);
            writer.WriteNumber("declared", test.Run.Declared);
            writer.WriteNumber("executed", test.Run.Executed);
            writer.WriteNumber("failures", test.Run.FailureCount);
            writer.WriteStartArray("scenarios");
            foreach (var result in test.Run.Results)
            {
                Write(writer, result);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("diagnostics");
            foreach (var diagnostic in test.Diagnostics)
            {
                DiagnosticJson.Write(diagnostic, writer);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, ScenarioResult result)
    {
        writer.WriteStartObject();
        writer.WriteString("name", result.Scenario.Name);
        writer.WriteString("place", result.Scenario.Place.ToString());
        writer.WriteBoolean("good", result.IsGood);
        writer.WriteStartArray("failures");
        foreach (var failure in result.Failures)
        {
            writer.WriteStartObject();
            writer.WriteString("subject", failure.Subject);
            writer.WriteString("expected", failure.Expected);
            writer.WriteString("actual", failure.Actual);
            writer.WriteString("text", failure.ToText(MessageLanguage.English));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private sealed record PackageTest(string Folder, IReadOnlyList<Diagnostic> Diagnostics, ScenarioRun Run)
    {
        public bool IsGood => Run.Executed == Run.Declared && Run.FailureCount == 0 && !Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);
    }
}
