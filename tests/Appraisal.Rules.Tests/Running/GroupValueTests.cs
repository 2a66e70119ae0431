using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Running;

public sealed class GroupValueTests
{
    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Load("""
        scheme: test
        title: 测试
        period: 2020
        result: {of: 单位}
        subjects:
          单位:
            key: 名称
            fields: {类别: text, 分: {type: number, places: 1, within: over 0 to 100}}
            groups:
              同类: {by: 类别}
        composite:
          同类总分: {clause: A1, in: 同类, total: 分}
          同类均分: {clause: A1, in: 同类, mean: 分, print: 2 half-up}
          同类最高: {clause: A1, in: 同类, highest: 分}
          同类最低: {clause: A1, in: 同类, lowest: 分}
          同类家数: {clause: A1, in: 同类, size: rows}
          与最高之比:
            clause: A2
            value: 分 / 同类最高
            print: 2 half-up
        """);

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Values_OfAGroup_AreTakenOverItsRowsAlone(AppraisalEvaluator evaluator)
    {
        var data = AppraisalData.Create().Add("单位",
        [
            new { 名称 = "甲", 类别 = "镇", 分 = 80m },
            new { 名称 = "乙", 类别 = "镇", 分 = 60.5m },
            new { 名称 = "丙", 类别 = "镇", 分 = 40m },
            new { 名称 = "丁", 类别 = "局", 分 = 99m },
        ]);

        var unit = SchemeUnderTest.Run(Scheme, data, evaluator).Units.Single(u => u.Name == "乙");

        unit["同类总分"].Should().Be(ExactNumber.Parse("180.5"));
        unit["同类均分"].Should().Be(ExactNumber.Fraction(361, 6));
        unit["同类最高"].Should().Be((ExactNumber)80);
        unit["同类最低"].Should().Be((ExactNumber)40);
        unit["同类家数"].Should().Be((ExactNumber)3);
        unit["与最高之比"].Should().Be(ExactNumber.Parse("0.75625"));
    }

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void MedianAndPercentiles_OfAGroup_AreReadAsDeclared(AppraisalEvaluator evaluator)
    {
        var scheme = SchemeUnderTest.Load("""
            scheme: test
            title: 测试
            period: 2020
            result: {of: 单位}
            subjects:
              单位:
                key: 名称
                fields: {类别: text, 分: {type: number, places: 1, within: 0..100}}
                groups:
                  同类: {by: 类别}
            composite:
              中位数: {clause: A1, in: 同类, median: 分}
              就近: {clause: A1, in: 同类, percentile: 分, at: 75%, method: nearest rank}
              内插: {clause: A1, in: 同类, percentile: 分, at: 75%, method: interpolated, print: 2 half-up}
              最低: {clause: A1, in: 同类, percentile: 分, at: 0, method: nearest rank}
              最高: {clause: A1, in: 同类, percentile: 分, at: 1, method: interpolated, print: 2 half-up}
            """);
        var data = AppraisalData.Create().Add("单位",
        [
            new { 名称 = "甲", 类别 = "镇", 分 = 40m },
            new { 名称 = "乙", 类别 = "镇", 分 = 90.5m },
            new { 名称 = "丙", 类别 = "镇", 分 = 60m },
            new { 名称 = "丁", 类别 = "镇", 分 = 70m },
            new { 名称 = "戊", 类别 = "局", 分 = 99m },
        ]);

        var units = SchemeUnderTest.Run(scheme, data, evaluator).Units;
        var town = units.Single(u => u.Name == "甲");
        var alone = units.Single(u => u.Name == "戊");

        town["中位数"].Should().Be((ExactNumber)65);
        town["就近"].Should().Be((ExactNumber)70);
        town["内插"].Should().Be(ExactNumber.Parse("75.125"));
        town["最低"].Should().Be((ExactNumber)40);
        town["最高"].Should().Be(ExactNumber.Parse("90.5"));
        new[] { "中位数", "就近", "内插", "最低", "最高" }.Should().OnlyContain(name => alone[name]!.Equals((ExactNumber)99));
    }
}
