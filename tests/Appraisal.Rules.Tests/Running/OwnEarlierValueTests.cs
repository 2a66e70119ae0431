using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Running;

/// <summary>Grades, conditions and words that go on from what they were a period ago; the values are worked out by hand.</summary>
public sealed class OwnEarlierValueTests
{
    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Load("""
        scheme: test
        title: 测试
        period: 2025
        result: {of: 单位, grade: 等次}
        subjects:
          单位: {key: 名称, fields: {得分: count}}
        history:
          往年: {of: 单位, keeps: [等次, 终评, 预警, 牌, 连优], years: 2, missing: ends the streak}
        indicators:
          预警:
            clause: A1
            when: 得分 < 60 or 得分 < 70 and previous(预警) != null and previous(预警)
          连优:
            clause: A2
            value: streak(等次 = "优秀")
          牌:
            clause: A3
            value: if not(预警) then "无" else if previous(牌) != null and previous(牌) = "黄牌" then "红牌" else "黄牌"
          牌分: {clause: A3, match: 牌, points: {无: 0, 黄牌: 1, 红牌: 2}}
        grades:
          等次:
            clause: A4
            scale: [优秀, 合格, 不合格]
            steps:
              - grade: 不合格
                when: 得分 < 60
              - grade: 优秀
                when:
                  A4: 得分 >= 90
                  A5: previous(等次) = null or previous(等次) > "不合格"
                  A6: previous(连优) = null or previous(连优) < 2
              - grade: 合格
          终评:
            from: 等次
            down: 1
            when:
              A7: previous(终评) != null and previous(终评) = "合格" and 得分 < 80
        """);

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void History_DecisionReadsItsOwnEarlierValue_HasItsType(AppraisalEvaluator evaluator)
    {
        var data = AppraisalData.Create()
            .Add("单位", [new { 名称 = "甲", 得分 = 95 }, new { 名称 = "乙", 得分 = 92 }, new { 名称 = "丙", 得分 = 65 }, new { 名称 = "丁", 得分 = 95 }])
            .Add("往年",
            [
                new { 单位 = "甲", 年度 = 2024, 等次 = "不合格", 终评 = "不合格", 预警 = true, 牌 = "黄牌", 连优 = 0 },
                new { 单位 = "乙", 年度 = 2024, 等次 = "优秀", 终评 = "优秀", 预警 = false, 牌 = "无", 连优 = 2 },
                new { 单位 = "丙", 年度 = 2024, 等次 = "合格", 终评 = "合格", 预警 = true, 牌 = "黄牌", 连优 = 0 },
            ]);

        var result = SchemeUnderTest.Run(Scheme, data, evaluator);

        string Of(string unit, string decision) => $"{result.Units.Single(u => u.Name == unit)[decision]}";
        new[] { "甲", "乙", "丙", "丁" }.Select(u => Of(u, "等次")).Should().Equal("合格", "合格", "合格", "优秀");
        new[] { "甲", "乙", "丙", "丁" }.Select(u => Of(u, "终评")).Should().Equal("合格", "合格", "不合格", "优秀");
        new[] { "甲", "乙", "丙", "丁" }.Select(u => Of(u, "牌")).Should().Equal("无", "无", "红牌", "无");
        Of("丙", "牌分").Should().Be("2");
        Of("丁", "连优").Should().Be("1");
    }

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Months_GradeGoesOnFromTheMonthBefore_IsComputedMonthByMonth(AppraisalEvaluator evaluator)
    {
        var scheme = SchemeUnderTest.Load("""
            scheme: test
            title: 测试
            period: 2025
            result: {of: 单位}
            subjects:
              单位: {key: 名称}
            periods:
              月度: {of: 单位, each: [1月, 2月, 3月, 4月]}
            records:
              月评: {of: 月度, fields: {得分: count}}
            indicators:
              得分: {of: 月度, clause: A1, sum of: 月评, value: 得分}
              黄牌:
                of: 月度
                clause: A2
                when: 得分 < 60 or 得分 < 70 and previous(黄牌) != null and previous(黄牌)
            grades:
              等次:
                of: 月度
                clause: A3
                scale: [优秀, 合格, 不合格]
                steps:
                  - grade: 不合格
                    when: 得分 < 60
                  - grade: 优秀
                    when: 得分 >= 90 and (previous(等次) = null or previous(等次) > "不合格")
                  - grade: 合格
            """);
        int[] points = [55, 90, 92, 65];
        var data = AppraisalData.Create()
            .Add("单位", [new { 名称 = "甲" }])
            .Add("月评", points.Select((p, i) => new { 单位 = "甲", 月度 = $"{i + 1}月", 得分 = p }).ToArray());

        var months = SchemeUnderTest.Run(scheme, data, evaluator)["月度"];

        Enumerable.Range(0, months.RowCount).Select(row => $"{months.Value(row, "等次")}").Should().Equal("不合格", "合格", "优秀", "合格");
        Enumerable.Range(0, months.RowCount).Select(row => $"{months.Value(row, "黄牌")}").Should().Equal("True", "False", "False", "False");
    }

    [Theory]
    [InlineData("value: 得分 + (if previous(累计) = null then 0 else previous(累计))", null)]
    [InlineData("value: if previous(累计) = null then 得分 else max(0, previous(累计) - 1)", null)]
    [InlineData("value: if previous(累计) = null then 得分 else previous(累计) / 3", "APR3012")]
    [InlineData("value: previous(累计)", "APR3084")]
    public void Number_ThatGoesOnFromItsEarlierOne_HasThePlacesOfTheRest(string value, string? code)
    {
        var faults = SchemeUnderTest.Faults($$$"""
            scheme: test
            title: 测试
            period: 2025
            result: {of: 单位}
            subjects:
              单位: {key: 名称, fields: {得分: count}}
            history:
              往年: {of: 单位, keeps: 累计, years: 1, missing: ends the streak}
            indicators:
              累计:
                clause: A1
                {{{value}}}
            """);

        faults.Select(f => f.Split(' ')[0]).Should().Equal(code is null ? [] : [code]);
    }
}
