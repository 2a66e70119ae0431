using Appraisal.Rules.Explaining;
using Appraisal.Rules.Schemes;
using Appraisal.Rules.Testing;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Schemes;

/// <summary>In every scenario of every shipped package it can be told why a decision has not another of its values.</summary>
public class WhyNotOfScenariosTests
{
    private const int MostRows = 2;

    public static TheoryData<string> Packages() => [.. Repository.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void OtherValues_OfEveryDecision_HaveObstaclesThatRestOnAClauseOrAnAssumption(string package)
    {
        var folder = Path.Combine(Repository.Schemes, package);
        var scheme = AppraisalScheme.Load(folder).Scheme!;
        var asked = 0;
        var scenarios = ScenarioSuite.Load(folder).Resolve(scheme).Scenarios;
        foreach (var scenario in scenarios)
        {
            var result = scheme.Appraise(scenario.Data, new AppraisalOptions { Parameters = scenario.Set, MissingTablesAreEmpty = true });
            foreach (var why in result.IsComplete ? Questions(result) : [])
            {
                asked++;
                var about = $"{why.Decision} of {why.Row} is not {why.Asked} in: {scenario.Name}";
                why.AllObstacles().Should().OnlyContain(o => o.Clauses.Count + o.Assumptions.Count > 0, about);
                why.AllObstacles().Where(o => o.Text.Contains('·')).Select(o => o.Text).Should().BeEmpty(about);
                (why.Obstacles.Count > 0 || scheme.Decisions.Single(d => d.Table == why.Table && d.Name == why.Decision).Kind != DecisionKind.Grade).Should().BeTrue(about);
            }
        }

        asked.Should().BeGreaterThanOrEqualTo(scenarios.Count > 0 ? 1 : 0);
    }

    /// <summary>Every other value of every decision with a list of values, for the first rows of each subject table.</summary>
    private static IEnumerable<WhyNot> Questions(AppraisalResult result) =>
        from table in result.Tables.Where(t => result.Scheme.Tables[t].Key is not null).Select(t => result[t])
        from row in Enumerable.Range(0, Math.Min(MostRows, table.RowCount))
        from decision in table.Decisions
        from value in table.ValuesOf(decision)
        where value != table.Show(row, decision)
        select result.WhyNot(table.Name, table.RowName(row), value, decision);
}
