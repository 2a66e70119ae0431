using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Surface;

/// <summary>Weights of lists of periods make a whole; what goes by a weight needs one that counts.</summary>
public sealed class WeightsThatCountTests
{
    [Theory]
    [InlineData("each: {一: 30%, 二: 80%}", "110%")]
    [InlineData("each: {一: 30%, 二: 60%}", "90%")]
    [InlineData("each: 权", "90%")]
    [InlineData("each: 设", "70%")]
    [InlineData("each: {一: 20, 二: 70}, adds up to: 100", "90")]
    [InlineData("match: 类别, each: {甲: {一: 40%, 二: 60%}, 乙: {一: 20%, 二: 45%}, 丙: none}", "65%")]
    public void Shares_OfPeriods_ThatMakeNoWhole_AreAFault(string list, string sum) =>
        SchemeUnderTest.Faults(Text(list, "mean of: 季度, weight: 权重, value: 季得分")).Should().ContainSingle()
            .Which.Should().StartWith("APR3093").And.Contain(sum).And.Contain("季度");

    [Theory]
    [InlineData("each: {一: 30%, 二: 70%}")]
    [InlineData("each: {一: 1, 二: 3}")]
    [InlineData("each: {一: 10%, 二: 30%}, adds up to: 40%")]
    [InlineData("match: 类别, each: {甲: {一: 40%, 二: 60%}, 乙: {一: 100%}, 丙: none}")]
    public void Weights_OfPeriods_ThatMakeAWholeOrAreNoShares_AreNone(string list) =>
        SchemeUnderTest.Faults(Text(list, "mean of: 季度, weight: 权重, value: 季得分, none: 0")).Should().BeEmpty();

    [Fact]
    public void Sum_DeclaredOfPeriodsWithoutWeights_IsAFault() =>
        SchemeUnderTest.Faults(Text("each: [一, 二], adds up to: 100%", "mean of: 季度, value: 季得分")).Should().ContainSingle().Which.Should().StartWith("APR2017");

    [Theory]
    [InlineData("mean of: 季度, weight: 权重, value: 季得分, trim: 1", "trim")]
    [InlineData("mean of: 季度, weight: 权重, value: 季得分, fewest: 3", "fewest")]
    [InlineData("mean of: 票, weight: 比例, value: 分, trim: 1", "trim")]
    [InlineData("mean of: 票, weight: 系数, value: 分, trim: 1", "trim")]
    public void Trim_BesideAWeightThatCountsNothing_IsRefused(string aggregate, string key) =>
        SchemeUnderTest.Faults(Text("each: {一: 30%, 二: 70%}", aggregate)).Should().ContainSingle().Which.Should().StartWith("APR3181").And.Contain($"'{key}'");

    [Theory]
    [InlineData("mean of: 票, weight: 票数, value: 分, trim: 1")]
    [InlineData("mean of: 票, weight: 票数, value: 分, trim: 1, none: not applicable")]
    [InlineData("mean of: 票, value: 分, trim: 1, fewest: 3, none: 60")]
    public void Trim_OfVotesOrRows_IsNotTold(string aggregate) =>
        SchemeUnderTest.Faults(Text("each: {一: 30%, 二: 70%}", aggregate)).Should().BeEmpty();

    [Theory]
    [InlineData("mean of: 票, value: 分, trim: 1, none: 60")]
    [InlineData("mean of: 票, value: 分, trim: 1, fewest: 2, none: 60")]
    public void Trim_ThatMayLeaveNobody_IsTold(string aggregate) =>
        SchemeUnderTest.Faults(Text("each: {一: 30%, 二: 70%}", aggregate)).Should().ContainSingle().Which.Should().StartWith("APR3182").And.Contain("fewest: 3");

    [Theory]
    [InlineData("trim: 10%")]
    [InlineData("trim: 1.5")]
    [InlineData("trim: -1")]
    public void Trim_ThatIsNotWhole_IsRefused(string trim) =>
        SchemeUnderTest.Faults(Text("each: {一: 30%, 二: 70%}", $"mean of: 票, value: 分, {trim}, none: 60")).Should().ContainSingle().Which.Should().StartWith("APR3192");

    [Theory]
    [InlineData("mean of: 票, value: 分, trim: {share: 10%, round: down}, fewest: 1")]
    [InlineData("mean of: 票, weight: 票数, value: 分, trim: {share: 10%, round: half-up}, fewest: 1")]
    public void Trim_OfAShare_IsNotTold(string aggregate) =>
        SchemeUnderTest.Faults(Text("each: {一: 30%, 二: 70%}", aggregate)).Should().BeEmpty();

    private static string Text(string list, string aggregate) => $$"""
        scheme: test
        title: 测试
        period: 2025
        result: {of: 单位}
        subjects:
          单位: {key: 名称, fields: {类别: [甲, 乙, 丙]} }
        parameters:
          权: {clause: A, value: {一: 40%, 二: 50%} }
        assumptions:
          设: {clause: A, why: 未写明, value: {一: 40%, 二: 30%}, or: [{一: 50%, 二: 50%}]}
        periods:
          季度: {of: 单位, {{list}}}
        records:
          评: {of: 季度, fields: {得分: {type: number, places: 1} } }
          票: {of: 单位, fields: {分: {type: number, places: 1}, 票数: count, 比例: share, 系数: {type: number, places: 0, within: 0..9} } }
        indicators:
          季得分: {of: 季度, clause: A, sum of: 评, value: 得分}
          年: {clause: A, {{aggregate}}, print: 2 half-up}
        """;
}
