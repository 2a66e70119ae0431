using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Running;

/// <summary>A mean, highest or lowest over no rows is a fault only where the formula reads it.</summary>
public sealed class BranchNotTakenTests
{
    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Load("""
        scheme: test
        title: 测试
        period: 2020
        result: {of: 单位}
        subjects:
          单位: {key: 名称, fields: {免评: boolean}}
        records:
          票: {of: 单位, fields: {分: {type: number, places: 1, within: 0..100}, 日期: date, 外部: boolean}}
        composite:
          均分:
            clause: A1
            value: if 免评 then 60 else mean(票.分)
            print: 2 half-up
          最高:
            clause: A1
            value: if 免评 then 0 else if count(票[外部]) = 0 then max(票.分) else max(票[外部].分)
          达标:
            clause: A1
            value: count(票) > 0 and min(票.分) >= 60
          无低分:
            clause: A1
            value: count(票) = 0 or min(票.分) >= 60
          末票在年内:
            clause: A1
            value: if 免评 then true else max(票.日期).year = period
          评分:
            clause: A1
            for: count(票) > 0
            value: mean(票.分)
            print: 2 half-up
        """);

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Values_NoRowsInABranchNotTaken_AreComputed(AppraisalEvaluator evaluator)
    {
        var data = AppraisalData.Create()
            .Add("单位", [new { 名称 = "甲", 免评 = true }, new { 名称 = "乙", 免评 = false }])
            .Add("票", [new { 单位 = "乙", 分 = 70m, 日期 = new DateOnly(2020, 5, 1), 外部 = false }]);

        var result = SchemeUnderTest.Run(Scheme, data, evaluator);

        var (exempt, rated) = (result.Units.Single(u => u.Name == "甲"), result.Units.Single(u => u.Name == "乙"));
        exempt["均分"].Should().Be((ExactNumber)60);
        exempt["最高"].Should().Be((ExactNumber)0);
        exempt["达标"].Should().Be(false);
        exempt["无低分"].Should().Be(true);
        exempt["末票在年内"].Should().Be(true);
        exempt["评分"].Should().BeNull();
        rated["均分"].Should().Be((ExactNumber)70);
        rated["最高"].Should().Be((ExactNumber)70);
        rated["末票在年内"].Should().Be(true);
    }

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Values_NoRowsInABranchTaken_StopTheRun(AppraisalEvaluator evaluator)
    {
        var data = AppraisalData.Create().Add("单位", [new { 名称 = "甲", 免评 = false }]);

        SchemeUnderTest.Faults(Scheme, data, evaluator).Select(f => f.Split(';')[0]).Should().BeEquivalentTo(
            "APR5003 '均分': 甲 has no row of '票' that counts",
            "APR5003 '最高': 甲 has no row of '票' that counts",
            "APR5003 '末票在年内': 甲 has no row of '票' that counts");
    }

    [Fact]
    public void Explanation_BranchNotTaken_IsNotTold()
    {
        var data = AppraisalData.Create()
            .Add("单位", [new { 名称 = "甲", 免评 = true }, new { 名称 = "乙", 免评 = false }])
            .Add("票", [new { 单位 = "乙", 分 = 70m, 日期 = new DateOnly(2020, 5, 1), 外部 = false }]);

        var result = SchemeUnderTest.Run(Scheme, data);

        bool Tells(string unit) => result.Explain(unit).Steps.Single(s => s.Name == "均分").Children.Any(c => c.Node is Nodes.AggregateNode);
        Tells("甲").Should().BeFalse();
        Tells("乙").Should().BeTrue();
    }
}
