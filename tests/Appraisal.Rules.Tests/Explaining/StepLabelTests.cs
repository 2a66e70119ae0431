using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Explaining;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Reporting;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Explaining;

/// <summary>Columns that the engine makes are told by their decision and clause, and not told at all where they say nothing new.</summary>
public sealed class StepLabelTests
{
    private static readonly AppraisalResult Result = SchemeUnderTest.Run(
        SchemeUnderTest.Load("""
            scheme: test
            title: 测试
            period: 2025
            result: {of: 单位, grade: 等次}
            subjects:
              单位: {key: 名称, fields: {得分: count}, groups: {全体: {by: everybody}}}
            records:
              情形: {of: 单位, fields: {事项: text, 查实: boolean, 整改: boolean, 复核: optional boolean}}
            penalties:
              情形扣分:
                clause: A1
                each: 情形
                when: 查实 and not(整改)
                points: 2
            grades:
              等次:
                clause: A2
                scale: [好, 中, 差]
                in: 全体
                steps:
                  - grade: 好
                    when: 得分 >= 1000
                    top: {places: 1, by: 得分, ties: all in}
                  - grade: 中
                    clause: A3
                    when: count(情形[查实]) = 1
                  - grade: 差
            """),
        AppraisalData.Create()
            .Add("单位", [new { 名称 = "甲", 得分 = 9 }, new { 名称 = "乙", 得分 = 8 }])
            .Add("情形", [new { 单位 = "甲", 事项 = "迟报", 查实 = true, 整改 = false, 复核 = (bool?)false }, new { 单位 = "甲", 事项 = "漏报", 查实 = false, 整改 = true, 复核 = (bool?)null }]));

    [Theory]
    [InlineData("违规处理·后10·条件1", "Q07", "违规处理·Q07")]
    [InlineData("违规处理·免14·Q09a", "Q09a", "违规处理·Q09a")]
    [InlineData("违规处理·免14·成立", "Q09a Q09b", "违规处理·Q09a、Q09b")]
    [InlineData("等次·第1步·条件1", "A2", "等次·第1步")]
    [InlineData("等次·第1步·成立", "A2", "等次·第1步·成立")]
    [InlineData("人次·计入·条件12", "A2", "人次·计入")]
    [InlineData("扣分·条件1", "A2", "扣分·A2")]
    [InlineData("扣分·条件1", "", "扣分·条件")]
    [InlineData("加分·取值3", "A2", "加分·取值")]
    [InlineData("扣分·A5/任务2", "A5", "扣分·A5/任务2")]
    [InlineData("条件1", "A2", "条件1")]
    public void Label_OfAColumn_HasNoNumberOfTheEngine(string name, string clauses, string expected)
    {
        var node = new LinkNode
        {
            Target = new("单位", name),
            Origin = new NodeOrigin("扣分", clauses.Split(' ', StringSplitOptions.RemoveEmptyEntries), Place.None),
            Column = new("单位", "得分"),
        };

        StepLabel.Of(name, node).Should().Be(expected);
    }

    [Fact]
    public void Finding_WithOneConditionWithoutKey_TellsItInOneStep()
    {
        var text = Result.Explain("单位", "甲", "情形扣分").ToText(MessageLanguage.Chinese);

        text.Should().Contain("情形扣分·得分 = 2  ← 成立：查实 and not(整改)  [A1]").And.Contain("情形扣分·得分  ← 不成立：查实 and not(整改)  [A1]");
        text.Should().NotContain("条件").And.NotContain("分值");
    }

    [Fact]
    public void Record_OfBooleans_IsNamedByThoseThatHold() =>
        Enumerable.Range(0, 2).Select(Result["情形"].RowName).Should().Equal("甲，漏报，整改", "甲，迟报，查实，复核 = 否");

    [Fact]
    public void Aggregate_InAFormula_IsNamedAsItIsWritten() =>
        Result.Explain("单位", "甲", "等次").ToText(MessageLanguage.Chinese).Should().Contain("count(情形[查实]) = 1  ← 计数：情形 2 条，计入 1 条");

    [Fact]
    public void Places_ForWhichNobodyStands_AreToldInOneLine()
    {
        var text = Result.Explain("单位", "甲", "等次").ToText(MessageLanguage.Chinese);

        text.Should().Contain("本组没有单位参加这一步").And.NotContain("· 乙").And.NotContain("▸ 甲");
    }

    [Fact]
    public void Json_OfAColumnOfTheEngine_HasItsNameAndItsLabel()
    {
        var json = CanonicalJson.Text(Result.Explain("单位", "乙", "等次").WriteJson);

        json.Should().Contain("\"name\": \"等次·第2步·条件1\"").And.Contain("\"label\": \"等次·第2步\"");
    }
}
