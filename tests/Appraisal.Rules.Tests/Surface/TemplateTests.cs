using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Surface;

/// <summary>Schemes whose document leaves gaps: they check green, and run once the gaps are filled.</summary>
public class TemplateTests
{
    private const string Sections = """
        records:
          评价: {of: 单位, fields: {来源: [自评, 同级, 公众], 分值: {type: number, places: 1}, 月份: count}}
        parameters:
          来源权重: {clause: A1, required: true, for each: 评价.来源, type: share, places: 3, adds up to: 100%}
          采用月份: {clause: A2, required: true, type: list of count}
          内外: {clause: A3, required: true, for each: 评价.来源, type: [内部, 外部]}
          称号: {clause: A4, required: true, for each: [上, 下], type: text}
        indicators:
          权重: {of: 评价, clause: A1, match: 来源, points: 来源权重}
          一侧: {of: 评价, clause: A3, match: 来源, gives: 内外}
          外部得分:
            clause: A3
            value: sum(评价[一侧 = "外部"].分值)
          得分:
            clause: [A1, A2]
            value: sum(for r in 评价[list contains(采用月份, 月份)] return r.分值 * r.权重)
            print: 2 half-up
          公众分:
            clause: A1
            value: 100 * 来源权重.公众
            print: 0 half-up
          称谓:
            clause: A4
            value: if 得分 >= 80 then 称号.上 else 称号.下
        """;

    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Of("备注: optional text", Sections);

    private static readonly IReadOnlyDictionary<string, string> Values = new Dictionary<string, string>
    {
        ["来源权重"] = "{自评: 20%, 同级: 30%, 公众: 50%}",
        ["采用月份"] = "[6, 12]",
        ["内外"] = "{自评: 内部, 同级: 内部, 公众: 外部}",
        ["称号"] = "{上: 先进单位, 下: 一般单位}",
    };

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Template_WithItsValues_Runs(AppraisalEvaluator evaluator)
    {
        var result = Scheme.Appraise(Data(), new AppraisalOptions { Parameters = Values, Evaluator = evaluator });

        result.Diagnostics.Should().BeEmpty();
        var unit = result["单位"];
        // 20 % of 80 and 50 % of 90 count; the rating of March does not.
        unit.Value(0, "得分").Should().Be((ExactNumber)61);
        unit.Value(0, "外部得分").Should().Be((ExactNumber)90);
        unit.Show(0, "公众分").Should().Be("50");
        unit.Value(0, "称谓").Should().Be("一般单位");
    }

    [Fact]
    public void Template_WithoutValues_NamesEachGapOnce() =>
        SchemeUnderTest.Faults(Scheme, Data(), AppraisalEvaluator.Plan).Should().OnlyHaveUniqueItems()
            .And.HaveCount(4).And.OnlyContain(f => f.StartsWith("APR3015", StringComparison.Ordinal));

    [Fact]
    public void Explanation_OfAMappingsEntry_NamesItsClause()
    {
        var result = Scheme.Appraise(Data(), new AppraisalOptions { Parameters = Values });

        result.Explain("单位", "甲", "公众分").ToText(Feel.Diagnostics.MessageLanguage.Chinese).Should().Contain("来源权重.公众").And.Contain("0.5").And.Contain("A1");
    }

    [Fact]
    public void ParameterFile_ValueByValue_GivesTheSame()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, string.Join('\n', Values.Select(v => $"{v.Key}: {v.Value}")));

        var reading = ParameterFile.Read(file);
        File.Delete(file);
        var result = Scheme.Appraise(Data(), new AppraisalOptions { Parameters = reading.Values, ParameterOrigins = reading.Origins });

        result["单位"].Value(0, "得分").Should().Be((ExactNumber)61);
    }

    private static AppraisalData Data() => AppraisalData.Create()
        .Add("单位", new[] { new { 名称 = "甲" } })
        .Add("评价", new[]
        {
            new { 单位 = "甲", 来源 = "自评", 分值 = 80, 月份 = 6 },
            new { 单位 = "甲", 来源 = "同级", 分值 = 100, 月份 = 3 },
            new { 单位 = "甲", 来源 = "公众", 分值 = 90, 月份 = 12 },
        });
}
