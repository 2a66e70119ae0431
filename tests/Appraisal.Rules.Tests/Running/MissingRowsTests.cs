using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Running;

/// <summary>What linked rows without a value do, beside conditions and weights; all numbers are worked out by hand.</summary>
public sealed class MissingRowsTests
{
    private static readonly AppraisalData Items = AppraisalData.Create()
        .Add("单位", new[] { new { 名称 = "甲" } })
        .Add("项目", new[]
        {
            new { 单位 = "甲", 月 = 1, 满分 = 100, 得分 = (decimal?)90, 权重 = 0.5m },
            new { 单位 = "甲", 月 = 1, 满分 = 50, 得分 = (decimal?)30, 权重 = 0.3m },
            new { 单位 = "甲", 月 = 1, 满分 = 100, 得分 = (decimal?)null, 权重 = 0.2m },
            new { 单位 = "甲", 月 = 2, 满分 = 100, 得分 = (decimal?)1, 权重 = 0.9m },
        });

    [Theory]
    // Of the rows of month 1: 120 of 150 is 80 %, so 80 stand in; 90 % and 60 % are 75 % on average; the mean of 90 and 30 is 60.
    [InlineData("sum of", "", "scale up", "200")]
    [InlineData("sum of", "", "spread", "195")]
    [InlineData("sum of", "", "mean of the others", "180")]
    [InlineData("sum of", "", "full marks", "220")]
    [InlineData("sum of", "", "leave out", "120")]
    [InlineData("sum of", "", "7", "127")]
    [InlineData("mean of", "", "mean of the others", "60")]
    [InlineData("mean of", "", "re-weight", "60")]
    // With weights the others reach 45 + 9 of 50 + 15: 54 / 65 of 100 stands in with 0.2.
    [InlineData("sum of", "权重", "re-weight", "70.62")]
    [InlineData("sum of", "权重", "spread", "69")]
    [InlineData("sum of", "权重", "mean of the others", "66")]
    [InlineData("mean of", "权重", "leave out", "67.5")]
    [InlineData("mean of", "权重", "re-weight", "67.5")]
    // An equal part of the weight for each: 0.6 * 90 + 0.4 * 30.
    [InlineData("mean of", "权重", "spread", "66")]
    public void RowWithoutValue_BesideConditionAndWeight_TakesFromTheRowsThatCount(string way, string weight, string treatment, string expected)
    {
        foreach (var evaluator in Enum.GetValues<AppraisalEvaluator>())
        {
            var result = SchemeUnderTest.Run(Scheme(way, weight, treatment), Items, evaluator);

            result.Units.Single()["得分"].Should().Be(ExactNumber.Parse(expected), "{0}", evaluator);
        }
    }

    [Fact]
    public void ReWeighting_OfMarksOutOfAHundred_IsTheMeanOfTheOthersByTheirWeights()
    {
        var data = AppraisalData.Create()
            .Add("单位", new[] { new { 名称 = "甲" } })
            .Add("项目", new[]
            {
                new { 单位 = "甲", 月 = 1, 满分 = 100, 得分 = (decimal?)90, 权重 = 0.5m },
                new { 单位 = "甲", 月 = 1, 满分 = 100, 得分 = (decimal?)80, 权重 = 0.3m },
                new { 单位 = "甲", 月 = 1, 满分 = 100, 得分 = (decimal?)null, 权重 = 0.2m },
            });

        foreach (var evaluator in Enum.GetValues<AppraisalEvaluator>())
        {
            SchemeUnderTest.Run(Scheme("sum of", "权重", "re-weight"), data, evaluator).Units.Single()["得分"].Should().Be((ExactNumber)86.25m);
        }
    }

    [Theory]
    [InlineData("highest of", "scale up")]
    [InlineData("lowest of", "spread")]
    public void ShareOfTheOthers_OutsideOfSums_IsRefused(string way, string treatment) =>
        SchemeUnderTest.Faults(Text(way, "", treatment)).Should().ContainSingle().Which.Should().StartWith("APR3014");

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Sum_OfRowsOfWhichNoneHasAValue_IsToldAndNotZero(AppraisalEvaluator evaluator)
    {
        var data = AppraisalData.Create()
            .Add("单位", new[] { new { 名称 = "甲" } })
            .Add("项目", new[] { new { 单位 = "甲", 月 = 1, 满分 = 100, 得分 = (decimal?)null, 权重 = 0.2m } });

        SchemeUnderTest.Faults(Scheme("sum of", "", "scale up"), data, evaluator).Should().ContainSingle().Which.Should().StartWith("APR5003");
        SchemeUnderTest.Run(Scheme("sum of", "", "scale up", "none: 55"), data, evaluator).Units.Single()["得分"].Should().Be((ExactNumber)55);
        SchemeUnderTest.Run(Scheme("sum of", "", "leave out"), data, evaluator).Units.Single()["得分"].Should().Be((ExactNumber)0);
    }

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void None_OfASum_StandsWhereNoRowCounts(AppraisalEvaluator evaluator)
    {
        var scheme = SchemeUnderTest.Load(Records("""
              和: {clause: A, sum of: 项目, value: 权重, none: 60.25, print: 2 half-up}
              高: {clause: A, highest of: 项目, value: 月, none: 0.5}
            """));
        var data = AppraisalData.Create().Add("单位", new[] { new { 名称 = "甲" } });

        var unit = SchemeUnderTest.Run(scheme, data, evaluator).Units.Single();

        unit["和"].Should().Be((ExactNumber)60.25m);
        unit["高"].Should().Be((ExactNumber)0.5m);
    }

    [Theory]
    [InlineData("count of: 项目, none: 60", "APR2017")]
    [InlineData("all of: 事件, value: 重大, none: 1", "APR2017")]
    [InlineData("highest of: 事件, value: 日, none: 1", "APR3005")]
    public void None_WhereItMeansNothing_IsRefused(string keys, string code) =>
        SchemeUnderTest.Faults(Records($"  得分: {{clause: A, {keys}}}")).Should().ContainSingle().Which.Should().StartWith(code);

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Fewest_OfAConditionOverRows_StopsTheRun(AppraisalEvaluator evaluator) =>
        SchemeUnderTest.Faults(SchemeUnderTest.Load(Records("  得分: {clause: A, all of: 事件, value: 重大, fewest: 5}")), Items, evaluator)
            .Should().ContainSingle().Which.Should().StartWith("APR5004");

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Best_OfRowsOneOfWhichFails_TellsItsFault(AppraisalEvaluator evaluator)
    {
        var scheme = SchemeUnderTest.Load(Records("""
              折算:
                of: 项目
                clause: A
                value: 满分 / (月 - 1)
                print: 2 half-up
              和: {clause: A, sum of: 项目, value: 折算, best: 2, print: 2 half-up}
            """));

        SchemeUnderTest.Faults(scheme, Items, evaluator).Should().NotBeEmpty().And.OnlyContain(f => f.StartsWith("APR5010", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("count(项目.得分)")]
    [InlineData("count(distinct values(项目.得分))")]
    [InlineData("count(项目[月 = 1].得分)")]
    public void Count_OfWhatMayHaveNoValue_IsRefused(string formula) =>
        SchemeUnderTest.Faults(Records($"  个数:\n    clause: A\n    value: {formula}")).Should().ContainSingle()
            .Which.Should().StartWith("APR3184").And.Contain("项目[得分 != null]");

    [Theory]
    [InlineData("count(项目[得分 != null])")]
    [InlineData("count(项目[得分 != null].得分)")]
    [InlineData("count(distinct values(项目[月 = 1 and 得分 != null].得分))")]
    [InlineData("count(项目.满分)")]
    public void Count_OfWhatHasAValue_IsNot(string formula) =>
        SchemeUnderTest.Faults(Records($"  个数:\n    clause: A\n    value: {formula}")).Should().BeEmpty();

    [Fact]
    public void Matter_ThatMayHaveNoName_IsRefused() =>
        SchemeUnderTest.Faults($"{Records("  合计: {clause: A, count of: 项目}")}\nbonuses:\n  加分: {{clause: A, each: 项目, points: 1, once: {{per: 得分, keep: highest}} }}")
            .Should().ContainSingle().Which.Should().StartWith("APR3185");

    private static AppraisalScheme Scheme(string way, string weight, string treatment, string more = "") => SchemeUnderTest.Load(Text(way, weight, treatment, more));

    private static string Text(string way, string weight, string treatment, string more = "") => Records($"""
          得分:
            clause: A
            {way}: 项目
            where: 月 = 1
            value: 得分
            full: 满分
            not applicable: {treatment}
            {(weight.Length == 0 ? "" : $"weight: {weight}")}
            {more}
            round: 2 half-up
        """);

    private static string Records(string decisions) => $$"""
        scheme: test
        title: 测试
        period: 2025
        result: {of: 单位}
        subjects:
          单位: {key: 名称}
        records:
          项目: {of: 单位, fields: {月: count, 满分: {type: number, places: 0, within: over 0}, 得分: {type: optional number, places: 1}, 权重: {type: number, places: 2, within: 0..1} } }
          事件: {of: 单位, fields: {日: date, 重大: boolean} }
        indicators:
        {{decisions}}
        """;
}
