using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Cli;

public class TestCommandTests
{
    [Fact]
    public void Test_ScenariosOfOneClause_PrintsDeclaredAndChecked()
    {
        var run = ToolRun.Of("test", ToolRun.Scheme, "--filter", "H13");

        run.Code.Should().Be(0);
        run.Output.Should().MatchRegex(@"^schemes/hengyang-hitech-2017：\d+ 个情景，写明 (\d+) 项期望，核对 \1 项，0 项不符\n$");
    }

    [Fact]
    public void Test_FilterThatMatchesNothing_Fails()
    {
        var run = ToolRun.Of("test", ToolRun.Scheme, "--filter", "没有这样的情景");

        run.Code.Should().Be(1);
        run.Error.Should().Contain("APR9008");
    }

    [Fact]
    public void Test_ExpectationThatIsWrong_SaysWhatWasExpectedAndWhatCame()
    {
        using var folder = new ScratchFolder();
        File.Copy(Path.Combine(ToolRun.Scheme, "scheme.yaml"), folder["scheme.yaml"]);
        Directory.CreateDirectory(folder["scenarios"]);
        folder.Write(Path.Combine("scenarios", "a.yaml"), """
            scenarios:
              - scenario: 指标得分照数据
                given:
                  部门: [{名称: 甲局, 类别: 机关部门, 指标评估得分: 70, 工作人员人数: 5, 负责人人数: 1}]
                  班子评议票: [{部门: 甲局, 等级: 优秀, 票数: 1}]
                  部门互评票: [{部门: 甲局, 等级: 优秀, 票数: 1, 本部门: 否}]
                expect:
                  部门: [{名称: 甲局, 指标评估: 71}]
            """);

        var run = ToolRun.Of("test", folder.Path);

        run.Code.Should().Be(1);
        run.Output.Should().Contain("未通过 指标得分照数据").And.Contain("期望 71，实际 70").And.Contain("H02");
    }

    [Fact]
    public void Clauses_PackageWithoutLedger_IsNotProved()
    {
        using var folder = new ScratchFolder();
        File.Copy(Path.Combine(ToolRun.Scheme, "scheme.yaml"), folder["scheme.yaml"]);

        ToolRun.Of("clauses", folder.Path).Code.Should().Be(1);
    }
}
