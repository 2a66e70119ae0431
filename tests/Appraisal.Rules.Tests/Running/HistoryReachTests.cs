using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Running;

/// <summary>How far a scheme looks back, and what lies beyond it.</summary>
public sealed class HistoryReachTests
{
    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Row_FromBeforeTheReach_IsRefusedWithTheReachThatWouldCountIt(AppraisalEvaluator evaluator)
    {
        var scheme = SchemeUnderTest.Load(Text("count(往年[往年.得分 < 60]) >= 1", 4));

        SchemeUnderTest.Faults(scheme, Kept(2021, 2024), evaluator).Should().BeEmpty();
        SchemeUnderTest.Faults(scheme, Kept(2020, 2024), evaluator).Should().ContainSingle()
            .Which.Should().StartWith("APR5041").And.Contain("2020").And.Contain("'years: 5'");
    }

    [Theory]
    [InlineData("streak(得分 < 60) >= 3")]
    [InlineData("streak(得分 < 60) = 3")]
    [InlineData("streak(得分 < 60) > 2")]
    [InlineData("3 <= streak(得分 < 60)")]
    [InlineData("streak(得分 < 60) < 3")]
    [InlineData("streak(得分 < 60) >= 届数")]
    [InlineData("连续 >= 3 or 得分 < 10")]
    public void Streak_ComparedWithMoreThanItCounts_IsAFault(string condition) =>
        SchemeUnderTest.Faults(Text(condition, 1)).Should().ContainSingle().Which.Should().StartWith("APR3183").And.Contain("up to 2").And.Contain("'years' of '往年'");

    [Theory]
    [InlineData("streak(得分 < 60) >= 2")]
    [InlineData("streak(得分 < 60) > 1")]
    [InlineData("连续 = 2 and 得分 > 3")]
    public void Streak_ComparedWithWhatItReaches_IsNone(string condition) => SchemeUnderTest.Faults(Text(condition, 1)).Should().BeEmpty();

    private static AppraisalData Kept(params int[] years) => AppraisalData.Create()
        .Add("单位", new[] { new { 名称 = "甲", 得分 = 50 } })
        .Add("往年", years.Select(y => new { 单位 = "甲", 年度 = y, 得分 = 50 }).ToArray());

    private static string Text(string condition, int years) => $$"""
        scheme: test
        title: 测试
        period: 2025
        result: {of: 单位}
        subjects:
          单位: {key: 名称, fields: {得分: {type: number, places: 1} } }
        history:
          往年: {of: 单位, keeps: [得分], years: {{years}}, missing: ends the streak}
        parameters:
          届数: {clause: A, value: 3}
        indicators:
          连续:
            clause: A
            value: streak(得分 < 60)
        consequences:
          免职:
            clause: A
            when: {{condition}}
        """;
}
