using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Running;

public sealed class LookupTests
{
    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Of(
        "档次: [1, 2, 三], 达标: boolean",
        """
        composite:
          档分: {clause: A1, match: 档次, points: {1: 10, 2: 5, 三: 0}}
          标分: {clause: A2, match: 达标, points: {true: 1, false: 0}}
        """);

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Literals_ThatLookLikeNumbers_MatchTheClosedListThatHoldsThem(AppraisalEvaluator evaluator)
    {
        var data = AppraisalData.Create().Add("单位", [new { 名称 = "甲", 档次 = "2", 达标 = true }, new { 名称 = "乙", 档次 = "三", 达标 = false }]);

        var units = SchemeUnderTest.Run(Scheme, data, evaluator).Units;

        units.Select(u => (u.Name, (ExactNumber)u["档分"]!, (ExactNumber)u["标分"]!)).Should().BeEquivalentTo(
            [("甲", (ExactNumber)5, (ExactNumber)1), ("乙", (ExactNumber)0, (ExactNumber)0)]);
    }

    [Fact]
    public void Values_ThatNameAnAssumption_AreWhatItHolds()
    {
        var scheme = SchemeUnderTest.Of("档次: [1, 2, 三]", """
            assumptions:
              其余比例: {clause: A1s, why: 未印, value: 15%, or: [10%]}
            composite:
              比例: {clause: A1, match: 档次, gives: {1: 20%, 2: 其余比例, 三: 0%}}
            """);
        var data = AppraisalData.Create().Add("单位", [new { 名称 = "甲", 档次 = "1" }, new { 名称 = "乙", 档次 = "2" }]);

        foreach (var (evaluator, set, expected) in new[] { (AppraisalEvaluator.Plan, "15%", "15%"), (AppraisalEvaluator.Interpreter, "10%", "10%") })
        {
            var options = new AppraisalOptions { Evaluator = evaluator, Parameters = new Dictionary<string, string> { ["其余比例"] = set } };

            scheme.Appraise(data, options).Units.Select(u => u.Show("比例")).Should().BeEquivalentTo("20%", expected);
        }
    }

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Cap_ByAColumnWithoutAValue_LimitsNothing(AppraisalEvaluator evaluator)
    {
        var scheme = SchemeUnderTest.Of("原分: {type: number, places: 1}, 亏损: boolean", """
            indicators:
              上限:
                clause: A1
                value: if 亏损 then 79 else null
            composite:
              得分: {clause: A1, value: 原分, cap: 上限}
            """, "of: 单位, score: 得分");
        var data = AppraisalData.Create().Add("单位", [new { 名称 = "甲", 原分 = 90.5m, 亏损 = true }, new { 名称 = "乙", 原分 = 90.5m, 亏损 = false }]);

        SchemeUnderTest.Run(scheme, data, evaluator).Units.Select(u => (u.Name, u.ShownScore)).Should().BeEquivalentTo([("甲", "79"), ("乙", "90.5")]);
    }
}
