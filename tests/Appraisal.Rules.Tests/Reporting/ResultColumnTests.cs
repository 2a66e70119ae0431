using Appraisal.Rules.Reporting;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Reporting;

/// <summary>A table shows what a score is made of; where that is too much, its totals, bonuses and penalties.</summary>
public sealed class ResultColumnTests
{
    private static readonly AppraisalResult Result = SchemeUnderTest.Run(
        SchemeUnderTest.Load("""
            scheme: test
            title: 测试
            period: 2025
            result: {of: 单位, score: 总分}
            subjects:
              单位: {key: 名称, fields: {甲项: count, 乙项: count, 丙项: count}}
            records:
              奖励: {of: 单位, fields: {分值: count}}
            indicators:
              第一项工作的得分: {clause: A1, sum: [甲项, 乙项]}
              第二项工作的得分: {clause: A1, sum: [乙项, 丙项]}
              第三项工作的得分: {clause: A1, sum: [甲项, 丙项]}
            bonuses:
              加分: {clause: A2, each: 奖励, points: 1}
            composite:
              小计: {clause: A1, sum: [第一项工作的得分, 第二项工作的得分]}
              总分: {clause: A1, sum: [第一项工作的得分, 第二项工作的得分, 第三项工作的得分, 加分], cap: none}
            """),
        AppraisalData.Create().Add("单位", [new { 名称 = "甲", 甲项 = 1, 乙项 = 2, 丙项 = 3 }]).Add("奖励", [new { 单位 = "甲", 分值 = 1 }]));

    [Theory]
    [InlineData(100, "名称 总分 第一项工作的得分 第二项工作的得分 第三项工作的得分 加分")]
    [InlineData(40, "名称 总分 加分 小计")]
    [InlineData(18, "名称 总分 加分")]
    [InlineData(10, "名称 总分")]
    public void Columns_NotAsked_AreThePartsThatFitElseTheTotals(int width, string expected)
    {
        var header = ResultTable.Render(Result, new ResultTableOptions { Width = width }).Split('\n')[2];

        string.Join(' ', header.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Should().Be(expected);
    }
}
