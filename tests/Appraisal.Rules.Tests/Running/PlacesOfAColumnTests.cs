using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Running;

/// <summary>A column that says how many places there are.</summary>
public sealed class PlacesOfAColumnTests
{
    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Of("分: {type: count, within: 0..100}, 名额: {type: count, within: 0..9}", """
        grades:
          等次:
            clause: A1
            scale: [优秀, 合格]
            in: 全体
            steps:
              - grade: 优秀
                top: {places: 名额, by: 分, ties: all out}
              - grade: 合格
        """);

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Places_SameInTheGroup_AreSharedOut(AppraisalEvaluator evaluator)
    {
        var data = AppraisalData.Create().Add("单位", [new { 名称 = "甲", 分 = 90, 名额 = 1 }, new { 名称 = "乙", 分 = 80, 名额 = 1 }]);

        SchemeUnderTest.Run(Scheme, data, evaluator).Units.Select(u => u["等次"]).Should().BeEquivalentTo(["优秀", "合格"]);
    }

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Places_DifferentInTheGroup_AreToldOnce(AppraisalEvaluator evaluator)
    {
        var data = AppraisalData.Create().Add("单位", [new { 名称 = "甲", 分 = 90, 名额 = 1 }, new { 名称 = "乙", 分 = 80, 名额 = 2 }, new { 名称 = "丙", 分 = 70, 名额 = 3 }]);

        SchemeUnderTest.Faults(Scheme, data, evaluator).Should().ContainSingle().Which.Should().StartWith("APR5015");
    }
}
