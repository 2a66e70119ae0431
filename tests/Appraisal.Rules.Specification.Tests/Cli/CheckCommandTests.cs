using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Cli;

public class CheckCommandTests
{
    [Fact]
    public void Check_ShippedScheme_FindsNothing()
    {
        var run = ToolRun.Of("check", ToolRun.Scheme);

        run.Code.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().StartWith("schemes/hengyang-hitech-2017：无错误，0 个警告（");
    }

    [Fact]
    public void Check_BrokenPackage_ListsFaultsWithPlaceAndAdvice()
    {
        using var folder = new ScratchFolder();
        Copy(folder, text => text.Replace("value: 指标评估 + 内部评估 + 加减分", "value: 指标评沽 + 内部评估 + 加减分", StringComparison.Ordinal));

        var run = ToolRun.Of("check", folder.Path);

        run.Code.Should().Be(1);
        run.Error.Should().Contain("scheme.yaml:").And.Contain("指标评沽").And.Contain("相近的名称").And.Contain("^");
        run.Output.Should().Contain("个错误");
    }

    [Fact]
    public void Check_SeveralPackages_NamesThePackageBesideEachFault()
    {
        using var folder = new ScratchFolder();
        Copy(folder, text => text.Replace("value: 指标评估 + 内部评估 + 加减分", "value: 指标评沽 + 内部评估 + 加减分", StringComparison.Ordinal));

        var run = ToolRun.Of("check", ToolRun.Scheme, folder.Path, "nowhere");

        run.Error.Split('\n').Should().Contain(line => line.StartsWith($"{folder.Path}/scheme.yaml:", StringComparison.Ordinal))
            .And.Contain(line => line.StartsWith("nowhere: 错误 APR1101", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_Json_HoldsDiagnosticsInBothLanguages()
    {
        using var json = JsonDocument.Parse(ToolRun.Of("check", "nowhere", "--format", "json").Output);

        var diagnostic = json.RootElement[0].GetProperty("diagnostics")[0];

        diagnostic.GetProperty("code").GetString().Should().Be("APR1101");
        diagnostic.GetProperty("message").GetProperty("en").GetString().Should().Be("there is no scheme.yaml in 'nowhere'");
    }

    [Fact]
    public void Check_FolderOfPackages_ChecksEach()
    {
        var run = ToolRun.Of("check", Repository.Schemes);

        run.Output.Should().Contain("hengyang-hitech-2017");
    }

    [Fact]
    public void Check_PatternThatTheShellLeft_FindsThePackages()
    {
        var run = ToolRun.Of("check", Path.Combine(Repository.Schemes, "hengyang-*"));

        run.Code.Should().Be(0);
        run.Output.Should().Contain("hengyang-hitech-2017");
    }

    [Fact]
    public void Check_AsOfADay_ListsDeadlinesWithTheirState()
    {
        using var folder = new ScratchFolder();
        folder.Write("scheme.yaml", WithCalendar);

        var run = ToolRun.Of("check", folder.Path, "--as-of", "2024-12-01", "--lang", "en");

        run.Code.Should().Be(0);
        run.Output.Should().Contain("2024-07-10", "it is listed").And.MatchRegex(@"2024-07-10\s+past\s+-144\s+初稿\s+办公室\s+A1")
            .And.MatchRegex(@"2024-10-01\.\.2024-12-31\s+due\s+30\s+评议");
        ToolRun.Of("check", folder.Path, "--lang", "en").Output.Should().NotContain("初稿");
    }

    [Fact]
    public void Check_AsOfADayInJson_HoldsDeadlines()
    {
        using var folder = new ScratchFolder();
        folder.Write("scheme.yaml", WithCalendar);

        using var json = JsonDocument.Parse(ToolRun.Of("check", folder.Path, "--as-of", "2024-07-10", "--format", "json").Output);

        json.RootElement[0].GetProperty("asOf").GetString().Should().Be("2024-07-10");
        json.RootElement[0].GetProperty("deadlines").EnumerateArray().Select(d => $"{d.GetProperty("name")} {d.GetProperty("state")} {d.GetProperty("daysLeft")}")
            .Should().Equal("初稿 due 0", "评议 ahead 174");
    }

    [Fact]
    public void Check_AsOfNoDate_IsWrongUse()
    {
        var run = ToolRun.Of("check", ToolRun.Scheme, "--as-of", "明天");

        run.Code.Should().Be(2);
        run.Error.Should().Contain("“明天”不是");
    }

    private const string WithCalendar = """
        scheme: calendar
        title: 期限
        period: 2024
        result: {of: 单位}
        subjects:
          单位: {key: 名称}
        calendar:
          初稿: {clause: A1, due: 2024-07-10, who: 办公室}
          评议: {clause: A2, from: 2024-10-01, due: 2024-12-31}
        """;

    private static void Copy(ScratchFolder folder, Func<string, string> alter) =>
        folder.Write("scheme.yaml", alter(File.ReadAllText(Path.Combine(ToolRun.Scheme, "scheme.yaml"))));
}
