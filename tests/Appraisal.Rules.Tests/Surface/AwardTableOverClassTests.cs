using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Surface;

/// <summary>A table over a column that has no value in some records: by its class it need not be said, otherwise <c>none</c> says it.</summary>
public sealed class AwardTableOverClassTests
{
    private const string Table = """
        scheme: test
        title: 测试
        period: 2025
        result: {of: 标段, score: 扣分}
        subjects:
          标段: {key: 名称}
        records:
          问题:
            of: 标段
            fields:
              编号: text
              种类: [满溢, 虚报]
              程度:
                type: [一般, 严重]
                for: 种类 = "满溢"
              复查: optional boolean
        penalties:
          扣分:
            each: 问题
            by: [种类, 程度]
            rows:
              - {clause: R1, 种类: 满溢, 程度: 一般, points: 1}
              - {clause: R1, 种类: 满溢, 程度: 严重, points: 2}
              - {clause: R2, 种类: 虚报, points: 3}
          复查扣分:
            each: 问题
            by: 复查
            rows:
              - {clause: R3, 复查: none, points: 0.5}
              - {clause: R4, 复查: [true, false], points: 0}
        """;

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Points_OfRecordsOutsideTheClass_AreThoseOfTheRowThatLeavesTheColumnOut(AppraisalEvaluator evaluator)
    {
        var data = AppraisalData.Create()
            .Add("标段", new[] { new { 名称 = "一标" } })
            .Add("问题", new[]
            {
                new { 标段 = "一标", 编号 = "1", 种类 = "满溢", 程度 = (string?)"严重", 复查 = (bool?)null },
                new { 标段 = "一标", 编号 = "2", 种类 = "虚报", 程度 = (string?)null, 复查 = (bool?)true },
                new { 标段 = "一标", 编号 = "3", 种类 = "满溢", 程度 = (string?)"一般", 复查 = (bool?)null },
            });

        var unit = SchemeUnderTest.Run(SchemeUnderTest.Load(Table), data, evaluator).Units.Single();

        unit["扣分"].Should().Be(ExactNumber.Parse("6"));
        unit["复查扣分"].Should().Be(ExactNumber.Parse("1"));
    }

    [Theory]
    [InlineData("for: 种类 = \"满溢\"", "for: 种类 != \"满溢\"", "APR3034")]
    [InlineData("种类: 虚报, points: 3", "程度: none, points: 3", null)]
    [InlineData("种类: 满溢, 程度: 严重, points: 2", "程度: 严重, points: 2", null)]
    [InlineData("复查: none", "复查: [none, true]", "APR3035")]
    [InlineData("复查: optional boolean", "复查: boolean", "APR3161")]
    public void Rows_OverWhatMayHaveNoValue_AreAskedForWhatCanBe(string written, string instead, string? code)
    {
        var faults = SchemeUnderTest.Faults(Table.Replace(written, instead, StringComparison.Ordinal));

        faults.Select(f => f[..7]).Should().Equal(code is null ? [] : [code]);
    }
}
