using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Surface;

/// <summary>A mapping whose values have a declared type, and formulas by literal, of which one cannot be read.</summary>
public sealed class TypedMappingTests
{
    [Fact]
    public void Parameter_MappingWithTheTypeOfItsValues_IsReadByLiteral()
    {
        var result = SchemeUnderTest.Run(
            SchemeUnderTest.Load(Scheme("权重: {clause: A1, type: share, value: {乡镇: 40%, 部门: 60%}}", "分 * 权重.乡镇")),
            AppraisalData.Create().Add("单位", [new { 名称 = "甲镇", 类 = "乡镇", 分 = 50 }]));

        result.Units.Single()["总分"].Should().Be((ExactNumber)20);
    }

    [Fact]
    public void Parameter_MappingWithAValueOfAnotherType_IsToldAtThatValue() =>
        SchemeUnderTest.Faults(Scheme("权重: {clause: A1, type: share, value: {乡镇: 高, 部门: 60%}}", "分")).Should().ContainSingle().Which.Should().StartWith("APR3017").And.Contain("高");

    [Fact]
    public void Branches_OfWhichOneIsWrittenInQuotes_AreNotToldToBeMissing() =>
        SchemeUnderTest.Faults(Scheme("权重: {clause: A1, value: 1}", "分") + "\n  分类: {clause: A3, match: 类, value: {乡镇: '分 * 2', 部门: 分}}")
            .Should().ContainSingle().Which.Should().StartWith("APR2006");

    private static string Scheme(string parameter, string formula) => $$$"""
        scheme: test
        title: 测试
        period: 2025
        result: {of: 单位, score: 总分}
        subjects:
          单位: {key: 名称, fields: {类: [乡镇, 部门], 分: {type: number, places: 1} } }
        parameters:
          {{{parameter}}}
        composite:
          总分:
            clause: A2
            value: {{{formula}}}
            print: 2 half-up
        """;
}
