using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Running;

public sealed class LevelsTests
{
    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Load("""
        scheme: test
        title: 测试
        period: 2020
        result: [{of: 单位, score: 得分, rank: 名次, grade: 等次}, {of: 科室, score: 得分, rank: 名次, grade: 等次}]
        subjects:
          单位: {key: 名称, groups: {全体: {by: everybody}}}
          科室: {key: 名称, of: 单位, groups: {全体: {by: everybody}}}
        records:
          评分:
            of: [单位, 科室]
            fields: {指标: text, 分: {type: number, places: 1, within: 0..100}}
            groups: {同一指标: {by: [owner, 指标]}}
        penalties:
          过低扣分:
            clause: A1
            each: 评分
            when:
              A1: 分 < 60
            points: 5
        indicators:
          条数: {of: 评分, clause: A2, in: 同一指标, size: rows}
          平均: {of: [单位, 科室], clause: A2, mean of: 评分, value: 分, print: 2 half-up}
        composite:
          得分: {of: [单位, 科室], clause: A2, value: 平均, floor: 0, print: 2 half-up}
        ranking:
          名次: {of: [单位, 科室], clause: A3, by: 得分, in: 全体, ties: shared}
        grades:
          等次/单位: {of: 单位, clause: A4, scale: [优, 良], by: 得分, bands: {优: 80 and over, 良: under 80}}
          等次/科室: {of: 科室, clause: A5, scale: [优, 良], by: 得分, bands: {优: 70 and over, 良: under 70}}
        consequences:
          最好科室: {clause: A6, highest of: 科室, value: 等次}
          最差科室: {clause: A6, lowest of: 科室, value: 等次}
        """);

    private static readonly AppraisalData Data = AppraisalData.Create()
        .Add("单位", [new { 名称 = "综合" }, new { 名称 = "乙局" }])
        .Add("科室", [new { 名称 = "综合", 单位 = "综合" }, new { 名称 = "一科", 单位 = "综合" }, new { 名称 = "二科", 单位 = "乙局" }])
        .Add("单位评分", [new { 单位 = "综合", 指标 = "a", 分 = 85m }, new { 单位 = "综合", 指标 = "a", 分 = 55m }, new { 单位 = "乙局", 指标 = "a", 分 = 90m }])
        .Add("科室评分", [new { 科室 = "综合", 指标 = "a", 分 = 72m }, new { 科室 = "一科", 指标 = "a", 分 = 50m }, new { 科室 = "二科", 指标 = "b", 分 = 71m }]);

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Decisions_StatedForSeveralTables_ReadEachItsOwn(AppraisalEvaluator evaluator)
    {
        var result = SchemeUnderTest.Run(Scheme, Data, evaluator);

        result["单位评分"]["条数"].Should().Equal((ExactNumber)1, (ExactNumber)2, (ExactNumber)2);
        result.UnitTables.Select(t => t.Table).Should().Equal("单位", "科室");
        result.UnitTables[0].Units.Select(u => (u.Name, u.Rank, u.Grade, u["过低扣分"])).Should().Equal(("乙局", 1, "优", (ExactNumber)0), ("综合", 2, "良", (ExactNumber)5));
        result.UnitTables[1].Units.Select(u => (u.Name, u.Rank, u.Grade, u["过低扣分"])).Should()
            .Equal(("综合", 1, "优", (ExactNumber)0), ("二科", 2, "优", (ExactNumber)0), ("一科", 3, "良", (ExactNumber)5));
    }

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Extremes_OfAScale_AreItsBestAndItsWorst(AppraisalEvaluator evaluator)
    {
        var units = SchemeUnderTest.Run(Scheme, Data, evaluator).Units;

        units.Select(u => (u.Name, u["最好科室"], u["最差科室"])).Should().Equal(("乙局", "优", "优"), ("综合", "优", "良"));
    }

    [Fact]
    public void Name_ThatTwoTablesHave_IsExplainedOnlyWithItsTable()
    {
        var result = SchemeUnderTest.Run(Scheme, Data);

        result.Find("综合").Should().Equal(("单位", "综合"), ("科室", "综合"));
        result.Explain("科室/综合").Table.Should().Be("科室");
        FluentActions.Invoking(() => result.Explain("综合")).Should().Throw<KeyNotFoundException>().WithMessage("*单位/综合, 科室/综合*");
    }

    [Fact]
    public void Records_OfSeveralSubjects_HaveFieldsForAClassAndRolesInEachTable()
    {
        var scheme = SchemeUnderTest.Load("""
            scheme: test
            title: 测试
            period: 2020
            result: [{of: 单位}, {of: 科室}]
            subjects:
              人员: {key: 编号}
              单位: {key: 名称}
              科室: {key: 名称}
            records:
              查访:
                of: [单位, 科室]
                fields:
                  结果: [好, 差]
                  当事人: optional 人员
                  扣分:
                    type: {number}
                    places: 1
                    for: 结果 = "差"
                roles: {责任人: 当事人}
            penalties:
              扣人: {clause: A1, each: 查访, to: 责任人, points: 1, of: 单位}
            """.Replace("{number}", "number"));
        var data = AppraisalData.Create()
            .Add("人员", [new { 编号 = "P1" }])
            .Add("单位", [new { 名称 = "甲" }])
            .Add("科室", [new { 名称 = "乙" }])
            .Add("单位查访", [new { 单位 = "甲", 结果 = "好", 当事人 = "P1", 扣分 = (decimal?)null }])
            .Add("科室查访", [new { 科室 = "乙", 结果 = "差", 当事人 = (string?)null, 扣分 = (decimal?)null }]);

        var result = scheme.Appraise(data);

        result.Diagnostics.Select(d => (d.Code, d.Place.ToString())).Should().Equal(("APR5021", "科室查访[1, 扣分]"));
    }
}
