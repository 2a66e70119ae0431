using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Running;

/// <summary>Rows that belong to a row over others in between: records of sections of a unit, marks of indicators of its quarters.</summary>
public sealed class OwnersOfOwnersTests
{
    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Load("""
        scheme: test
        title: 测试
        period: 2025
        result: {of: 单位, score: 总分, grade: 等次}
        subjects:
          单位: {key: 名称, fields: {基础分: {type: number, places: 1}, 限额: count}, groups: {全体: {by: everybody}}}
          科室: {key: 名称, of: 单位, fields: {人数: count}}
        records:
          差错: {of: 科室, fields: {次数: count, 种类: [重, 轻], 金额: count}}
          评分: {of: 指标, fields: {得分: {type: number, places: 1}}}
        periods:
          季度: {of: 单位, each: [一季度, 二季度]}
        cases:
          指标: {of: 季度}
        penalties:
          差错扣分: {clause: B1, of: 单位, each: 差错, points: 次数, cap: 5}
          科室扣分: {clause: B2, each: 差错, points: 次数}
          处理:
            clause: B3
            of: 单位
            each: 差错
            by: 种类
            outputs: {扣分: number}
            rows:
              - {clause: B4, 种类: 重, 扣分: 3}
              - {clause: B5, 种类: 轻, 扣分: 1}
        indicators:
          差错数: {clause: A1, count of: 差错}
          重差错:
            clause: A1
            sum of: 差错
            value: 次数
            where: 种类 = "重"
          公式数:
            clause: A2
            value: count(差错[种类 = "重"]) + sum(差错.次数) * 10 + sum(for r in 差错 return r.次数 * 100)
          过限:
            clause: A2
            when: some r in 差错 satisfies r.金额 > 限额 and r.科室.人数 > 1
          合计:
            clause: A3
            value: sum(评分.得分)
        composite:
          总分: {clause: A4, sum: [基础分, 合计]}
        bars:
          重错不优:
            of: 单位
            each: 差错
            from: 优
            when:
              C1: 种类 = "重"
        grades:
          等次:
            scale: [优, 良]
            in: 全体
            steps:
              - {grade: 优, clause: C2, top: {places: 1, by: 总分, ties: all in, barred place: passes on}}
              - {grade: 良, clause: C3}
        """);

    // The sections and their records are not in the order of the units.
    private static readonly AppraisalData Data = AppraisalData.Create()
        .Add("单位", [new { 名称 = "乙", 基础分 = 80m, 限额 = 100 }, new { 名称 = "甲", 基础分 = 90m, 限额 = 3 }])
        .Add("科室", [new { 名称 = "k1", 单位 = "乙", 人数 = 2 }, new { 名称 = "k2", 单位 = "甲", 人数 = 3 }, new { 名称 = "k3", 单位 = "乙", 人数 = 1 }, new { 名称 = "k4", 单位 = "甲", 人数 = 1 }])
        .Add("差错", [
            new { 科室 = "k1", 次数 = 4, 种类 = "轻", 金额 = 9 },
            new { 科室 = "k2", 次数 = 2, 种类 = "重", 金额 = 5 },
            new { 科室 = "k3", 次数 = 3, 种类 = "轻", 金额 = 9 },
            new { 科室 = "k4", 次数 = 1, 种类 = "轻", 金额 = 9 },
        ])
        .Add("评分", [
            new { 单位 = "甲", 季度 = "一季度", 指标 = "信访", 得分 = 3m },
            new { 单位 = "甲", 季度 = "二季度", 指标 = "信访", 得分 = 4.5m },
            new { 单位 = "乙", 季度 = "一季度", 指标 = "档案", 得分 = 1m },
        ]);

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void RowsOfSections_PutTogetherForTheUnit_AreThoseOfAllItsSections(AppraisalEvaluator evaluator)
    {
        var result = SchemeUnderTest.Run(Scheme, Data, evaluator);

        result.Units.Select(u => (u.Name, u["差错数"], u["重差错"], u["公式数"], u["过限"], u["合计"])).Should().BeEquivalentTo([
            ("甲", (ExactNumber)2, (ExactNumber)2, (ExactNumber)331, true, Number("7.5")),
            ("乙", (ExactNumber)2, (ExactNumber)0, (ExactNumber)770, false, (ExactNumber)1),
        ]);
    }

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Findings_OfSections_ReachTheTableThatOfNames(AppraisalEvaluator evaluator)
    {
        var result = SchemeUnderTest.Run(Scheme, Data, evaluator);

        result.Units.Select(u => (u.Name, u["差错扣分"], u["处理.扣分"], u.Grade)).Should().BeEquivalentTo([
            ("甲", (ExactNumber)3, (ExactNumber)4, "良"),
            ("乙", (ExactNumber)5, (ExactNumber)2, "优"),
        ]);
        result["科室"]["科室扣分"].Should().BeEquivalentTo([(ExactNumber)4, (ExactNumber)2, (ExactNumber)3, (ExactNumber)1]);
        result.Findings.Where(f => f.Decision == "差错扣分").Select(f => (f.Of, f.Subject)).Should().OnlyContain(f => f.Of == "单位").And.HaveCount(4);
    }

    [Fact]
    public void Explanation_OfRowsOfSections_ListsThemWithoutNamingTheWay()
    {
        var text = SchemeUnderTest.Run(Scheme, Data).Explain("甲").ToText(MessageLanguage.English).ReplaceLineEndings("\n");

        text.Should().Contain("""
            差错数 = 2  ← count of 2 rows of 差错, 2 counted  [A1]
              k2，2，重，5  ← counted
              k4，1，轻，9  ← counted
            """.ReplaceLineEndings("\n"));
    }

    private static ExactNumber Number(string text) => ExactNumber.Parse(text);
}
