using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Surface;

/// <summary>A share stays one through choices, sums and plain factors, and is shown as a percentage.</summary>
public sealed class ShareColumnsTests
{
    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Of("等次: [好, 差], 人数: count, 调整: {type: optional share, places: 3}", """
        parameters:
          标准比例: {clause: A1, value: 20%}
        consequences:
          印定比例: {clause: A1, match: 等次, gives: {好: 20%, 差: 10%}}
          核定比例:
            clause: A1
            value: if 等次 = "差" then 0 else if 调整 = null then 印定比例 else 调整
          减半比例:
            clause: A1
            value: 核定比例 / 2
          两项比例:
            clause: A1
            value: max(核定比例 + 标准比例, 0.05)
            cap: 30%
          其余比例:
            clause: A1
            value: 1 - 标准比例
          可评人数:
            clause: A1
            value: 人数 * 核定比例
          百分点:
            clause: A1
            value: (印定比例 - 0.05) * 100
          百分点得分:
            clause: A1
            value: 15 - 百分点 * 0.2
          比例得分:
            clause: A1
            value: if 等次 = "差" then 0 else 40 * 印定比例
          降幅得分:
            clause: A1
            value: 印定比例 / 0.1
          比例之比:
            clause: A1
            value: 印定比例 / 标准比例
            print: 1 half-up
        """);

    [Theory]
    [InlineData("印定比例", "20%")]
    [InlineData("核定比例", "12.5%")]
    [InlineData("减半比例", "6.25%")]
    [InlineData("两项比例", "30%")]
    [InlineData("其余比例", "80%")]
    [InlineData("可评人数", "1")]
    [InlineData("百分点", "15")]
    [InlineData("百分点得分", "12")]
    [InlineData("比例得分", "8")]
    [InlineData("降幅得分", "2")]
    [InlineData("比例之比", "1.0")]
    public void Share_ThroughAFormula_IsShownAsWhatItIs(string decision, string expected)
    {
        var data = AppraisalData.Create().Add("单位", [new { 名称 = "甲", 等次 = "好", 人数 = 8, 调整 = 0.125m }]);

        var result = SchemeUnderTest.Run(Scheme, data);

        result["单位"].Show(0, decision).Should().Be(expected);
    }
}
