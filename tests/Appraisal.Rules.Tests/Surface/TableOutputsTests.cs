using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Surface;

/// <summary>Tables with several outputs: the row, the effects after it in their order, the exemptions last, and what counts once.</summary>
public sealed class TableOutputsTests
{
    // The head of the first office is 人00, the deputy 人01; 人02 is neither; 人04 is in charge of the office.
    private static readonly Violation Found = new("会风", "查实", 1, "人02");

    public static TheoryData<string, Violation, string, string> Points => new()
    {
        { "the row alone", Found, "0.3", "B1" },
        { "times", Found with { 省查 = true }, "0.6", "B5 B1" },
        { "a later effect replaces what an earlier one multiplied", Found with { 类型 = "处分", 省查 = true }, "1", "B5 B6 B2" },
        { "a row by range", Found with { 类型 = "问责", 人数 = 3 }, "0.5", "B4" },
        { "an effect whose condition is of another row", Found with { 类型 = "问责", 人数 = 2, 省查 = true }, "0.2", "B5 B3" },
    };

    [Theory]
    [MemberData(nameof(Points))]
    public void Finding_OfAnOutput_HasThePointsOfTheRowAfterItsEffectsAndCitesBoth(string situation, Violation violation, string points, string clauses)
    {
        foreach (var evaluator in Enum.GetValues<AppraisalEvaluator>())
        {
            var finding = Run([violation], evaluator).Findings.Single(f => f.Decision == "违规处理.扣分");

            (finding.Of, finding.Subject, finding.Points, string.Join(' ', finding.Clauses)).Should().Be(("单位", "甲局", ExactNumber.Parse(points), clauses), situation);
        }
    }

    [Theory]
    [InlineData("查实", false, true)]
    [InlineData("问责", true, false)]
    [InlineData("处分", true, true)]
    public void Exemption_ThatHolds_LeavesNoFindingOfTheOutputsThatItWaives(string kind, bool first, bool self)
    {
        var result = Run([Found with { 类型 = kind, 初犯 = first, 自查 = self, 省查 = true }]);

        result.Findings.Should().NotContain(f => f.Decision == "违规处理.扣分" || f.Decision == "违规处理.降档");
        result["单位"]["违规处理.扣分"].Should().AllSatisfy(v => v.Should().Be(ExactNumber.Zero));
        result["单位"]["违规处理.降档"].Should().AllSatisfy(v => v.Should().Be(false));
    }

    [Fact]
    public void Exemption_FromPointsAlone_StillCancelsTheBonusAndIsNotCited()
    {
        var result = Run([Found with { 自查 = true }]);

        Cancelled(result).Should().Equal("人00 B1", "人02 B1", "人04 B1");
    }

    [Fact]
    public void Exemption_FromTheRoles_ReachesNobody() => Cancelled(Run([Found with { 初犯 = true, 自查 = true }])).Should().BeEmpty();

    [Fact]
    public void Spares_OfSomeRoles_LeavesTheOthers() => Cancelled(Run([Found with { 初犯 = true }])).Should().Equal("人00 B1", "人02 B1");

    [Fact]
    public void Roles_OfAnEffect_AreAddedToThoseOfTheRow() =>
        Cancelled(Run([Found with { 类型 = "处分", 省查 = true }])).Should().Equal("人00 B6", "人02 B2");

    [Fact]
    public void Roles_ThatLeadToOnePerson_CancelOneBonusOnce()
    {
        var result = Run([Found with { 当事人 = "人00" }]);

        result["人员"]["奖金"].Count(v => v!.Equals(ExactNumber.Zero)).Should().Be(2);
        result["人员"]["违规处理.取消奖金"][result["人员"].RowOf("人00")].Should().Be(true);
    }

    [Theory]
    [InlineData("会风", "0.6")]
    [InlineData("公车", "0.9")]
    public void Once_PerMatter_KeepsTheHighestAfterTheEffects(string matter, string points)
    {
        var result = Run([Found, Found with { 事项 = matter, 省查 = true }]);

        result["单位"]["违规处理.扣分"].Should().Contain(ExactNumber.Parse(points));
        result.Findings.Count(f => f.Decision == "违规处理.扣分" && f.IsCounted).Should().Be(matter == "会风" ? 1 : 2);
    }

    [Fact]
    public void Output_ReadByADecisionThatStandsBeforeTheTable_IsTheSame()
    {
        var scheme = SchemeUnderTest.Load(ViolationYear.Text.Replace("penalties:", "indicators:\n  双倍:\n    clause: A0\n    of: 违规\n    value: if 违规处理.扣分 = null then 0 else 违规处理.扣分 * 2\npenalties:", StringComparison.Ordinal));

        SchemeUnderTest.Run(scheme, ViolationYear.Data([Found]))["违规"]["双倍"].Should().Equal(ExactNumber.Parse("0.6"));
    }

    private static IEnumerable<string> Cancelled(AppraisalResult result) =>
        result.Findings.Where(f => f.Decision == "违规处理.取消奖金").Select(f => $"{f.Subject} {string.Join(' ', f.Clauses)}").Order(StringComparer.Ordinal);

    private static AppraisalResult Run(Violation[] violations, AppraisalEvaluator evaluator = AppraisalEvaluator.Plan) =>
        SchemeUnderTest.Run(ViolationYear.Scheme, ViolationYear.Data(violations), evaluator);
}
