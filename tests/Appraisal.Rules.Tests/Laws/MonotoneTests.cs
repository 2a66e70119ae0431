using Appraisal.Rules.Feel.Values;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Laws;

/// <summary>Laws that hold of any data: they are tried on random years.</summary>
public sealed class MonotoneTests
{
    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Of(
        "基础分: {type: number, places: 2, within: 0..100}",
        """
        records:
          加: {of: 单位, fields: {分: {type: number, places: 1, within: 0..5}, 事项: text}}
          扣: {of: 单位, fields: {分: {type: number, places: 1, within: 0..5}}}
        bonuses:
          加分:
            clause: A1
            each: 加
            points: 分
            once: {per: 事项, keep: highest}
            cap: 10
        penalties:
          扣分:
            clause: A2
            each: 扣
            points: 分
        composite:
          得分:
            clause: A3
            value: 基础分 + 加分 - 扣分
            cap: none
            floor: none
        ranking:
          名次: {clause: A4, by: 得分, in: 全体, first: highest, ties: shared}
        grades:
          等次:
            clause: A5
            scale: [优, 良]
            in: 全体
            steps:
              - grade: 优
                top: {share: 30%, of: everybody, by: 得分, round: down, ties: all out}
              - grade: 良
        """,
        "of: 单位, score: 得分, rank: 名次, grade: 等次");

    private static readonly Gen<Year> Years =
        from units in Gen.Int[0, 400].Array[1, 12]
        from bonuses in Gen.Select(Gen.Int[0, 11], Gen.Int[0, 50], Gen.Int[0, 3]).Array[0, 20]
        from penalties in Gen.Select(Gen.Int[0, 11], Gen.Int[0, 50]).Array[0, 20]
        select new Year(units, bonuses, penalties);

    [Fact]
    public void Penalty_AddedToAnyYear_NeverRaisesTheScoreOrTheRank() => Years.Sample(year =>
    {
        var before = Run(year);
        var after = Run(year with { Penalties = [.. year.Penalties, (0, 7)] });

        after.Score.Should().BeLessThanOrEqualTo(before.Score);
        after.Rank.Should().BeGreaterThanOrEqualTo(before.Rank);
    }, iter: 200, seed: "0000000000000");

    [Fact]
    public void Bonuses_OfAnyYear_StayWithinTheirCap() => Years.Sample(year =>
    {
        var result = SchemeUnderTest.Run(Scheme, Data(year));
        result.Units.Should().OnlyContain(u => (ExactNumber)u["加分"]! <= 10 && (ExactNumber)u["加分"]! >= 0);
    }, iter: 200, seed: "0000000000000");

    [Fact]
    public void Places_OfAnyYear_AreNeverMoreThanTheShare() => Years.Sample(year =>
    {
        var result = SchemeUnderTest.Run(Scheme, Data(year));
        (result.Units.Count(u => u.Grade == "优") * 10).Should().BeLessThanOrEqualTo(year.Units.Length * 3);
    }, iter: 200, seed: "0000000000000");

    [Fact]
    public void Evaluators_OnAnyYear_GiveEqualColumns() => Years.Sample(year =>
    {
        var plan = SchemeUnderTest.Run(Scheme, Data(year));
        var interpreter = SchemeUnderTest.Run(Scheme, Data(year), AppraisalEvaluator.Interpreter);
        foreach (var decision in Scheme.Decisions)
        {
            plan[decision.Table][decision.Name].Should().Equal(interpreter[decision.Table][decision.Name]);
        }
    }, iter: 200, seed: "0000000000000");

    private static (ExactNumber Score, int Rank) Run(Year year)
    {
        var unit = SchemeUnderTest.Run(Scheme, Data(year)).Units.Single(u => u.Name == "单位00");
        return (unit.Score!.Value, unit.Rank!.Value);
    }

    private static AppraisalData Data(Year year)
    {
        string Name(int unit) => $"单位{unit % year.Units.Length:00}";
        return AppraisalData.Create()
            .Add("单位", year.Units.Select((points, i) => new { 名称 = Name(i), 基础分 = points / 4m }))
            .Add("加", year.Bonuses.Select(b => new { 单位 = Name(b.Unit), 分 = b.Points / 10m, 事项 = $"事项{b.Matter}" }))
            .Add("扣", year.Penalties.Select(p => new { 单位 = Name(p.Unit), 分 = p.Points / 10m }));
    }

    private sealed record Year(int[] Units, (int Unit, int Points, int Matter)[] Bonuses, (int Unit, int Points)[] Penalties);
}
