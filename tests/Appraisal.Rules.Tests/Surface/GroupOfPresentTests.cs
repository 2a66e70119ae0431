using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Surface;

/// <summary><c>not applicable:</c> beside <c>in</c> and in rankings: rows without a value do not stand in the group, or count with a number.</summary>
public sealed class GroupOfPresentTests
{
    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Load("""
        scheme: test
        title: 测试
        period: 2025
        result: {of: 单位, rank: 名次}
        subjects:
          单位:
            key: 名称
            fields: {类别: [企业, 机关], 得分: {type: optional number, places: 1}}
            groups:
              全体: {by: everybody, for: everybody}
              同类: {by: 类别, for: everybody}
              机关组:
                by: everybody
                for: 类别 = "机关"
        assumptions:
          缺项: {clause: A1, why: 未写明没有得分的单位是否计入平均, value: leave out, or: ["0"]}
        indicators:
          均分: {clause: A1, mean: 得分, in: 全体, not applicable: leave out, print: 1 half-up}
          按零均分: {clause: A1, mean: 得分, in: 全体, not applicable: 0, print: 1 half-up}
          按假设: {clause: A1, mean: 得分, in: 全体, not applicable: 缺项, print: 1 half-up}
          同类最高: {clause: A1, highest: 得分, in: 同类, not applicable: leave out, none: 0}
          机关合计: {clause: A1, total: 得分, in: 机关组, not applicable: leave out}
          高于均分:
            clause: A1
            for: 得分 != null
            value: 得分 - 均分
            print: 1 half-up
        ranking:
          名次: {clause: A2, by: 得分, in: 全体, ties: shared, not applicable: leave out}
          按零名次: {clause: A2, by: 得分, in: 全体, ties: shared, not applicable: 0}
          末一: {clause: A2, by: 得分, in: 全体, last: 1, ties: all in, not applicable: leave out}
        consequences:
          名次分:
            clause: A3
            value: if 得分 = null then 0 else 10 - 名次
        """);

    private static readonly AppraisalData Data = AppraisalData.Create().Add("单位", [
        new { 名称 = "甲", 类别 = "企业", 得分 = (decimal?)90 },
        new { 名称 = "乙", 类别 = "机关", 得分 = (decimal?)null },
        new { 名称 = "丙", 类别 = "企业", 得分 = (decimal?)60 },
    ]);

    [Theory]
    [InlineData("均分", "75", "75", "75")]
    [InlineData("按零均分", "50", "50", "50")]
    [InlineData("按假设", "75", "75", "75")]
    [InlineData("同类最高", "90", "0", "90")]
    [InlineData("机关合计", "0", "0", "0")]
    [InlineData("高于均分", "15", null, "-15")]
    [InlineData("名次", "1", null, "2")]
    [InlineData("按零名次", "1", "3", "2")]
    [InlineData("名次分", "9", "0", "8")]
    public void Row_WithoutAValue_DoesAsSaid(string decision, params string?[] expected)
    {
        foreach (var evaluator in new[] { AppraisalEvaluator.Plan, AppraisalEvaluator.Interpreter })
        {
            var units = SchemeUnderTest.Run(Scheme, Data, evaluator).Units;

            new[] { "甲", "乙", "丙" }.Select(name => units.Single(u => u.Name == name)[decision]).Should().Equal(expected.Select(e => e is null ? (object?)null : ExactNumber.Parse(e)).ToArray());
        }
    }

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Last_OfThoseWithAValue_LeavesOutTheOthers(AppraisalEvaluator evaluator)
    {
        var units = SchemeUnderTest.Run(Scheme, Data, evaluator).Units;

        new[] { "甲", "乙", "丙" }.Select(name => units.Single(u => u.Name == name)["末一"]).Should().Equal(false, null, true);
    }

    [Fact]
    public void Explanation_OfAMeanOfThoseWithAValue_NamesThem() =>
        SchemeUnderTest.Run(Scheme, Data).Explain("甲").ToText(MessageLanguage.English).Should().Contain("均分 = 75.0  ← mean of 2 rows of 全体 (得分 != null)  [A1]");
}
