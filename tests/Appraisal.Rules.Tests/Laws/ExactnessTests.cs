using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Laws;

public sealed class ExactnessTests
{
    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Quotients_ThatMeetTheLine_AreNotBelowIt(AppraisalEvaluator evaluator)
    {
        var scheme = SchemeUnderTest.Of("实绩: {type: count}, 目标: {type: count, within: 1..1000}", """
            composite:
              达标:
                clause: A1
                when: 实绩 / 目标 * 180 >= 60
              恰好:
                clause: A1
                when: 实绩 / 目标 * 180 = 60
              折算:
                clause: A1
                when: 50 / 75 * 90 = 60
            """);
        var data = AppraisalData.Create().Add("单位", [new { 名称 = "甲", 实绩 = 1, 目标 = 3 }]);

        var unit = SchemeUnderTest.Run(scheme, data, evaluator).Units.Single();

        unit["达标"].Should().Be(true);
        unit["恰好"].Should().Be(true);
        unit["折算"].Should().Be(true);
    }

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void SumOfFortyQuotients_InAnyOrder_IsTheSame(AppraisalEvaluator evaluator)
    {
        var scheme = SchemeUnderTest.Of("类: text", """
            records:
              项目: {of: 单位, fields: {实绩: count, 目标: {type: count, within: 1..1000}}}
            indicators:
              合计:
                clause: A1
                sum of: 项目
                value: 实绩 / 目标
                print: 4 half-up
            """);
        var rows = Enumerable.Range(1, 40).Select(i => new { 单位 = "甲", 实绩 = i % 7 + 1, 目标 = 3 * i + 4 }).ToArray();
        var expected = rows.Aggregate(ExactNumber.Zero, (sum, r) => sum + ExactNumber.Fraction(r.实绩, r.目标));

        for (var seed = 0; seed < 20; seed++)
        {
            new Random(seed).Shuffle(rows);
            var data = AppraisalData.Create().Add("单位", [new { 名称 = "甲", 类 = "一" }]).Add("项目", rows);
            SchemeUnderTest.Run(scheme, data, evaluator).Units.Single()["合计"].Should().Be(expected);
        }
    }

    [Fact]
    public void Rank_OnUnroundedScores_TellsApartWhatIsPrintedAlike()
    {
        var scheme = SchemeUnderTest.Of(
            "甲分: {type: number, places: 3, within: 0..100}",
            """
            composite:
              得分: {clause: A1, value: 甲分, print: 1 half-up}
            ranking:
              名次: {clause: A2, by: 得分, in: 全体, first: highest, ties: shared}
            """,
            "of: 单位, score: 得分, rank: 名次");
        var data = AppraisalData.Create().Add("单位", [new { 名称 = "乙", 甲分 = 90.041m }, new { 名称 = "甲", 甲分 = 90.042m }]);

        SchemeUnderTest.Run(scheme, data).Units.Select(u => (u.Rank, u.Name, u.ShownScore)).Should().Equal((1, "甲", "90.0"), (2, "乙", "90.0"));
    }
}
