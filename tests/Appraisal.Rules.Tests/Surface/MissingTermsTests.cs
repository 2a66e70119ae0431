using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Surface;

/// <summary><c>not applicable:</c> beside <c>sum</c> and <c>weighted</c>: what a column without a value does.</summary>
public sealed class MissingTermsTests
{
    private const string Start = """
        scheme: test
        title: 测试
        period: 2025
        result: {of: 单位}
        subjects:
          单位:
            key: 名称
            fields:
              业务: {type: number, places: 1}
              创建: {type: optional number, places: 1}
              类别: [企业, 机关]
              效益:
                type: number
                places: 1
                for: 类别 = "企业"
        parameters:
          满分: {clause: A1, value: {业务: 60, 创建: 30, 效益: 10}}
        assumptions:
          缺项: {clause: A1, why: 未写明缺项怎样处理, value: leave out, or: ["0", full marks]}
        indicators:

        """;

    /// <summary>甲: 业务 48, 创建 missing, 效益 9. 乙: 业务 30, 创建 24, no 效益. 丙: 业务 60 alone.</summary>
    private static readonly AppraisalData Data = AppraisalData.Create().Add("单位", [
        new { 名称 = "甲", 业务 = 48m, 创建 = (decimal?)null, 类别 = "企业", 效益 = (decimal?)9m },
        new { 名称 = "乙", 业务 = 30m, 创建 = (decimal?)24m, 类别 = "机关", 效益 = (decimal?)null },
        new { 名称 = "丙", 业务 = 60m, 创建 = (decimal?)null, 类别 = "机关", 效益 = (decimal?)null },
    ]);

    private const string Full = "full: {业务: 60, 创建: 30, 效益: 10}";

    [Theory]
    // 甲: 57 of 70, so 57 / 70 * 100; 乙: 54 of 90; 丙: 60 of 60.
    [InlineData("re-weight", Full, "570/7", "60", "100")]
    [InlineData("scale up", "full: 满分", "570/7", "60", "100")]
    // 甲: 57 and 30 * (0.8 + 0.9) / 2; 乙: 54 and 10 * (0.5 + 0.8) / 2; 丙: all rates are 1.
    [InlineData("spread", Full, "82.5", "60.5", "100")]
    [InlineData("full marks", Full, "87", "64", "100")]
    [InlineData("mean of the others", "", "85.5", "81", "180")]
    [InlineData("leave out", "", "57", "54", "60")]
    [InlineData("5", "", "62", "59", "70")]
    [InlineData("缺项", Full, "57", "54", "60")]
    public void Sum_WithMissingColumns_CountsThemAsSaid(string treatment, string full, params string[] expected)
    {
        foreach (var evaluator in new[] { AppraisalEvaluator.Plan, AppraisalEvaluator.Interpreter })
        {
            Scores($"得分: {{clause: A1, sum: [业务, 创建, 效益], not applicable: {treatment}, print: 2 half-up{(full.Length > 0 ? ", " + full : "")}}}", evaluator).Should().Equal(expected.Select(Number).ToArray());
        }
    }

    [Theory]
    // 甲: (48 * 0.5 + 9 * 0.2) / 0.7; 乙: (30 * 0.5 + 24 * 0.3) / 0.8.
    [InlineData("leave out", "", "258/7", "27.75", "60")]
    [InlineData("re-weight", "", "258/7", "27.75", "60")]
    // 甲: 创建 is (48 + 9) / 2; 乙: 效益 is (30 + 24) / 2.
    [InlineData("spread", "", "34.35", "27.6", "60")]
    [InlineData("mean of the others", "", "34.35", "27.6", "60")]
    [InlineData("full marks", Full, "34.8", "24.2", "41")]
    [InlineData("0", "", "25.8", "22.2", "30")]
    public void Weighted_WithMissingColumns_GivesTheirWeightToTheOthers(string treatment, string full, params string[] expected)
    {
        foreach (var evaluator in new[] { AppraisalEvaluator.Plan, AppraisalEvaluator.Interpreter })
        {
            Scores($"得分: {{clause: A1, weighted: {{业务: 50%, 创建: 30%, 效益: 20%}}, not applicable: {treatment}, print: 2 half-up{(full.Length > 0 ? ", " + full : "")}}}", evaluator).Should().Equal(expected.Select(Number).ToArray());
        }
    }

    [Fact]
    public void Weighted_ThatAddsUpToMore_KeepsItsWhole() =>
        Scores("得分: {clause: A1, weighted: {业务: 1, 创建: 1}, adds up to: 2, not applicable: leave out, print: 1 half-up}", AppraisalEvaluator.Plan)
            .Should().Equal(Number("96"), Number("54"), Number("120"));

    [Theory]
    [InlineData("none: 0", "9", "24", "0")]
    [InlineData("none: not applicable", "9", "24", null)]
    public void Weighted_OfColumnsThatMayAllBeMissing_HasWhatNoneSays(string none, params string?[] expected)
    {
        foreach (var evaluator in new[] { AppraisalEvaluator.Plan, AppraisalEvaluator.Interpreter })
        {
            Scores($"得分: {{clause: A1, weighted: {{创建: 50%, 效益: 50%}}, not applicable: leave out, {none}, print: 1 half-up}}", evaluator)
                .Should().Equal(expected.Select(Number).ToArray());
        }
    }

    [Fact]
    public void Terms_ThatMayBeMissing_AreFaults() =>
        SchemeUnderTest.Faults(Start + """
              和: {clause: A1, sum: [业务, 创建]}
              加权: {clause: A1, weighted: {业务: 50%, 效益: 50%}}
              全缺: {clause: A1, weighted: {创建: 50%, 效益: 50%}, not applicable: leave out, print: 1 half-up}
            """).Select(f => f.Split(';')[0]).Should().BeEquivalentTo([
            "APR3074 '和' adds '创建', which may have no value",
            "APR3074 '加权' adds '效益', which may have no value",
            "APR3075 '全缺' makes up what is missing from the others, and none of 创建、效益 may have a value",
        ]);

    [Fact]
    public void Explanation_OfAMissingTerm_ShowsItBesideWhatItDoes() =>
        SchemeUnderTest.Run(SchemeUnderTest.Load(Start + "  得分: {clause: A1, weighted: {业务: 70%, 创建: 30%}, not applicable: leave out, print: 1 half-up}"), Data)
            .Explain("甲").ToText(MessageLanguage.English).Should().Contain("得分 = 48.0  ← 业务 * 70% + 创建 * 30%; not applicable: leave out  [A1]");

    private static IEnumerable<object?> Scores(string decision, AppraisalEvaluator evaluator)
    {
        var units = SchemeUnderTest.Run(SchemeUnderTest.Load(Start + "  " + decision), Data, evaluator).Units;
        return new[] { "甲", "乙", "丙" }.Select(name => units.Single(u => u.Name == name)["得分"]);
    }

    private static object? Number(string? text) => text?.Split('/') switch
    {
        null => null,
        [var whole] => ExactNumber.Parse(whole),
        var parts => ExactNumber.Parse(parts[0]) / ExactNumber.Parse(parts[1]),
    };
}
