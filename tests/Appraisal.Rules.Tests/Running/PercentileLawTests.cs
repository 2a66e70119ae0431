using Appraisal.Rules.Feel.Values;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Running;

/// <summary>What holds of a percentile whatever the group.</summary>
public sealed class PercentileLawTests
{
    private const int MostUnits = 9;
    private const int Samples = 60;

    [Fact]
    public void Percentile_OfAnyGroup_CutsOffItsShareInBothEvaluators() =>
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 12].Array[1, MostUnits]).Sample(
            (twentieths, values) =>
            {
                var share = ExactNumber.Fraction(twentieths, 20);
                var plan = Percentiles(twentieths, values, AppraisalEvaluator.Plan);
                Percentiles(twentieths, values, AppraisalEvaluator.Interpreter).Should().Equal(plan);
                var (nearest, between) = (plan[0], plan[1]);

                values.Select(v => (ExactNumber)v).Should().Contain(nearest);
                (values.Count(v => v <= nearest) >= share * values.Length).Should().BeTrue();
                (values.Count(v => v < nearest) < share * values.Length || nearest == values.Min()).Should().BeTrue();
                (between >= values.Min() && between <= values.Max()).Should().BeTrue();
            },
            iter: Samples);

    private static IReadOnlyList<ExactNumber> Percentiles(int twentieths, int[] values, AppraisalEvaluator evaluator)
    {
        var scheme = SchemeUnderTest.Of("分: {type: count, within: 0..12}", $$"""
            composite:
              就近: {clause: A1, in: 全体, percentile: 分, at: {{twentieths * 5}}%, method: nearest rank}
              内插: {clause: A1, in: 全体, percentile: 分, at: {{twentieths * 5}}%, method: interpolated, print: 2 half-up}
            """);
        var data = AppraisalData.Create().Add("单位", values.Select((v, i) => new { 名称 = $"单位{i}", 分 = v }));
        var unit = SchemeUnderTest.Run(scheme, data, evaluator).Units.First();
        return [(ExactNumber)unit["就近"]!, (ExactNumber)unit["内插"]!];
    }
}
