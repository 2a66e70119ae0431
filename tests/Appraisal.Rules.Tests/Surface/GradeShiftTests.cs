using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Surface;

/// <summary>Grades that rise or fall by so many grades, or by a number that is counted; the values are worked out by hand.</summary>
public sealed class GradeShiftTests
{
    [Theory]
    [InlineData("up: 1", "when: 受表彰", "优优良差")]
    [InlineData("up: 2", "when: 受表彰", "优优优差")]
    [InlineData("down: 1", "when: 受表彰", "良中差差")]
    [InlineData("down: 事故数", "note: 每起降一级", "中良差差")]
    [InlineData("up: 事故数", "note: 每起升一级", "优良优良")]
    [InlineData("down: 事故数", "when: 受表彰", "中良差差")]
    [InlineData("down: 事故数 + 1", "when: 得分 < 70", "优良中差")]
    public void Grade_MovedFromAnEarlierOne_StaysOnTheScale(string move, string when, string expected)
    {
        var scheme = SchemeUnderTest.Of("得分: count, 受表彰: boolean, 事故数: count", $$$"""
            grades:
              初评: {clause: A1, scale: [优, 良, 中, 差], by: 得分, bands: {优: 90 and over, 良: 80 to under 90, 中: 70 to under 80, 差: under 70}}
              等次:
                from: 初评
                clause: A2
                {{{move}}}
                {{{when}}}
            """, "of: 单位, grade: 等次");
        var data = AppraisalData.Create().Add("单位",
        [
            new { 名称 = "1", 得分 = 95, 受表彰 = true, 事故数 = 2 },
            new { 名称 = "2", 得分 = 85, 受表彰 = true, 事故数 = 0 },
            new { 名称 = "3", 得分 = 75, 受表彰 = true, 事故数 = 5 },
            new { 名称 = "4", 得分 = 60, 受表彰 = false, 事故数 = 2 },
        ]);

        foreach (var evaluator in new[] { AppraisalEvaluator.Plan, AppraisalEvaluator.Interpreter })
        {
            var units = SchemeUnderTest.Run(scheme, data, evaluator).Units;
            string.Concat(units.OrderBy(u => u.Name, StringComparer.Ordinal).Select(u => u.Grade)).Should().Be(expected);
        }
    }

    [Theory]
    [InlineData("down: 0", "APR2007")]
    [InlineData("up: 1.5", "APR2007")]
    [InlineData("up: 事故数 / 2", "APR3005")]
    [InlineData("down: 事故数 - 1", "APR3005")]
    [InlineData("down: 1", "APR2002")]
    public void Move_ThatIsNoNumberOfGrades_IsToldWithAWayOut(string move, string code) =>
        SchemeUnderTest.Faults($$$"""
            scheme: test
            title: 测试
            period: 2020
            result: {of: 单位}
            subjects:
              单位: {key: 名称, fields: {得分: count, 事故数: count}}
            grades:
              初评: {clause: A1, scale: [优, 差], by: 得分, bands: {优: 90 and over, 差: under 90}}
              等次:
                from: 初评
                clause: A2
                {{{move}}}
            """).Should().ContainSingle().Which.Should().StartWith(code);
}
