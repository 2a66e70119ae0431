using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Checking;

/// <summary>Which divisions by a number of the group are asked what holds at zero.</summary>
public class ZeroDivisorsTests
{
    [Theory]
    [InlineData("the best may be zero", "得分 / 最高")]
    [InlineData("best and worst may be equal, although neither is zero", "得分 / (最高数 - 最低数)")]
    [InlineData("by the name of the difference", "得分 / 极差")]
    [InlineData("a part of the best", "得分 / (最高 * 0.6)")]
    [InlineData("a factor of the row", "得分 / (最高 * 人数)")]
    [InlineData("a total of the group", "得分 / 合计")]
    [InlineData("above the row, of its own table", "得分 / 部门.最好")]
    [InlineData("another number is tested", "if 最低 = 0 then 0 else 得分 / 最高")]
    [InlineData("the test is the wrong way round", "if 最高 = 0 then 得分 / 最高 else 0")]
    [InlineData("tested against something that is not zero", "if 最高 = 60 then 0 else 得分 / 最高")]
    [InlineData("from zero up is not above zero", "if 最高 >= 0 then 得分 / 最高 else 0")]
    [InlineData("tested in one of two cases", "if 最高 > 0 or 人数 > 3 then 得分 / 最高 else 0")]
    public void Division_ByANumberOfTheGroupThatMayBeZero_IsAsked(string situation, string formula) =>
        Asked(formula).Should().ContainSingle(situation).Which.Should().StartWith("APR3066");

    [Theory]
    [InlineData("tested", "if 最高 = 0 then 0 else 得分 / 最高")]
    [InlineData("tested with the ends turned", "if 0 < 最高 then 得分 / 最高 else 0")]
    [InlineData("both compared", "if 最高 = 最低 then 60 else (得分 - 最低) / (最高 - 最低)")]
    [InlineData("both compared, divided by the difference turned", "if 最低 = 最高 then 60 else 得分 / (最低 - 最高) * 2")]
    [InlineData("the difference tested by its name", "if 极差 = 0 then 60 else 得分 / (最高 - 最低)")]
    [InlineData("the difference named, the ends compared", "if 最高 > 最低 then 得分 / 极差 else 0")]
    [InlineData("a condition by name", "if 有差距 then 得分 / 极差 else 0")]
    [InlineData("one of several conditions", "if 人数 > 3 and 最高 >= 1 then 得分 / 最高 else 0")]
    [InlineData("neither of two", "if 人数 > 3 or 最高 = 0 then 0 else 得分 / 最高")]
    [InlineData("tested before and", "if 最高 > 0 and 得分 / 最高 > 0.6 then 1 else 0")]
    [InlineData("tested before or", "if 最高 = 0 or 得分 / 最高 > 0.6 then 1 else 0")]
    [InlineData("not", "if not(最高 = 0) then 得分 / 最高 else 0")]
    [InlineData("between", "if 最高 between 1 and 100 then 得分 / 最高 else 0")]
    [InlineData("a factor that is tested", "if 最高 * 0.6 = 0 then 0 else 得分 / 最高")]
    [InlineData("never under one", "得分 / max(最高, 1)")]
    [InlineData("another number in its place", "得分 / (if 最高 = 0 then 100 else 最高)")]
    [InlineData("bounds keep zero out", "得分 / 最高数")]
    [InlineData("bounds of what is added up", "得分 / 数合计")]
    [InlineData("a group has rows", "得分 / 家数")]
    [InlineData("a number of the row", "if 人数 = 0 then 0 else 得分 / 人数")]
    public void Division_ThatCannotBeByZeroOrIsTested_IsNotAsked(string situation, string formula) => Asked(formula).Should().BeEmpty(situation);

    [Fact]
    public void Division_ForRowsWhereItIsNotByZero_IsNotAsked() => Asked("得分 / 最高", "for: 最高 != 0").Should().BeEmpty();

    private static IReadOnlyList<string> Asked(string formula, string key = "note: 无") => SchemeUnderTest.Faults($$$"""
        scheme: test
        title: 测试
        period: 2020
        result: {of: 单位}
        subjects:
          部门: {key: 部门名}
          单位:
            key: 名称
            of: 部门
            fields: {得分: {type: number, places: 1, within: 0..100}, 人数: {type: count, within: 0..}, 数: {type: number, places: 1, within: over 0}}
            groups: {全体: {by: everybody, for: everybody}}
        indicators:
          最高: {clause: A1, in: 全体, highest: 得分}
          最低: {clause: A1, in: 全体, lowest: 得分}
          最高数: {clause: A1, in: 全体, highest: 数}
          最低数: {clause: A1, in: 全体, lowest: 数}
          合计: {clause: A1, in: 全体, total: 得分}
          数合计: {clause: A1, in: 全体, total: 数}
          家数: {clause: A1, in: 全体, size: rows}
          最好: {clause: A1, of: 部门, highest of: 单位, value: 得分}
          极差:
            clause: A1
            value: 最高 - 最低
          有差距:
            clause: A1
            when: 最高 > 最低
          结果:
            clause: A1
            {{{key}}}
            value: {{{formula}}}
            print: 2 half-up
        """);
}
