using Appraisal.Rules.Testing;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Clauses;

/// <summary>The prover proves what is tested, and nothing else.</summary>
public class ClauseProofsTests
{
    [Fact]
    public void Of_PackageWithAllClausesTested_IsProved()
    {
        var proofs = Of();

        proofs.Rows.SelectMany(r => r.Steps).Where(s => !s.IsProved).Select(s => s.ToText(Feel.Diagnostics.MessageLanguage.English)).Should().BeEmpty();
        proofs.IsProved.Should().BeTrue();
    }

    [Fact]
    public void Of_EveryRow_TellsWhereItIsEncodedAndWhatExercisesIt()
    {
        var proofs = Of();

        Row(proofs, "C3").EncodedAt.Select(e => e.Path).Should().Contain("bonuses/奖励加分/when/C3");
        Row(proofs, "C3").ExercisedBy.Should().Contain(["截止当日的奖励加分而达标", "晚一天的奖励不加分"]);
        Row(proofs, "C5").EncodedAt.Select(e => e.Place.ToString()).Should().Equal("NOTES.md:1:1");
    }

    [Fact]
    public void Of_EdgeWithoutTheNearMiss_IsNotProved()
    {
        var start = SmallPackage.Scenarios.IndexOf("  - scenario: 晚一天", StringComparison.Ordinal);
        var end = SmallPackage.Scenarios.IndexOf("  - scenario: 当日算", StringComparison.Ordinal);

        var proofs = Of(scenarios: SmallPackage.Scenarios.Remove(start, end - start));

        Row(proofs, "C3").Steps.Should().Contain(s => s.Kind == ProofStepKind.Edge && !s.IsProved);
    }

    [Fact]
    public void Of_EdgeWhosePairDiffersInTwoValues_IsNotProved()
    {
        var proofs = Of(scenarios: SmallPackage.Scenarios.Replace("{1: {日期: 2025-01-01}}", "{1: {日期: 2025-01-01, 分值: 3}}", StringComparison.Ordinal));

        Row(proofs, "C3").Steps.Should().Contain(s => s.English.Contains("no two scenarios differ in one given value", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_AlternativeThatNoScenarioSets_IsNotProved()
    {
        var proofs = Of(SmallPackage.Scheme.Replace("or: [迟报]", "or: [迟报, 另议]", StringComparison.Ordinal));

        Row(proofs, "C3s").Steps.Where(s => !s.IsProved).Select(s => s.Subject).Should().Equal("当日 = 另议");
    }

    [Fact]
    public void Of_AlternativeWhoseScenarioHoldsWithoutIt_IsNotProved()
    {
        var proofs = Of(scenarios: SmallPackage.Scenarios.Replace("单位: [{名称: 甲局, 奖励加分: 0}]", "单位: [{名称: 甲局, 得分: 58}]", StringComparison.Ordinal));

        Row(proofs, "C3s").IsProved.Should().BeFalse();
    }

    [Fact]
    public void Of_RequiredParameterOfWhichScenariosTellTwoValues_ProvesItsSilence() => Row(Template(Given("3", "总分: 61") + Given("2", "总分: 60")), "C6s").IsProved.Should().BeTrue();

    [Fact]
    public void Of_RequiredParameterOfWhichScenariosTellOneValue_IsNotProved() =>
        Row(Template(Given("2", "总分: 60")), "C6s").Steps.Where(s => !s.IsProved).Select(s => s.Kind).Should().Equal(ProofStepKind.Alternative);

    [Fact]
    public void Of_RequiredParameterThatNoScenarioNotices_IsNotProved() =>
        Row(Template(Given("3", "得分: 58") + Given("2", "得分: 58")), "C6s").IsProved.Should().BeFalse();

    /// <summary>The small package with a gap in it: the points of an award are not printed.</summary>
    private static ClauseProofs Template(string scenarios) => Of(
        SmallPackage.Scheme.Replace("parameters:\n", "parameters:\n  奖励分: {clause: C6s, required: true}\n", StringComparison.Ordinal).Replace("points: 分值", "points: 奖励分", StringComparison.Ordinal),
        "scenarios:\n" + scenarios, SmallPackage.Ledger + "\n  - {id: C6s, at: 二, kind: silent, rule: \"the points of an award\"}\n");

    private static string Given(string points, string expected) => $$"""
          - scenario: 奖励分为{{points}}时{{expected[..2]}}
            clause: C6s
            set: {奖励分: {{points}}}
            given:
              单位: [{名称: 甲局, 得分: 58}]
              奖励: [{单位: 甲局, 日期: 2024-12-31, 分值: 2}]
            expect:
              单位: [{名称: 甲局, {{expected}}}]

        """;

    [Fact]
    public void Of_ClauseThatNothingCites_IsNotProved()
    {
        var proofs = Of(ledger: SmallPackage.Ledger + "\n  - {id: C9, at: 五, kind: rule, proof: structure, rule: \"never written down\"}\n");

        Row(proofs, "C9").IsProved.Should().BeFalse();
        proofs.IsProved.Should().BeFalse();
    }

    [Fact]
    public void Of_DecisionThatNoScenarioLooksAt_IsNotProved()
    {
        var proofs = Of(SmallPackage.Scheme + "\nconsequences:\n  谈话:\n    clause: C4\n    when: 等次 = \"未达标\"\n");

        Row(proofs, "C4").Steps.Where(s => !s.IsProved).Select(s => s.Subject).Should().Equal("consequences/谈话");
    }

    [Fact]
    public void Of_EdgeThatAGradeLikeThisOneLeavesOut_IsProvedAllTheSame()
    {
        const string Chain = """

              定后等次:
                from: 等次
                set: 未达标
                when any:
                  C6: 得分 < 58
                  C3: 奖励加分 > 50
              不计定差的等次: {clause: C2, like: 定后等次, without: C6}
            """;
        const string Pair = """

              - scenario: 得分不低的不定差
                clause: C6
                given:
                  单位: [{名称: 甲局}]
                  奖励: [{分值: 10}]
                expect:
                  单位: [{名称: 甲局, 定后等次: 达标, 不计定差的等次: 达标}]
              - scenario: 得分低的定差
                clause: C6
                like: 得分不低的不定差
                change: {单位: {甲局: {得分: 57.99}}}
                expect:
                  单位: [{名称: 甲局, 定后等次: 未达标, 不计定差的等次: 达标}]
            """;

        var proofs = Of(SmallPackage.Scheme + Chain, SmallPackage.Scenarios + Pair, SmallPackage.Ledger + "\n  - {id: C6, at: 五, kind: rule, proof: edge, rule: \"under 58 is 未达标\"}\n");

        Row(proofs, "C6").Steps.Where(step => !step.IsProved).Should().BeEmpty();
    }

    [Fact]
    public void Of_ProcedureThatTheNotesDoNotName_IsNotProved() =>
        Row(Of(notes: "C51 is something else.\n"), "C5").IsProved.Should().BeFalse();

    [Fact]
    public void Of_ScenarioThatFails_ProvesNothingAsAWhole()
    {
        var proofs = Of(scenarios: SmallPackage.Scenarios.Replace("总分: 60.00", "总分: 61", StringComparison.Ordinal));

        proofs.IsProved.Should().BeFalse();
        proofs.Scenarios!.FailureCount.Should().Be(1);
    }

    [Fact]
    public void Of_BrokenPackage_TellsItsFaults()
    {
        var proofs = Of(SmallPackage.Scheme.Replace("value: 得分 + 奖励加分", "value: 得份 + 奖励加分", StringComparison.Ordinal));

        proofs.IsProved.Should().BeFalse();
        proofs.Diagnostics.Should().NotBeEmpty();
    }

    [Fact]
    public void Of_Cancelled_Stops()
    {
        using var package = new SmallPackage();
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        var prove = () => ClauseProofs.Of(package.Folder, cancellation: stop.Token);

        prove.Should().Throw<OperationCanceledException>();
    }

    private static ClauseProofs Of(
        string scheme = SmallPackage.Scheme, string scenarios = SmallPackage.Scenarios, string ledger = SmallPackage.Ledger, string notes = "C5 is recorded.\n")
    {
        using var package = new SmallPackage(scheme, scenarios, ledger, notes);
        return ClauseProofs.Of(package.Folder);
    }

    private static ClauseProofRow Row(ClauseProofs proofs, string clause) => proofs.Rows.Single(r => r.Clause.Id == clause);
}
