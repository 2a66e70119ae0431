using Appraisal.Rules.Testing;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Clauses;

/// <summary>A cap, a floor, a rounding or a number that no scenario would miss is not proved.</summary>
public class LimitProofsTests
{
    [Theory]
    [InlineData("cap: 100", "100", "100", true)]
    [InlineData("cap: 100", "98", "100", false)]
    [InlineData("floor: 100", "97", "100", true)]
    [InlineData("floor: 100", "98", "100", false)]
    public void Limit_OfARule_IsProvedWhereItChangesAValue(string limit, string score, string expected, bool isProved) =>
        Limits($"    {limit}", "structure", Given("一", score, expected) + Given("二", "98", "100")).Should().Equal(isProved);

    [Fact]
    public void Limit_OfAnEdge_NeedsAValueThatItLeavesAlone() =>
        Limits("    cap: 100", "edge", Given("一", "100", "100")).Should().Equal(true, false);

    [Fact]
    public void Limit_OfAnEdgeWithBothSides_IsProved() =>
        Limits("    cap: 100", "edge", Given("一", "100", "100") + Given("二", "98", "100")).Should().Equal(true, true);

    [Theory]
    [InlineData("60.25", "62.3", true)]
    [InlineData("60.2", "62.2", false)]
    public void Rounding_OfARule_IsProvedWhereAPlaceIsRoundedAway(string score, string expected, bool isProved) =>
        Limits("    round: 1 half-up", "structure", Given("一", score, expected)).Should().Equal(isProved);

    [Theory]
    [InlineData("[{名称: 甲局, 得分: 9}, {名称: 乙局, 得分: 8}, {名称: 丙局, 得分: 7}]", true)]
    [InlineData("[{名称: 甲局, 得分: 9}, {名称: 乙局, 得分: 8}, {名称: 丙局, 得分: 7}, {名称: 丁局, 得分: 6}]", false)]
    public void Rounding_OfANumberOfPlaces_IsProvedWhereTheOtherDirectionIsNoticed(string units, bool isProved)
    {
        var scheme = """
            scheme: small
            title: 小方案
            period: 2024
            result: {of: 单位, grade: 等次}
            subjects:
              单位: {key: 名称, fields: {得分: count}, groups: {全体: {by: everybody}}}
            indicators:
              家数: {clause: C6, in: 全体, size: rows}
              名额:
                clause: C6
                value: 家数 * 0.5
                round: 0 up
            grades:
              等次:
                clause: C6
                scale: [优, 良]
                in: 全体
                steps:
                  - grade: 优
                    top: {places: 名额, by: 得分, ties: all in}
                  - grade: 良
            """;
        var scenario = $"scenarios:\n  - scenario: 名额\n    given:\n      单位: {units}\n    expect:\n      单位: [{{名称: 乙局, 等次: 优}}]\n";

        Steps(scheme, "structure", scenario).Where(s => s.Kind == ProofStepKind.Limit).Select(s => s.IsProved).Should().Equal(isProved);
    }

    [Theory]
    [InlineData("2024-12-31", true)]
    [InlineData("2024-12-30", false)]
    public void Number_OfAParameter_IsProvedWhereAnotherOneIsNoticed(string date, bool isProved)
    {
        var scheme = SmallPackage.Scheme
            .Replace("parameters:\n", "parameters:\n  奖励分: {clause: C6, value: 2}\n", StringComparison.Ordinal)
            .Replace("points: 分值", "points: 奖励分", StringComparison.Ordinal);
        var scenario = $"scenarios:\n  - scenario: 奖励\n    given:\n      单位: [{{名称: 甲局, 得分: 58}}]\n      奖励: [{{单位: 甲局, 日期: {date}, 分值: 2}}]\n    expect:\n      单位: [{{名称: 甲局, {(isProved ? "奖励加分: 2" : "得分: 58")}}}]\n";

        Steps(scheme, "structure", scenario).Where(s => s.Kind == ProofStepKind.Number).Select(s => s.IsProved).Should().Equal(isProved);
    }

    [Theory]
    [InlineData(90, true)]
    [InlineData(50, false)]
    public void PlacesLess_OfARule_AreProvedWhereAnEarlierGradeUsesOneUp(int score, bool isProved)
    {
        var scheme = SmallPackage.Scheme
            .Replace("    key: 名称\n", "    key: 名称\n    groups: {全体: {by: everybody}}\n", StringComparison.Ordinal)
            .Replace("    scale: [达标, 未达标]\n", "    scale: [达标, 未达标]\n    in: 全体\n", StringComparison.Ordinal)
            .Replace("      - grade: 未达标", "", StringComparison.Ordinal)
            .Replace("        when: 总分 >= 60\n", "        when: 总分 >= 60\n      - grade: 达标\n        clause: C6\n        top: {places: 1, less: 达标, by: 得分, ties: all in}\n      - grade: 未达标\n", StringComparison.Ordinal);
        var scenario = $"scenarios:\n  - scenario: 名额\n    given:\n      单位: [{{名称: 甲局, 得分: {score}}}, {{名称: 乙局, 得分: 40}}]\n      奖励: []\n    expect:\n      单位: [{{名称: 乙局, 等次: 未达标}}]\n";

        Steps(scheme + "\n", "structure", scenario).Where(s => s.Kind == ProofStepKind.Limit).Select(s => s.IsProved).Should().Equal(isProved);
    }

    private static IEnumerable<bool> Limits(string limit, string proof, string scenarios)
    {
        var scheme = SmallPackage.Scheme.Replace("  总分:\n    clause: C2\n    value: 得分 + 奖励加分\n", $"  总分:\n    clause: C6\n    value: 得分 + 奖励加分\n{limit}\n", StringComparison.Ordinal);
        return Steps(scheme, proof, "scenarios:\n" + scenarios).Where(s => s.Kind == ProofStepKind.Limit).Select(s => s.IsProved);
    }

    private static string Given(string name, string score, string expected) => $$"""
          - scenario: 得分{{name}}
            given:
              单位: [{名称: 甲局, 得分: {{score}}}]
              奖励: [{单位: 甲局, 日期: 2024-12-31, 分值: 2}]
            expect:
              单位: [{名称: 甲局, 总分: {{expected}}}]

        """;

    private static IReadOnlyList<ProofStep> Steps(string scheme, string proof, string scenarios)
    {
        using var package = new SmallPackage(
            scheme.Replace("within: 0..100", "within: 0..200", StringComparison.Ordinal), scenarios, SmallPackage.Ledger + $"\n  - {{id: C6, at: 五, kind: rule, proof: {proof}, rule: \"a limit\"}}\n");
        var proofs = ClauseProofs.Of(package.Folder);
        proofs.Diagnostics.Where(d => d.Severity == Diagnostics.DiagnosticSeverity.Error).Should().BeEmpty();
        proofs.Scenarios!.Results.SelectMany(r => r.Failures).Should().BeEmpty();
        return proofs.Rows.Single(r => r.Clause.Id == "C6").Steps;
    }
}
