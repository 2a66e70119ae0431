using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Testing;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Scenarios;

/// <summary>Scenarios hold when they should, and fail when they should: a runner that cannot fail proves nothing.</summary>
public class ScenarioRunTests
{
    [Fact]
    public void Run_AllAsExpected_ExecutesAllThatIsDeclared()
    {
        var run = Run(SmallPackage.Scenarios);

        run.IsGood.Should().BeTrue();
        (run.Declared, run.Executed, run.FailureCount).Should().Be((6, 6, 0));
    }

    [Fact]
    public void Run_FileOfParameters_GivesThemWhereAScenarioSetsNone()
    {
        using var package = new SmallPackage(
            SmallPackage.Scheme.Replace("parameters:\n", "parameters:\n  奖励分: {clause: C2, required: true}\n", StringComparison.Ordinal).Replace("points: 分值", "points: 奖励分", StringComparison.Ordinal),
            """
            parameters: example.yaml
            scenarios:
              - scenario: 按参数文件
                given:
                  单位: [{名称: 甲局, 得分: 58}]
                  奖励: [{单位: 甲局, 日期: 2024-12-31, 分值: 0}]
                expect:
                  单位: [{名称: 甲局, 总分: 61}]
              - scenario: 情景自己所设的优先
                like: 按参数文件
                set: {奖励分: 2}
                expect:
                  单位: [{名称: 甲局, 总分: 60}]
            """);
        File.WriteAllText(Path.Combine(package.Folder, "example.yaml"), "奖励分: 3\n");

        var run = ScenarioSuite.Load(package.Folder).Run(AppraisalScheme.Load(package.Folder).Scheme!);

        run.Results.SelectMany(r => r.Failures).Should().BeEmpty();
        run.IsGood.Should().BeTrue();
    }

    [Theory]
    [InlineData("总分: 60.00", "总分: 60.01")]
    [InlineData("总分: 60.00", "总分: 59.995")]
    [InlineData("等次: 达标}", "等次: 未达标}")]
    [InlineData("奖励加分: 0, ", "奖励加分: 2, ")]
    [InlineData("value: 2, clause: C3", "value: 3, clause: C3")]
    [InlineData("value: 2, clause: C3", "value: 2, clause: C4")]
    [InlineData("decision: 奖励加分, 单位: 甲局, value: 2, clause: C3}", "decision: 奖励加分}, {decision: 奖励加分}")]
    [InlineData("findings: [{decision: 奖励加分, 单位: 甲局, value: 2, clause: C3}]", "diagnostics: [APR5008]")]
    public void Run_PlantedFailure_Fails(string right, string wrong)
    {
        SmallPackage.Scenarios.Should().Contain(right);

        var run = Run(SmallPackage.Scenarios.Replace(right, wrong, StringComparison.Ordinal));

        run.IsGood.Should().BeFalse();
        run.FailureCount.Should().Be(1);
        run.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Failure_OfComputedValue_TellsFormulaValuesClauseAndPlace()
    {
        var run = Run(SmallPackage.Scenarios.Replace("总分: 60.00", "总分: 61", StringComparison.Ordinal));

        var failure = run.Results.SelectMany(r => r.Failures).Should().ContainSingle().Subject;
        failure.ToText(MessageLanguage.Chinese).Should().Be(
            "scenarios/奖励.yaml:11:25: 单位[甲局].总分：期望 61，实际 60（条款 C2）\n  ← 得分 + 奖励加分  [得分 = 58, 奖励加分 = 2]");
    }

    [Fact]
    public void Run_ThatStopsUnexpectedly_ExecutesNothingAndTellsWhy()
    {
        var run = Run(SmallPackage.Scenarios.Replace("得分: 58", "得分: 101", StringComparison.Ordinal));

        run.Executed.Should().Be(0);
        run.FailureCount.Should().Be(3);
        run.Results[0].Failures[0].Actual.Should().Be("APR4032");
        run.Results[0].Failures[0].HowInEnglish.Should().Contain("outside 0..100");
    }

    [Theory]
    [InlineData("得分: 100.01", "APR4032")]
    [InlineData("得分: ''", "APR4024")]
    public void Run_ExpectedDiagnostic_IsMet(string cell, string code)
    {
        var run = Run($$"""
            scenarios:
              - scenario: 得分不合要求
                given: {单位: [{名称: 甲局, {{cell}}}]}
                expect: {diagnostics: [{{code}}]}
            """);

        run.Diagnostics.Should().BeEmpty();
        run.IsGood.Should().BeTrue();
    }

    [Theory]
    [InlineData("20%", "0.2")]
    [InlineData("0.2", "20.0%")]
    public void Run_ShareWrittenEitherWay_IsEqual(string given, string expected)
    {
        var run = Run($$"""
            scenarios:
              - scenario: 份额
                given:
                  单位: [{名称: 甲局, 得分: 60, 份额: {{given}}}]
                expect:
                  单位: [{名称: 甲局, 份额: {{expected}}}]
            """);

        run.IsGood.Should().BeTrue();
    }

    [Fact]
    public void Run_RecordByNumber_LooksAtTheRowAsWritten()
    {
        var run = Run("""
            scenarios:
              - scenario: 第二条奖励
                given:
                  单位: [{名称: 甲局, 得分: 60}]
                  奖励: {columns: [单位, 日期, 分值], rows: [[甲局, 2024-05-01, 3], [甲局, 2024-04-01, 1]]}
                expect:
                  奖励: {1: {分值: 3}, 2: {分值: 1, 日期: 2024-04-01}}
            """);

        run.IsGood.Should().BeTrue();
        run.Executed.Should().Be(3);
    }

    private static ScenarioRun Run(string scenarios)
    {
        using var package = new SmallPackage(scenarios: scenarios);
        return ScenarioSuite.Load(package.Folder).Run(AppraisalScheme.Load(package.Folder).Scheme!);
    }
}
