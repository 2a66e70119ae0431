using Appraisal.Rules.Feel.Values;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Running;

/// <summary>Rows beside a row are those that a loop over all rows of the same owner finds, with both evaluators.</summary>
public sealed class RowsBesideLawTests
{
    private const int MostRows = 12;
    private const int Samples = 60;

    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Load("""
        scheme: test
        title: 测试
        period: 2025
        result: {of: 村}
        subjects:
          村: {key: 名称}
          户: {key: 编号, of: 村, fields: {序: count, 申报: count, 截止: optional count}}
          检查: {key: 号, of: 村, fields: {序: count}}
        indicators:
          在先:
            of: 户
            clause: A1
            value: sum(户[序 < 户.序].申报)
          窗口:
            of: 户
            clause: A2
            value: count(户[序 <= 户.序 and 序 >= 户.序 - 3 and 编号 != 户.编号])
          未截止:
            of: 户
            clause: A3
            value: count(户[截止 = null or not(截止 < 户.序)])
          其后检查:
            of: 户
            clause: A4
            value: count(检查[序 > 户.序])
          最好两户: {clause: A5, sum of: 户, value: 申报, best: 2}
          中位: {clause: A6, median of: 户, value: 申报, none: 0}
        """);

    private static readonly Gen<Household[]> Households =
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 12], (village, order, claim, end) => new Household(village, order, claim, end > 9 ? null : end)).Array[1, MostRows];

    [Fact]
    public void RowsBeside_OfAnyRows_AreThoseOfTheSameOwnerThatMeetTheCondition() => Households.Sample(
        rows =>
        {
            foreach (var evaluator in Enum.GetValues<AppraisalEvaluator>())
            {
                var table = Run(rows, evaluator)["户"];
                for (var i = 0; i < rows.Length; i++)
                {
                    var (own, beside) = (rows[i], rows.Where(r => r.Village == rows[i].Village).ToList());
                    var row = Enumerable.Range(0, table.RowCount).First(r => table.RowName(r).EndsWith($"户{i:00}", StringComparison.Ordinal));

                    table.Value(row, "在先").Should().Be((ExactNumber)beside.Where(r => r.Order < own.Order).Sum(r => r.Claim));
                    table.Value(row, "窗口").Should().Be((ExactNumber)(beside.Count(r => r.Order <= own.Order && r.Order >= own.Order - 3) - 1));
                    table.Value(row, "未截止").Should().Be((ExactNumber)beside.Count(r => r.End is null || r.End >= own.Order));
                    table.Value(row, "其后检查").Should().Be((ExactNumber)(own.Village == 0 && own.Order < 5 ? 1 : 0));
                }
            }
        },
        iter: Samples);

    [Fact]
    public void Best_OfAnyRows_IsSoManyOfThem() => Households.Sample(
        rows =>
        {
            foreach (var evaluator in Enum.GetValues<AppraisalEvaluator>())
            {
                foreach (var unit in Run(rows, evaluator).Units)
                {
                    var claims = rows.Where(r => $"村{r.Village}" == unit.Name).Select(r => r.Claim).OrderDescending().ToList();

                    unit["最好两户"].Should().Be((ExactNumber)claims.Take(2).Sum());
                    unit["中位"].Should().Be(claims.Count == 0 ? 0 : ExactNumber.Fraction(claims[(claims.Count - 1) / 2] + claims[claims.Count / 2], 2));
                }
            }
        },
        iter: Samples);

    private static AppraisalResult Run(Household[] rows, AppraisalEvaluator evaluator) => SchemeUnderTest.Run(
        Scheme,
        AppraisalData.Create()
            .Add("村", Enumerable.Range(0, 3).Select(v => new { 名称 = $"村{v}" }))
            .Add("户", rows.Select((r, i) => new { 编号 = $"户{i:00}", 村 = $"村{r.Village}", 序 = r.Order, 申报 = r.Claim, 截止 = r.End }))
            .Add("检查", [new { 号 = "甲", 村 = "村0", 序 = 5 }]),
        evaluator);

    private sealed record Household(int Village, int Order, int Claim, int? End);
}
