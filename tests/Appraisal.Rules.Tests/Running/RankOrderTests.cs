using CsCheck;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Running;

/// <summary>Orders whose columns begin at different ends, ranks without ties, and the last so many of either end; the values are worked out by hand.</summary>
public sealed class RankOrderTests
{
    private const int Samples = 40;

    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Of("得分: count, 扣分: count, 先后: optional count", """
        indicators:
          名次: {clause: A1, by: 得分, then by: {扣分: lowest}, in: 全体, ties: people decide, decided in: 先后}
          扣分最多: {clause: A2, by: 扣分, first: lowest, in: 全体, last: 1, ties: all in}
        consequences:
          末两成: {clause: A3, by: 得分, then by: {扣分: lowest}, in: 全体, last: {share: 40%, of: everybody, round: up}, ties: all in}
          先进:
            clause: A4
            scale: [先进, 其他]
            in: 全体
            steps:
              - grade: 先进
                top: {places: 2, by: 名次, first: lowest, ties: all out}
              - grade: 其他
        """);

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Order_FromEitherEnd_IsAsWritten(AppraisalEvaluator evaluator)
    {
        var data = AppraisalData.Create().Add("单位",
        [
            new Unit("1", 90, 2, 2), new Unit("2", 90, 2, 1), new Unit("3", 90, 1, null), new Unit("4", 80, 5, null), new Unit("5", 80, 4, null),
        ]);

        var units = SchemeUnderTest.Run(Scheme, data, evaluator).Units.OrderBy(u => u.Name, StringComparer.Ordinal).ToList();

        units.Select(u => $"{u["名次"]}").Should().Equal("3", "2", "1", "5", "4");
        units.Select(u => u["扣分最多"]).Should().Equal(false, false, false, true, false);
        units.Select(u => u["末两成"]).Should().Equal(false, false, false, true, true);
        units.Select(u => $"{u["先进"]}").Should().Equal("其他", "先进", "先进", "其他", "其他");
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData(1, 1)]
    public void Ties_ThatPeopleDidNotPutInOrder_StopTheRun(int? first, int? second)
    {
        var data = AppraisalData.Create().Add("单位", [new Unit("甲", 90, 1, first), new Unit("乙", 90, 1, second)]);

        foreach (var evaluator in new[] { AppraisalEvaluator.Plan, AppraisalEvaluator.Interpreter })
        {
            SchemeUnderTest.Faults(Scheme, data, evaluator).Should().Contain(f => f.StartsWith("APR5017 '名次': 2 units are level: 乙、甲", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Ranks_WithoutTies_AreEachPlaceOnce() =>
        Gen.Select(Gen.Int[85, 88], Gen.Int[0, 2]).Array[1, 9].Sample(
            drawn =>
            {
                var data = AppraisalData.Create().Add("单位", drawn.Select((d, i) => new Unit($"{i}", d.Item1, d.Item2, drawn.Length - i)).ToArray());
                foreach (var evaluator in new[] { AppraisalEvaluator.Plan, AppraisalEvaluator.Interpreter })
                {
                    var units = SchemeUnderTest.Run(Scheme, data, evaluator).Units;
                    units.Select(u => int.Parse($"{u["名次"]}", System.Globalization.CultureInfo.InvariantCulture)).Should().BeEquivalentTo(Enumerable.Range(1, drawn.Length));
                }
            },
            iter: Samples);

    [Theory]
    [InlineData("last: 10%", "APR2003")]
    [InlineData("last: {share: 10%}", "APR2002")]
    [InlineData("last: 1, first: 最低", "APR2008")]
    [InlineData("last: 1, then by: {得分: 高}", "APR2008")]
    public void Last_NotSaidRightly_IsTold(string last, string code) =>
        SchemeUnderTest.Faults($$$"""
            scheme: test
            title: 测试
            period: 2020
            result: {of: 单位}
            subjects:
              单位: {key: 名称, fields: {得分: count}, groups: {全体: {by: everybody} } }
            ranking:
              末位: {clause: A1, by: 得分, in: 全体, {{{last}}}, ties: all in}
            """).Should().Contain(f => f.StartsWith(code, StringComparison.Ordinal));

    private sealed record Unit(string 名称, int 得分, int 扣分, int? 先后);
}
