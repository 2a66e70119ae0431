using Appraisal.Rules.Diagnostics;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Running;

public sealed class RunFaultTests
{
    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Of(
        "实绩: count, 目标: count",
        """
        composite:
          得分:
            clause: A1
            value: 实绩 / 目标
            print: 2 half-up
          另一得分:
            clause: A1
            value: 目标 / 实绩
            print: 2 half-up
        ranking:
          名次: {clause: A2, by: 得分, in: 全体, first: highest, ties: shared}
        grades:
          等次:
            clause: A3
            scale: [优, 良]
            in: 全体
            steps:
              - grade: 优
                top: {share: 50%, of: everybody, by: 得分, round: down, ties: all in}
              - grade: 良
        """);

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void DivisionByZero_UnderARankAndPlaces_IsReportedOnceForEachUnitAndFormula(AppraisalEvaluator evaluator)
    {
        var data = AppraisalData.Create().Add("单位",
        [
            new { 名称 = "甲", 实绩 = 1, 目标 = 0 },
            new { 名称 = "乙", 实绩 = 0, 目标 = 2 },
            new { 名称 = "丙", 实绩 = 3, 目标 = 0 },
        ]);

        var result = Scheme.Appraise(data, new AppraisalOptions { Evaluator = evaluator });

        result.IsComplete.Should().BeFalse();
        result.Diagnostics.Select(d => (d.Code, d.Arguments[0], d.Arguments[1])).Should().BeEquivalentTo(
            [("APR5010", "得分", "甲"), ("APR5010", "得分", "丙"), ("APR5010", "另一得分", "乙")]);
        result.Diagnostics.Should().OnlyContain(d => d.Excerpt != null && d.Place is TextPlace);
    }
}
