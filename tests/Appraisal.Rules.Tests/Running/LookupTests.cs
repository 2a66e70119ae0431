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
}
