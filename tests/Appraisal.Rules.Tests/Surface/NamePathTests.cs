using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Surface;

/// <summary>Where a name stands without a formula, a path of names may stand: along links, and to what a row belongs to.</summary>
public sealed class NamePathTests
{
    private const string Start = """
        scheme: test
        title: 测试
        period: 2025
        result: {of: 单位}
        subjects:
          行业: {key: 行业名, fields: {优秀值: count, 类: [大, 小], 上限: count, 次数: count}}
          单位: {key: 名称, fields: {行业: 行业}, groups: {全体: {by: everybody, for: everybody}}}
          科室: {key: 科名, of: 单位, fields: {编制: count}}
        records:
          评分: {of: 单位, fields: {科室: 科室, 分: {type: number, places: 1}}}
        indicators:

        """;

    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Load(Start + """
          优秀: {clause: A1, value: 行业.优秀值}
          均分: {clause: A1, mean of: 评分, value: 分, weight: 科室.编制, print: 1 half-up}
          最大科室: {clause: A1, highest of: 评分, value: 科室.编制}
          按类: {clause: A1, match: 行业.类, points: {大: 1, 小: 2}}
          封顶: {clause: A1, value: 优秀, cap: 行业.上限}
          相加: {clause: A1, sum: [优秀, 行业.上限]}
          加权: {clause: A1, weighted: {行业.优秀值: 60%, 行业.上限: 40%}}
          行业最好: {clause: A1, highest: 行业.优秀值, in: 全体}
          单位行业: {clause: A1, of: 科室, value: 单位.行业.上限}
          科室封顶: {clause: A1, of: 科室, value: 编制, cap: 单位.行业.次数}
        ranking:
          名次: {clause: A1, by: 行业.优秀值, then by: 行业.上限, in: 全体, ties: shared}
        """);

    private static readonly AppraisalData Data = AppraisalData.Create()
        .Add("行业", [new { 行业名 = "工", 优秀值 = 90, 类 = "大", 上限 = 80, 次数 = 4 }, new { 行业名 = "农", 优秀值 = 60, 类 = "小", 上限 = 100, 次数 = 9 }])
        .Add("单位", [new { 名称 = "甲", 行业 = "工" }, new { 名称 = "乙", 行业 = "农" }])
        .Add("科室", [new { 科名 = "一", 单位 = "甲", 编制 = 5 }, new { 科名 = "二", 单位 = "甲", 编制 = 3 }])
        .Add("评分", [new { 单位 = "甲", 科室 = "一", 分 = 80m }, new { 单位 = "甲", 科室 = "二", 分 = 96m }, new { 单位 = "乙", 科室 = "二", 分 = 70m }]);

    [Theory]
    [InlineData("优秀", "90", "60")]
    [InlineData("均分", "86", "70")]
    [InlineData("最大科室", "5", "3")]
    [InlineData("按类", "1", "2")]
    [InlineData("封顶", "80", "60")]
    [InlineData("相加", "170", "160")]
    [InlineData("加权", "86", "76")]
    [InlineData("行业最好", "90", "90")]
    [InlineData("名次", "1", "2")]
    public void Name_AlongALink_IsReadThere(string decision, params string[] expected)
    {
        foreach (var evaluator in new[] { AppraisalEvaluator.Plan, AppraisalEvaluator.Interpreter })
        {
            var units = SchemeUnderTest.Run(Scheme, Data, evaluator).Units;

            new[] { "甲", "乙" }.Select(name => units.Single(u => u.Name == name)[decision]).Should().Equal(expected.Select(e => (object?)ExactNumber.Parse(e)).ToArray());
        }
    }

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Name_AlongWhatARowBelongsTo_IsReadThere(AppraisalEvaluator evaluator)
    {
        var sections = SchemeUnderTest.Run(Scheme, Data, evaluator)["科室"];

        sections["单位行业"].Should().Equal(ExactNumber.Parse("80"), ExactNumber.Parse("80"));
        sections["科室封顶"].Should().BeEquivalentTo([ExactNumber.Parse("4"), ExactNumber.Parse("3")]);
    }

    [Theory]
    [InlineData("得分: {clause: A1, value: 1, cap: 行业.顶}", "APR3002 '行业' has no column '顶'")]
    [InlineData("得分: {clause: A1, sum: [行业.顶]}", "APR3002 '行业' has no column '顶'")]
    [InlineData("得分: {clause: A1, sum: [行当.上限]}", "APR3002 '单位' has no column '行当.上限'")]
    [InlineData("得分: {clause: A1, mean of: 评分, value: 分, weight: 科室.定员}", "APR3002 '科室' has no column '定员'")]
    public void Name_ThatLeadsNowhere_IsToldWithTheTableThatLacksIt(string decision, string told) =>
        SchemeUnderTest.Faults(Start + "  " + decision).Should().ContainSingle().Which.Should().StartWith(told);
}
