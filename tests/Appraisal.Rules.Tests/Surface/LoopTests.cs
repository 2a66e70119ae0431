using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Surface;

/// <summary>Loops over linked rows, and what may be read of the row of the loop inside another filter.</summary>
public sealed class LoopTests
{
    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Load("""
        scheme: test
        title: 测试
        period: 2025
        result: {of: 单位}
        subjects:
          单位: {key: 名称, fields: {限额: count}}
          科室: {key: 名称, of: 单位, fields: {人数: count}}
        records:
          差错: {of: 单位, fields: {当事科室: optional 科室, 次数: count, 种类: [重, 轻]}}
          表扬: {of: 科室, fields: {分: count}}
        indicators:
          多错:
            clause: A1
            when: some r in 科室 satisfies count(差错[当事科室 = r]) > 1
          有错科室:
            clause: A1
            value: sum(for r in 科室 return if count(差错[当事科室 = r and 次数 > 1]) > 0 then 1 else 0)
          超员差错:
            clause: A1
            value: sum(for r in 科室 return sum(差错[当事科室 = r.名称 and 种类 = "重" and 次数 > r.人数].次数))
          科室数:
            clause: A1
            value: count(for r in 科室 return count(差错[r = 当事科室]))
          大科受表扬:
            clause: A1
            when: every k in 科室[人数 > 1] satisfies some b in 表扬[分 > k.人数] satisfies b.分 > 限额
          列:
            clause: A1
            value: sum(for x in 差错.次数 return x * 2) + count(差错.次数[item > 限额]) + sum(差错.单位.限额)
          同名变量:
            clause: A1
            when: some r in 科室 satisfies r.人数 > 2 and (some r in 表扬 satisfies r.分 > 3)
        """);

    // One error names a section of another unit; one names none.
    private static readonly AppraisalData Data = AppraisalData.Create()
        .Add("单位", [new { 名称 = "甲", 限额 = 3 }, new { 名称 = "乙", 限额 = 100 }])
        .Add("科室", [new { 名称 = "a1", 单位 = "甲", 人数 = 3 }, new { 名称 = "a2", 单位 = "甲", 人数 = 1 }, new { 名称 = "b1", 单位 = "乙", 人数 = 2 }])
        .Add("差错", [
            new { 单位 = "甲", 当事科室 = (string?)"a1", 次数 = 5, 种类 = "重" },
            new { 单位 = "甲", 当事科室 = (string?)"a1", 次数 = 2, 种类 = "轻" },
            new { 单位 = "甲", 当事科室 = (string?)"a2", 次数 = 1, 种类 = "重" },
            new { 单位 = "乙", 当事科室 = (string?)"a2", 次数 = 9, 种类 = "重" },
            new { 单位 = "乙", 当事科室 = (string?)null, 次数 = 4, 种类 = "重" },
        ])
        .Add("表扬", [new { 科室 = "a1", 分 = 4 }, new { 科室 = "a1", 分 = 1 }, new { 科室 = "b1", 分 = 2 }]);

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void RowOfALoop_InAFilter_LeadsToTheRowsOfTheUnitThatNameIt(AppraisalEvaluator evaluator)
    {
        var units = SchemeUnderTest.Run(Scheme, Data, evaluator).Units;

        units.Select(u => (u.Name, u["多错"], u["有错科室"], u["超员差错"], u["科室数"])).Should().BeEquivalentTo([
            ("甲", (object?)true, (object?)(ExactNumber)1, (object?)(ExactNumber)5, (object?)(ExactNumber)2),
            ("乙", false, (ExactNumber)0, (ExactNumber)0, (ExactNumber)1),
        ]);
    }

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Loops_InsideLoopsAndOverColumns_ReadTheirOwnVariable(AppraisalEvaluator evaluator)
    {
        var units = SchemeUnderTest.Run(Scheme, Data, evaluator).Units;

        units.Select(u => (u.Name, u["大科受表扬"], u["列"], u["同名变量"])).Should().BeEquivalentTo([
            ("甲", (object?)true, (object?)(ExactNumber)26, (object?)true),
            ("乙", false, (ExactNumber)226, false),
        ]);
    }
}
