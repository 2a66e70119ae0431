using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Cli;

public class DataCommandTests
{
    [Fact]
    public void Data_NewFolder_HoldsATableWithHeadersForEach()
    {
        using var folder = new ScratchFolder();

        var run = ToolRun.Of("data", ToolRun.Scheme, "--out", folder["2018"]);

        run.Code.Should().Be(0);
        Directory.GetFiles(folder["2018"]).Should().HaveCount(Directory.GetFiles(ToolRun.Data, "*.csv").Length);
        File.ReadAllText(Path.Combine(folder["2018"], "荣誉.csv")).Should().StartWith("部门,级别,事项,获奖者,获得日期,申报日期,另处计分");
        run.Output.Should().Contain("荣誉.csv\n");
    }

    [Fact]
    public void Data_TableIsThere_IsNotWrittenOverWithoutForce()
    {
        using var folder = new ScratchFolder();
        var file = folder.Write("部门.csv", "mine");

        var refused = ToolRun.Of("data", ToolRun.Scheme, "--out", folder.Path);
        var untouched = Directory.GetFiles(folder.Path).Length == 1 && File.ReadAllText(file) == "mine";
        var forced = ToolRun.Of("data", ToolRun.Scheme, "--out", folder.Path, "--force");

        refused.Code.Should().Be(1);
        refused.Error.Should().Contain("APR9006").And.Contain("部门.csv").And.Contain("--force");
        untouched.Should().BeTrue();
        forced.Code.Should().Be(0);
        File.ReadAllText(file).Should().StartWith("名称,类别");
    }
}
