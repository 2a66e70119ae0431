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

    private static void Copy(ScratchFolder folder, Func<string, string> alter) =>
        folder.Write("scheme.yaml", alter(File.ReadAllText(Path.Combine(ToolRun.Scheme, "scheme.yaml"))));
}
