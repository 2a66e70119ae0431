using Appraisal.Rules.Testing;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Clauses;

/// <summary>An edge is proved by two scenarios on its two sides, and by nothing else.</summary>
public class EdgeProofsTests
{
    private const string Ledger = "\n  - {id: C6, at: 五, kind: rule, proof: edge, rule: \"an edge\"}\n";

    private const string LateAward = "change: {奖励: {1: {日期: 2025-01-01}}}\n    expect:\n      单位: [{名称: 甲局, 奖励加分: 0, 等次: 未达标}]";

    [Fact]
    public void Edge_PairWhoseRecordsBothMeetTheCondition_IsNotProved()
    {
        var proofs = Of(scenarios: SmallPackage.Scenarios.Replace(LateAward, "change: {奖励: {1: {分值: 3}}}\n    expect:\n      单位: [{名称: 甲局, 奖励加分: 3, 等次: 达标}]", StringComparison.Ordinal));

        Edges(proofs, "C3").Should().Equal(false);
    }

    [Theory]
    [InlineData("57", false)]
    [InlineData("58", true)]
    public void Edge_ConditionWhoseDeletionAndInversionChangeEverybody_NeedsBothSides(string other, bool isProved)
    {
        const string Talk = "\nconsequences:\n  谈话:\n    clause: C2\n    when any:\n      C6: 得分 < 58\n  谈话分:\n    clause: C2\n    value: if 谈话 then 得分 else 0\n";

        var proofs = Of(SmallPackage.Scheme + Talk, SmallPackage.Scenarios + Pair("得分: 56", "谈话分: 56", $"得分: {other}", isProved ? "谈话分: 0" : $"谈话分: {other}"));

        Edges(proofs, "C6").Should().Equal(isProved);
    }

    [Fact]
    public void Edge_RecordsOfWhichSomeMeetTheCondition_IsProvedByTheOneThatChanges()
    {
        const string Near = """

              - scenario: 三条奖励中一条晚了
                given:
                  单位: [{名称: 甲局}]
                  奖励: [{}, {日期: 2025-01-05}, {}]
                expect:
                  单位: [{名称: 甲局, 奖励加分: 4}]
              - scenario: 三条奖励中两条晚了
                like: 三条奖励中一条晚了
                change: {奖励: {1: {日期: 2025-01-01}}}
                expect:
                  单位: [{名称: 甲局, 奖励加分: 2}]
            """;
        var start = SmallPackage.Scenarios.IndexOf("  - scenario: 晚一天", StringComparison.Ordinal);
        var end = SmallPackage.Scenarios.IndexOf("  - scenario: 当日算", StringComparison.Ordinal);

        var proofs = Of(scenarios: SmallPackage.Scenarios.Remove(start, end - start) + Near);

        Edges(proofs, "C3").Should().Equal(true);
    }

    [Theory]
    [InlineData("59.99", "未达标", true)]
    [InlineData("61", "达标", false)]
    public void Edge_StepAfterOneThatTakesTheOthers_IsProvedByBothSides(string other, string grade, bool isProved)
    {
        const string Steps = "\n  先后等次:\n    clause: C2\n    scale: [达标, 未达标]\n    steps:\n      - grade: 未达标\n        when: 得分 < 60\n      - grade: 达标\n        clause: C6\n        when: 得分 >= 60\n";

        var proofs = Of(SmallPackage.Scheme + Steps, SmallPackage.Scenarios + Pair("得分: 60", "先后等次: 达标, 总分: 60", $"得分: {other}", $"先后等次: {grade}, 总分: {other}"));

        Edges(proofs, "C6").Should().Equal(isProved);
    }

    [Theory]
    [InlineData("3", "扣分: 5", true)]
    [InlineData("1", "扣分: 2", false)]
    public void Edge_RowOfATable_IsProvedByARecordThatAnotherRowTakes(string other, string expected, bool isProved)
    {
        const string Table = "\npenalties:\n  扣分:\n    clause: C2\n    each: 奖励\n    by: 分值\n    rows:\n      - {clause: C2, 分值: under 2, points: 2}\n      - {clause: C6, 分值: 2 to under 3, points: 3}\n      - {clause: C2, 分值: 3 and over, points: 5}\n";
        var scenarios = SmallPackage.Scenarios + (isProved
            ? Pair("", "扣分: 3", $"分值: {other}", expected, table: "奖励")
            : Pair("", "总分: 60", $"分值: {other}", "总分: 59", table: "奖励"));

        Edges(Of(SmallPackage.Scheme + Table, scenarios), "C6").Should().Equal(isProved);
    }

    [Fact]
    public void Edge_BandsOfAGrade_NeedAPairForEachTwoNeighbours()
    {
        const string Bands = "\n  分段: {clause: C6, scale: [甲, 乙, 丙], by: 得分, bands: {甲: 90.., 乙: 60 to under 90, 丙: under 60}}\n";

        var proofs = Of(SmallPackage.Scheme + Bands, SmallPackage.Scenarios + Pair("得分: 90", "分段: 甲", "得分: 89.99", "分段: 乙"));

        Edges(proofs, "C6").Should().Equal(true, false);
    }

    private static string Pair(string given, string expected, string other, string otherExpected, string table = "单位") => $$"""

          - scenario: 界限一边
            clause: C6
            given:
              单位: [{名称: 甲局{{(table == "单位" ? $", {given}" : "")}}}]
              奖励: {{(table == "单位" ? "[]" : "[{}]")}}
            expect:
              单位: [{名称: 甲局, {{expected}}}]
          - scenario: 界限另一边
            clause: C6
            like: 界限一边
            change: { {{table}}: { {{(table == "单位" ? "甲局" : "1")}}: { {{other}} } } }
            expect:
              单位: [{名称: 甲局, {{otherExpected}}}]
        """;

    private static IEnumerable<bool> Edges(ClauseProofs proofs, string clause)
    {
        proofs.Diagnostics.Where(d => d.Severity == Diagnostics.DiagnosticSeverity.Error).Should().BeEmpty();
        proofs.Scenarios!.Results.SelectMany(r => r.Failures).Should().BeEmpty();
        return proofs.Rows.Single(r => r.Clause.Id == clause).Steps.Where(s => s.Kind == ProofStepKind.Edge).Select(s => s.IsProved);
    }

    private static ClauseProofs Of(string scheme = SmallPackage.Scheme, string scenarios = SmallPackage.Scenarios)
    {
        using var package = new SmallPackage(scheme, scenarios, SmallPackage.Ledger + Ledger);
        return ClauseProofs.Of(package.Folder);
    }
}
