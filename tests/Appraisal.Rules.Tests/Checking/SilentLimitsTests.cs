using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Checking;

/// <summary>Where a total is asked for its limits, and where the answer is known. Decisions are written as "name: formula | limit | limit".</summary>
public class SilentLimitsTests
{
    [Theory]
    [InlineData("a bonus on a score", "总分 cap", "总分: 基础分 + 加分")]
    [InlineData("a sum of bonuses on a score", "总分 cap", "加分合计: 加分 + 附加分", "总分: 基础分 + 加分合计")]
    [InlineData("a bonus that is limited itself", "总分 cap", "总分: 基础分 + min(加分, 5)")]
    [InlineData("a penalty from a full mark", "总分 floor", "总分: 100 - 扣分")]
    [InlineData("a sum of penalties from a score", "总分 floor", "扣分合计: 扣分 + 罚分", "总分: 基础分 - 扣分合计")]
    [InlineData("a penalty in one of two branches", "总分 floor", "总分: if 基础分 > 60 then 基础分 else 基础分 - 扣分")]
    [InlineData("both, a factor between them", "总分 cap, 总分 floor", "总分: (基础分 + 加分) * 1.2 - 扣分")]
    [InlineData("occurrences from a total", "总分 floor", "总分: 基础分 - count(差错)")]
    [InlineData("a step towards the total, and neither speaks", "小计 cap", "小计: 基础分 + 加分", "总分: 小计 * 0.9")]
    public void Total_WithoutAWordOnALimit_IsAsked(string situation, string asked, params string[] decisions) =>
        Asked("composite", decisions).Should().Be(asked, situation);

    [Theory]
    [InlineData("none is a word", "总分: 基础分 + 加分 | cap: none")]
    [InlineData("a number is a word", "总分: 100 - 扣分 | floor: 0")]
    [InlineData("the formula says it", "总分: max(0, 基础分 - 扣分)")]
    [InlineData("the formula says it from above", "总分: min(100, 基础分 + 加分)")]
    [InlineData("what is taken is bounded by what it is taken from", "总分: 100 - 封顶扣分")]
    [InlineData("what is taken is capped by the full mark of the row", "总分: 满分 - 满分内扣分")]
    [InlineData("a total answers for a step towards it", "小计: 基础分 + 加分 - 扣分", "总分: 小计 + 满分 | cap: 200 | floor: 0")]
    [InlineData("awards among themselves are no total", "净加分: 加分 - 扣分")]
    [InlineData("the limit of an award is no score", "计入: if 加分 > 5 then 5 else 加分 - 扣分")]
    [InlineData("measures that are compared are no deduction", "净增: 基础分 - 满分")]
    public void Total_WhoseLimitIsKnown_IsNotAsked(string situation, params string[] decisions) =>
        Asked("composite", decisions).Should().BeEmpty(situation);

    [Theory]
    [InlineData("occurrences from a full mark", "得分 floor", "得分: 20 - count(差错) * 2")]
    [InlineData("an item in a total with a floor", "得分 floor", "得分: 20 - 扣分", "合计: 得分 + 基础分 | floor: 0")]
    public void Item_WithoutAWordOnItsFloor_IsAskedForItself(string situation, string asked, params string[] decisions) =>
        Asked("indicators", decisions).Should().Be(asked, situation);

    [Theory]
    [InlineData("a difference of two counts", "净增: count(表彰) - count(差错)")]
    [InlineData("a measure less a count", "差: 基础分 - count(差错)")]
    [InlineData("an item that another decision carries on", "得分: 20 - 扣分", "折算: 得分 * 0.5 | floor: 0")]
    public void Item_ThatIsNoDeductionOrAnswered_IsNotAsked(string situation, params string[] decisions) =>
        Asked("indicators", decisions).Should().BeEmpty(situation);

    [Fact]
    public void ScoreOfTheResult_WhatGoesOnFromItSaysALimit_IsAskedAllTheSame() =>
        Asked("composite", ["总分: 基础分 + 加分", "参考: 总分 | cap: 100"], "of: 单位, score: 总分").Should().Be("总分 cap");

    /// <summary>The decisions that are asked, each with the key that is missing.</summary>
    private static string Asked(string section, string[] decisions, string result = "of: 单位") => string.Join(", ", SchemeUnderTest.Faults($$$"""
        scheme: test
        title: 测试
        period: 2020
        result: {{{{result}}}}
        subjects:
          单位:
            key: 名称
            fields: {基础分: {type: number, places: 1, within: 0..100}, 满分: {type: number, places: 1, within: 0..}}
        records:
          表彰: {of: 单位, fields: {事项: text}}
          差错: {of: 单位, fields: {事项: text}}
        bonuses:
          加分: {clause: A2, each: 表彰, points: 1}
          附加分: {clause: A2, each: 表彰, points: 2}
        penalties:
          扣分: {clause: A3, each: 差错, points: 1}
          罚分: {clause: A3, each: 差错, points: 2}
          封顶扣分: {clause: A3, each: 差错, points: 1, cap: 100}
          满分内扣分: {clause: A3, each: 差错, points: 1, cap: 满分}
        {{{section}}}:
        {{{string.Join('\n', decisions.Select(Entry))}}}
        """).Select(f => $"{f.Split('\'')[1]} {(f.Contains("'cap: 100'", StringComparison.Ordinal) ? "cap" : "floor")}"));

    private static string Entry(string decision) =>
        $"  {decision.Split(": ", 2)[0]}:\n    clause: A1\n    value: {decision.Split(": ", 2)[1].Replace(" | ", "\n    ", StringComparison.Ordinal)}";
}
