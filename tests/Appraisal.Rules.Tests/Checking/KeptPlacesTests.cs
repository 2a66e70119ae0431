using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Checking;

/// <summary>How many decimal places a decision has that goes on from its own earlier value.</summary>
public class KeptPlacesTests
{
    [Theory]
    [InlineData("if previous(累计) = null then 1 else previous(累计) + 1")]
    [InlineData("if previous(累计) = null then 得分 else previous(累计) + 得分")]
    [InlineData("if previous(累计) = null then 得分 else min(previous(累计), 得分)")]
    public void Decision_ThatAddsToItsEarlierValue_NeedsNoRounding(string formula) => FaultsOf(formula).Should().BeEmpty();

    [Theory]
    [InlineData("if previous(累计) = null then 得分 else previous(累计) * 0.5 + 得分")]
    [InlineData("if previous(累计) = null then 得分 else previous(累计) / 3")]
    public void Decision_WhoseEarlierValueGainsPlaces_MustSayHowItIsShown(string formula) => FaultsOf(formula).Should().ContainSingle().Which.Should().StartWith("APR3012");

    private static IReadOnlyList<string> FaultsOf(string formula) => SchemeUnderTest.Faults($$$"""
        scheme: test
        title: 测试
        period: 2025
        result: {of: 单位}
        subjects:
          单位: {key: 名称, fields: {得分: {type: number, places: 1}} }
        history:
          往年: {of: 单位, keeps: [累计], years: 1, missing: ends the streak}
        indicators:
          累计:
            clause: A1
            value: {{{formula}}}
        """);
}
