using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Surface;

/// <summary><c>for:</c> beside every way of computing a value of a row, and formulas chosen by a number.</summary>
public sealed class ApplicabilityTests
{
    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Load("""
        scheme: test
        title: 测试
        period: 2025
        result: {of: 单位, score: 总分}
        subjects:
          单位:
            key: 名称
            fields:
              类别: [企业, 机关]
              完成率: {type: number, places: 1, within: 0..}
              核定: {type: optional number, places: 1}
              达标: boolean
              规模:
                type: [大, 小]
                for: 类别 = "企业"
              利润:
                type: number
                places: 1
                for: 类别 = "企业"
        records:
          表彰: {of: 单位, fields: {级别: "optional [市级, 省级]"}}
        bonuses:
          表彰加分:
            clause: B1
            each: 表彰
            when: 级别 != null
            match: 级别
            points: {市级: 1, 省级: 2}
        indicators:
          分段得分:
            clause: A1
            match: 完成率
            value:
              100 and over: 30 + (完成率 - 100) * 0.5
              60 to under 100: 30 * 完成率 / 100
              under 60: 0
          达标分:
            clause: A1
            match: 达标
            value:
              true: 完成率 / 10
              false: 0
          规模分:
            clause: A2
            for: 类别 = "企业"
            match: 规模
            points: {大: 2, 小: 1}
          规模核定:
            clause: A2
            for: 类别 = "企业"
            match: 规模
            points: {大: 2, 小: 3..4}
            decided in: 核定
          企业分:
            clause: A3
            for: 类别 = "企业"
            sum: [规模分, 利润]
          企业加权:
            clause: A3
            for: 类别 = "企业"
            weighted: {规模分: 40%, 利润: 60%}
          企业分段:
            clause: A3
            for: 类别 = "企业"
            match: 利润
            value:
              under 0: 0
              0 and over: 利润 * 2
          企业盈利:
            clause: A4
            for: 类别 = "企业"
            when: 利润 > 0
          企业表:
            clause: A4
            for: 类别 = "企业"
            by: [规模, 达标]
            rows:
              - {clause: A5, 规模: 大, points: 5}
              - {clause: A6, 规模: 小, 达标: true, points: 4}
              - {clause: A7, 规模: 小, 达标: false, points: 3}
          有省级:
            clause: A8
            for: 类别 = "企业"
            any of: 表彰
            value: 级别 != null and 级别 = "省级"
          表彰分:
            clause: A8
            sum of: 表彰
            match: 级别
            points: {市级: 10, 省级: 20}
            where: 级别 != null
        composite:
          总分:
            clause: A9
            value: if 类别 = "企业" then 分段得分 + 企业分 + 企业表 else 分段得分
        """);

    private static readonly AppraisalData Data = AppraisalData.Create()
        .Add("单位", [
            new { 名称 = "甲", 类别 = "企业", 完成率 = 110m, 核定 = (decimal?)null, 达标 = true, 规模 = (string?)"大", 利润 = (decimal?)-1.5m },
            new { 名称 = "乙", 类别 = "企业", 完成率 = 99.9m, 核定 = (decimal?)3.5m, 达标 = false, 规模 = (string?)"小", 利润 = (decimal?)2m },
            new { 名称 = "丙", 类别 = "机关", 完成率 = 59.9m, 核定 = (decimal?)null, 达标 = true, 规模 = (string?)null, 利润 = (decimal?)null },
        ])
        .Add("表彰", [
            new { 单位 = "甲", 级别 = (string?)"省级" },
            new { 单位 = "甲", 级别 = (string?)null },
            new { 单位 = "丙", 级别 = (string?)"市级" },
        ]);

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Formula_ChosenByANumber_IsThatOfItsRange(AppraisalEvaluator evaluator)
    {
        var units = SchemeUnderTest.Run(Scheme, Data, evaluator).Units;

        units.Select(u => (u.Name, u["分段得分"], u["达标分"])).Should().BeEquivalentTo([
            ("甲", (object?)Number("35"), (object?)Number("11")),
            ("乙", Number("29.97"), Number("0")),
            ("丙", Number("0"), Number("5.99")),
        ]);
    }

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Decision_ForAClassOfRows_HasNoValueElsewhere(AppraisalEvaluator evaluator)
    {
        var units = SchemeUnderTest.Run(Scheme, Data, evaluator).Units;

        string[] names = ["规模分", "规模核定", "企业分", "企业加权", "企业分段", "企业盈利", "企业表", "有省级"];
        units.Single(u => u.Name == "丙").Should().Match<UnitResult>(u => names.All(n => u[n] == null));
        names.Select(n => units.Single(u => u.Name == "甲")[n]).Should().Equal(Number("2"), Number("2"), Number("0.5"), Number("-0.1"), Number("0"), false, Number("5"), true);
        names.Select(n => units.Single(u => u.Name == "乙")[n]).Should().Equal(Number("1"), Number("3.5"), Number("3"), Number("1.6"), Number("4"), true, Number("3"), false);
        units.Select(u => (u.Name, u.Score)).Should().BeEquivalentTo([("甲", Number("40.5")), ("乙", Number("35.97")), ("丙", Number("0"))]);
    }

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Lookup_OfAFieldThatMayBeEmpty_IsForTheRowsThatTheConditionLeaves(AppraisalEvaluator evaluator)
    {
        var units = SchemeUnderTest.Run(Scheme, Data, evaluator).Units;

        units.Select(u => (u.Name, u["表彰加分"], u["表彰分"])).Should().BeEquivalentTo([
            ("甲", (object?)Number("2"), (object?)Number("20")), ("乙", Number("0"), Number("0")), ("丙", Number("1"), Number("10")),
        ]);
    }

    [Fact]
    public void Explanation_OfAChosenFormula_NamesItsRangeAndTheClass()
    {
        var result = SchemeUnderTest.Run(Scheme, Data);

        Text(result, "乙").Should().Contain("分段得分 = 29.97  ← 完成率 60 to under 100: 30 * 完成率 / 100  [A1]").And.Contain("完成率 = 99.9 (60 to under 100)");
        Text(result, "丙").Should().Contain("""
              企业表  ← does not apply  [A4, A5, A6, A7]
                企业表 · applies = no  ← 类别 = "企业"
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Ranges_OfFormulas_ThatLeaveGapsOrMeet_AreToldBeforeThereIsData()
    {
        SchemeUnderTest.Faults("""
            scheme: test
            title: 测试
            period: 2025
            result: {of: 单位}
            subjects:
              单位: {key: 名称, fields: {完成率: {type: number, places: 1, within: 0..}}}
            indicators:
              得分:
                clause: A1
                match: 完成率
                value:
                  over 90: 30
                  60..80: 完成率 / 4
                  up to 60: 0
            """).Should().BeEquivalentTo([
            "APR3061 no range of '得分' holds 完成率 = 80.1..90; let the ranges meet, such as 80 to under 90 and 90 and over; bound the field with 'within' where such numbers do not occur; where the document is silent, name an assumption",
            "APR3062 the ranges 60..80 and up to 60 of '得分' both hold 60; leave it out of one of them, as in 80 to under 90; where the document is silent, name an assumption",
        ]);
    }

    private static string Text(AppraisalResult result, string unit) => result.Explain(unit).ToText(MessageLanguage.English).ReplaceLineEndings("\n");

    private static ExactNumber Number(string text) => ExactNumber.Parse(text);
}
