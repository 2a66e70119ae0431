using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Surface;

/// <summary><c>none:</c> beside a lookup: what holds where the value that is looked up is missing.</summary>
public sealed class MissingMatchTests
{
    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Load("""
        scheme: test
        title: 测试
        period: 2025
        result: {of: 单位}
        subjects:
          单位: {key: 名称, fields: {档: "optional [优, 差]", 级: optional count, 企业: boolean}}
        parameters:
          优分: {clause: A1, value: 3}
          缺分: {clause: A1, value: 0.5}
          档分: {clause: A1, value: {优: 4, 差: 1}}
        indicators:
          列表: {clause: A1, match: 档, points: {优: 2, 差: 1}, none: 0}
          范围: {clause: A1, match: 级, points: {0..3: 2, 4 and over: 1}, none: -1}
          文字: {clause: A1, match: 级, gives: {0..3: 高, 4 and over: 低}, none: 无}
          再查: {clause: A1, match: 文字, points: {高: 10, 低: 20, 无: 30}}
          按参数: {clause: A1, match: 档, points: 档分, none: 缺分}
          含参数: {clause: A1, match: 档, points: {优: 优分, 差: 1}, none: 缺分}
          公式:
            clause: A1
            match: 级
            value:
              0..3: 级 * 2
              4 and over: 级 + 1
            none: 缺分
          只对企业:
            clause: A1
            for: 企业
            match: 档
            points: {优: 2, 差: 1}
            none: 7
        """);

    private static readonly AppraisalData Data = AppraisalData.Create().Add("单位", [
        new { 名称 = "甲", 档 = (string?)"优", 级 = (int?)3, 企业 = true },
        new { 名称 = "乙", 档 = (string?)null, 级 = (int?)null, 企业 = true },
        new { 名称 = "丙", 档 = (string?)null, 级 = (int?)5, 企业 = false },
    ]);

    [Theory]
    [InlineData("列表", "2", "0", "0")]
    [InlineData("范围", "2", "-1", "1")]
    [InlineData("再查", "10", "30", "20")]
    [InlineData("按参数", "4", "0.5", "0.5")]
    [InlineData("含参数", "3", "0.5", "0.5")]
    [InlineData("公式", "6", "0.5", "6")]
    [InlineData("只对企业", "2", "7", null)]
    public void Lookup_OfAMissingValue_GivesWhatNoneSays(string decision, params string?[] expected)
    {
        foreach (var evaluator in new[] { AppraisalEvaluator.Plan, AppraisalEvaluator.Interpreter })
        {
            var units = SchemeUnderTest.Run(Scheme, Data, evaluator).Units;

            new[] { "甲", "乙", "丙" }.Select(name => units.Single(u => u.Name == name)[decision]).Should().Equal(expected.Select(e => e is null ? (object?)null : ExactNumber.Parse(e)).ToArray());
        }
    }

    [Fact]
    public void Explanation_OfAMissingValue_SaysThatItIsMissing() =>
        SchemeUnderTest.Run(Scheme, Data).Explain("乙").ToText(MessageLanguage.English).Should().Contain("列表 = 0  ← 档 = null  [A1]");
}
