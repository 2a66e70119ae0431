using Appraisal.Rules.Cli;
using FluentAssertions;
using Snapshooter.Xunit;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Cli;

public class ScoreCommandTests
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Score_SampleData_PrintsRankedTable(string language)
    {
        var run = ToolRun.Score("--lang", language);

        run.Code.Should().Be(0);
        run.Error.Should().BeEmpty();
        Snapshot.Match(run.Output, $"Score_{language}");
    }

    [Fact]
    public void Score_PlacesStayOpen_GivesFewerPlacesAndTellsTheChange()
    {
        var run = ToolRun.Score("--set", "空额=stays open");

        run.Output.Should().Contain("等次：优秀 6，良好 9，").And.Contain("已改：空额 = stays open（方案为 passes on） [H13s]");
    }

    [Fact]
    public void Score_MisspeltAssumption_NamesTheRightOne()
    {
        var run = ToolRun.Score("--set", "空领=stays open");

        run.Code.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith("--set 空领=stays open: 错误 APR3016").And.Contain("相近的名称：空额");
    }

    [Fact]
    public void Score_ParameterFile_HoldsUnlessSetSaysOtherwise()
    {
        using var folder = new ScratchFolder();
        var file = folder.Write("p.yaml", "空额: stays open\n班子评议分值: {优秀: 10, 良好: 8, 及格: 6, 不及格: 4}\n");

        var fromFile = ToolRun.Score("--parameters", file);
        var overruled = ToolRun.Score("--parameters", file, "--set", "空额=passes on");

        fromFile.Error.Should().BeEmpty();
        fromFile.Output.Should().Contain("已改：空额 = stays open").And.Contain("已改：班子评议分值 = {优秀: 10, 良好: 8, 及格: 6, 不及格: 4}");
        overruled.Output.Should().NotContain("已改：空额");
    }

    [Theory]
    [InlineData("- a\n", "APR1104")]
    [InlineData("空额: [[a], b]\n", "APR1105")]
    public void Score_ParameterFileOfAnotherShape_IsRefused(string text, string code)
    {
        using var folder = new ScratchFolder();

        var run = ToolRun.Score("--parameters", folder.Write("p.yaml", text));

        run.Code.Should().Be(1);
        run.Error.Should().Contain(code);
    }

    [Fact]
    public void Score_MissingParameterFile_IsRefused() => ToolRun.Score("--parameters", "nowhere.yaml").Error.Should().Contain("APR1103").And.Contain("nowhere.yaml");

    [Fact]
    public void Score_UnknownColumn_NamesNearOnes()
    {
        var run = ToolRun.Score("--columns", "荣誉加,发给奖金");

        run.Code.Should().Be(1);
        run.Error.Should().Contain("APR9004").And.Contain("相近的名称：荣誉加分").And.NotContain("没有“发给奖金”");
    }

    [Fact]
    public void Score_ChosenColumns_StandAfterTheGradeInTheirOrder()
    {
        var run = ToolRun.Score("--columns", "发给奖金,类别", "--format", "csv");

        run.Output.Should().StartWith("名次,名称,综合得分,等次,发给奖金,类别\n1,产业招引局,106.84,优秀,是,机关部门\n");
    }

    [Fact]
    public void Score_OutCsv_WritesByteOrderMarkAndNothingElse()
    {
        using var folder = new ScratchFolder();

        var run = ToolRun.Score("--out", folder["结果.csv"]);

        run.Code.Should().Be(0);
        run.Output.Should().BeEmpty();
        File.ReadAllBytes(folder["结果.csv"]).Should().StartWith(new byte[] { 0xEF, 0xBB, 0xBF });
        File.ReadAllText(folder["结果.csv"]).Should().Be(ToolRun.Score("--format", "csv").Output);
        Directory.GetFiles(folder.Path).Should().ContainSingle();
    }

    [Fact]
    public void Score_OutInMissingFolder_SaysSoBeforeItComputes()
    {
        using var folder = new ScratchFolder();

        var run = ToolRun.Score("--out", Path.Combine(folder.Path, "没有", "结果.csv"));

        run.Code.Should().Be(1);
        run.Error.Should().Contain("APR9009");
        Directory.GetFileSystemEntries(folder.Path).Should().BeEmpty();
    }

    [Fact]
    public void Score_BrokenData_LeavesTheOldFile()
    {
        using var folder = new ScratchFolder();
        var file = folder.Write("结果.csv", "old");

        var run = ToolRun.Of("score", ToolRun.Scheme, "--data", folder["没有"], "--out", file);

        run.Code.Should().Be(1);
        run.Error.Should().Contain("APR4001");
        File.ReadAllText(file).Should().Be("old");
    }

    [Fact]
    public void Score_StoppedWhileItRuns_WritesNothing()
    {
        using var folder = new ScratchFolder();
        var stopped = ToolEnvironment.Plain with { Stopping = new CancellationToken(canceled: true) };

        var run = ToolRun.In(stopped, "", "score", ToolRun.Scheme, "--data", ToolRun.Data, "--out", folder["结果.csv"]);

        run.Code.Should().Be(1);
        run.Error.Should().Contain("APR9007");
        Directory.GetFileSystemEntries(folder.Path).Should().BeEmpty();
    }

    [Fact]
    public void Score_MissingPackage_SaysWhatIsMissing()
    {
        var run = ToolRun.Of("score", "nowhere", "--data", ToolRun.Data);

        run.Code.Should().Be(1);
        run.Error.Should().Contain("APR1101").And.Contain("scheme.yaml");
    }

    [Fact]
    public void Score_OnATerminal_ColoursTheHeaders()
    {
        var terminal = ToolEnvironment.Plain with { OutputHasColours = true };

        var run = ToolRun.In(terminal, "", "score", ToolRun.Scheme, "--data", ToolRun.Data);

        run.Output.Should().Contain("\u001b[1m名次");
    }

    [Fact]
    public void Score_AllAssumptions_ListsEachWithItsAlternatives()
    {
        var run = ToolRun.Score("--assumptions");

        run.Output.Should().Contain("  界上同分 = all in [H13s] 未规定名额界线上同分怎样处理（另可：all out | people decide）");
    }
}
