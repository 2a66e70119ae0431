using System.Text.Json;
using Appraisal.Rules.Explaining;
using FluentAssertions;
using Snapshooter.Xunit;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Cli;

public class ExplainCommandTests
{
    [Fact]
    public void Explain_Unit_LeadsFromTheGradeToTheData()
    {
        var run = Explain("--unit", "产业招引局");

        run.Code.Should().Be(0);
        run.Output.Should().StartWith("产业招引局").And.Contain("等次 = 优秀").And.Contain("[H13").And.Contain("数据 部门[");
    }

    [Fact]
    public void Explain_OneDecisionInEnglish_TellsOfThatDecision()
    {
        var run = Explain("--unit", "产业招引局", "--decision", "荣誉加分", "--lang", "en");

        run.Output.Should().Contain("荣誉加分 (honours) = 2").And.NotContain("等次");
    }

    [Fact]
    public void Explain_Json_IsOneDocument()
    {
        using var json = JsonDocument.Parse(Explain("--unit", "产业招引局", "--format", "json").Output);

        json.RootElement.GetProperty("row").GetString().Should().Be("产业招引局");
    }

    [Fact]
    public void Explain_Markdown_IsAList() => Explain("--unit", "产业招引局", "--format", "markdown").Output.Should().StartWith("# 产业招引局").And.Contain("- **");

    [Theory]
    [InlineData("APR9002", "相近的名称：产业招引局", "--unit", "产业招引")]
    [InlineData("APR9001", "可用：部门", "--unit", "产业招引局", "--table", "部")]
    [InlineData("APR9003", "相近的名称：等次", "--unit", "产业招引局", "--decision", "等级次")]
    public void Explain_UnknownName_NamesNearOnes(string code, string said, params string[] args)
    {
        var run = Explain(args);

        run.Code.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(code).And.Contain(said);
    }

    [Fact]
    public void Explain_PlacesStayOpen_NamesThemWithTheirClause()
    {
        var run = Explain("--unit", "产业培育局", "--decision", "等次", "--set", "空额=stays open");

        run.Output.Should().Contain("空额 = stays open [H13s]");
    }

    [Theory]
    [InlineData("zh", "text")]
    [InlineData("en", "text")]
    [InlineData("zh", "markdown")]
    [InlineData("en", "json")]
    public void WhyNot_AUnitThatIsBarredAndFarBehind_IsAsRead(string language, string format)
    {
        var run = Explain("--unit", "望峰办事处", "--why-not", "优秀", "--lang", language, "--format", format);

        run.Code.Should().Be(0);
        Snapshot.Match(run.Output, $"WhyNot_{format}_{language}");
    }

    [Fact]
    public void WhyNot_OnItsPage_PrintsWhatThePageShows()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "why-not.md"));

        var shown = page.Split("```text output\n")[1].Split("```")[0];

        Explain("--unit", "望峰办事处", "--why-not", "优秀", "--lang", "zh").Output.Should().Be(shown);
    }

    [Fact]
    public void WhyNot_KindsOfObstacles_AreAllOnThePage()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "why-not.md"));

        Enum.GetNames<ObstacleKind>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName).Should().OnlyContain(kind => page.Contains($"| `{kind}` |"));
    }

    [Fact]
    public void WhyNot_AGradeThatTheUnitHas_SaysSo() => Explain("--unit", "督导审计室", "--why-not", "良好").Output.Should().EndWith("等次就是 良好\n");

    [Theory]
    [InlineData("APR9013", "优秀、良好、合格、不合格", "--why-not", "优先")]
    [InlineData("APR9013", "相近的名称：优秀", "--why-not", "优先")]
    [InlineData("APR9014", "用 --decision 写一个等次", "--why-not", "优秀", "--decision", "综合得分")]
    public void WhyNot_WhatCannotBeAsked_IsSaidWithWhatCan(string code, string said, params string[] args)
    {
        var run = Explain(["--unit", "督导审计室", .. args]);

        run.Code.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(code).And.Contain(said);
    }

    private static ToolRun Explain(params string[] args) => ToolRun.Of(["explain", ToolRun.Scheme, "--data", ToolRun.Data, .. args]);
}
