using Appraisal.Rules.Diagnostics;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Schemes;

/// <summary>The shipped templates name every gap when they are run without parameters, and run with their example.</summary>
public class TemplateSampleTests
{
    [Theory]
    [InlineData("wuxiang-county", "wuxiang-2013", "来源权重 W02s, 期别权重 W04s, 档次分段 W05s, 等次名称 W05s, 奖惩办法 W05s")]
    [InlineData("quanzhou-sasac-2024", "quanzhou-2024", "领域分值 S05s, 方式权重 S05s, 增减方向 S05s, 正向激励上限 S05s, 察访核验上限 S05s, 等次分段 S05s, 结果运用 S05s")]
    public void Template_WithoutParameters_NamesEachGapOnceWithItsClause(string package, string data, string gaps)
    {
        var result = Scheme(package).Appraise(Data(data));

        result.IsComplete.Should().BeFalse();
        result.Diagnostics.Should().OnlyContain(d => d.Code == "APR3015");
        string.Join(", ", result.Diagnostics.Select(d => $"{d.Arguments[0]} {string.Join(' ', d.Clauses)}")).Should().Be(gaps);
    }

    [Theory]
    [InlineData("wuxiang-county", "wuxiang-2013")]
    [InlineData("quanzhou-sasac-2024", "quanzhou-2024")]
    public void Template_WithItsExample_Runs(string package, string data)
    {
        var result = Scheme(package).Appraise(Data(data), SampleData.OptionsOf(package));

        result.Diagnostics.Should().BeEmpty();
        result.Units.Should().NotBeEmpty();
    }

    // 0.7 * 94.6 of the targets, 0.2 * 92.5 and 0.1 * 88.4 of the ratings, 3 of 3.5 incentives, 0.5 of inspection.
    [Fact]
    public void Sasac_Example_ComesToWhatAHandComputes()
    {
        var result = Scheme("quanzhou-sasac-2024").Appraise(Data("quanzhou-2024"), SampleData.OptionsOf("quanzhou-sasac-2024"));

        result["单位"].Show(0, "目标考核").Should().Be("94.6");
        result["单位"].Show(0, "综合得分").Should().Be("96.06");
        result["单位"].Show(0, "等次").Should().Be("优秀");
    }

    private static AppraisalScheme Scheme(string package) => AppraisalScheme.Load(Path.Combine(Repository.Schemes, package)).Scheme!;

    private static AppraisalData Data(string folder) => AppraisalData.Load(Path.Combine(Repository.Samples, folder));
}
