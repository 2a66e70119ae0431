using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Running;

/// <summary>At most so many rows: what is handed in twice stops the run.</summary>
public sealed class MostRowsTests
{
    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Load("""
        scheme: test
        title: 测试
        period: 2025
        result: {of: 单位, score: 得分}
        subjects:
          单位: {key: 名称, fields: {上限: count}}
        records:
          季评: {of: 单位, fields: {季度: text, 分: count, 份: count}}
        indicators:
          得分: {clause: A1, sum of: 季评, value: 分, weight: 份, fewest: 1, most: 上限}
          有零分: {clause: A2, any of: 季评, value: 零, most: 2}
          零:
            of: 季评
            clause: A2
            when: 分 = 0
        """);

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Sum_OfAsManyRowsAsAllowed_CountsThem(AppraisalEvaluator evaluator)
    {
        var result = SchemeUnderTest.Run(Scheme, Data(3, (90, 1), (40, 2)), evaluator);

        result.Units.Single()["得分"].Should().Be((ExactNumber)170);
        result.Units.Single()["有零分"].Should().Be(false);
    }

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Sum_OfMoreWeightThanAllowed_StopsTheRun(AppraisalEvaluator evaluator) =>
        Codes(Data(2, (90, 1), (40, 2)), evaluator).Should().Equal("APR5019");

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Any_OfMoreRowsThanAllowed_StopsTheRun(AppraisalEvaluator evaluator) =>
        Codes(Data(9, (90, 1), (40, 1), (0, 1)), evaluator).Should().Equal("APR5019");

    private static IEnumerable<string> Codes(AppraisalData data, AppraisalEvaluator evaluator) =>
        Scheme.Appraise(data, new AppraisalOptions { Evaluator = evaluator }).Diagnostics.Select(d => d.Code);

    private static AppraisalData Data(int most, params (int Points, int Copies)[] reports) => AppraisalData.Create()
        .Add("单位", [new { 名称 = "甲局", 上限 = most }])
        .Add("季评", reports.Select((r, i) => new { 单位 = "甲局", 季度 = $"{i}", 分 = r.Points, 份 = r.Copies }));
}
