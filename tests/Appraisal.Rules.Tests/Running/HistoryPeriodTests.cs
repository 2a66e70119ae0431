using Appraisal.Rules.Data;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Running;

/// <summary>Schemes whose own period is a part of a year look back over the turn of the year.</summary>
public sealed class HistoryPeriodTests
{
    private static readonly IReadOnlyList<(string Unit, int Back, int Score)> Kept = [("甲局", 0, 40), ("甲局", 1, 30), ("甲局", 2, 80), ("乙局", 1, 20)];

    public static TheoryData<string, string, string[], AppraisalEvaluator> Periods
    {
        get
        {
            var periods = new TheoryData<string, string, string[], AppraisalEvaluator>();
            foreach (var evaluator in new[] { AppraisalEvaluator.Plan, AppraisalEvaluator.Interpreter })
            {
                periods.Add("2025", "years", ["2024", "2023", "2022"], evaluator);
                periods.Add("2025-H1", "half-years", ["2024-H2", "2024-H1", "2023-H2"], evaluator);
                periods.Add("2025-Q2", "quarters", ["2025-Q1", "2024-Q4", "2024-Q3"], evaluator);
                periods.Add("2025-02", "months", ["2025-01", "2024-12", "2024-11"], evaluator);
            }

            return periods;
        }
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public void History_OfAnyPeriods_IsReadBackFromTheSchemesOwn(string period, string key, string[] earlier, AppraisalEvaluator evaluator)
    {
        var scheme = SchemeUnderTest.Load(Scheme(period, key));
        var column = key == "years" ? "年度" : "期间";
        var data = AppraisalData.Create()
            .Add("单位", [new { 名称 = "甲局", 得分 = 55 }, new { 名称 = "乙局", 得分 = 50 }])
            .Add("往期", Kept,
                ("单位", r => r.Unit), (column, r => int.TryParse(earlier[r.Back], out var year) ? year : earlier[r.Back]), ("总分", r => r.Score));

        var units = SchemeUnderTest.Run(scheme, data, evaluator).Units.ToDictionary(u => u.Name);

        Values(units["甲局"]).Should().Equal(40, 30, 80, 3);
        Values(units["乙局"]).Should().Equal(-1, 20, -1, 1);
    }

    [Fact]
    public void Missing_Quarter_IsNamedAsItIsWritten()
    {
        var scheme = SchemeUnderTest.Load(Scheme("2025-Q1", "quarters").Replace("ends the streak", "stops the run", StringComparison.Ordinal));
        var data = AppraisalData.Create().Add("单位", [new { 名称 = "甲局", 得分 = 55 }]);

        SchemeUnderTest.Faults(scheme, data, AppraisalEvaluator.Plan).Should()
            .Contain("APR5007 '前一期': 甲局 has no row for 2024-Q4; add the row to '往期', or change the assumption on missing periods");
    }

    [Theory]
    [InlineData("2025-H2", "period.year * 10 + period.half", 20252)]
    [InlineData("2025-Q3", "period.year * 10 + period.quarter", 20253)]
    [InlineData("2025-11", "period.year * 100 + period.month", 202511)]
    [InlineData("2025", "period - period.year", 0)]
    public void Formula_OfThePeriod_ReadsItsNumbers(string period, string formula, int expected)
    {
        var scheme = SchemeUnderTest.Load($$"""
            scheme: test
            title: 测试
            period: {{period}}
            result: {of: 单位}
            subjects:
              单位: {key: 名称}
            composite:
              期:
                clause: A1
                value: {{formula}}
            """);
        var data = AppraisalData.Create().Add("单位", [new { 名称 = "甲局" }]);

        SchemeUnderTest.Run(scheme, data).Units[0]["期"].Should().Be((ExactNumber)expected);
        SchemeUnderTest.Run(scheme, data, AppraisalEvaluator.Interpreter).Units[0]["期"].Should().Be((ExactNumber)expected);
        scheme.Header.Period.ToString().Should().Be(period);
    }

    [Theory]
    [InlineData("2025-H1", "half-years", "半年，如 2025-H1", "half of a year, such as 2025-H1")]
    [InlineData("2025-Q3", "quarters", "季度，如 2025-Q3", "quarter, such as 2025-Q3")]
    [InlineData("2025-09", "months", "月，如 2025-09", "month, such as 2025-09")]
    public void Column_OfThePeriod_IsDescribedToWhoFillsItIn(string period, string key, string chinese, string english)
    {
        var scheme = SchemeUnderTest.Load(Scheme(period, key));

        var column = AppraisalDataTemplate.Of(scheme.Tables.Values).Single(t => t.Name == "往期").Columns.Single(c => c.Name == "期间");

        column.Description.Should().Be(chinese);
        scheme.Document().ToMarkdown().Should().Contain($"- **考评期**：{period}").And.Contain($"| **期间** | {chinese} |");
        scheme.Document(MessageLanguage.English).ToMarkdown().Should().Contain($"| **期间** | {english} |");
    }

    private static string Scheme(string period, string key) => $$"""
        scheme: test
        title: 测试
        period: {{period}}
        result: {of: 单位}
        subjects:
          单位: {key: 名称, fields: {得分: {type: count, within: 0..100} } }
        history:
          往期: {of: 单位, keeps: 总分, {{key}}: 3, missing: ends the streak}
        composite:
          总分: {clause: A1, sum: [得分]}
          前一期:
            clause: A2
            value: if previous(总分) = null then -1 else previous(总分)
          前两期:
            clause: A2
            value: if previous(总分, 2) = null then -1 else previous(总分, 2)
          前三期:
            clause: A2
            value: if previous(总分, 3) = null then -1 else previous(总分, 3)
          连续低分:
            clause: A3
            value: streak(总分 < 60)
        """;

    private static IEnumerable<ExactNumber> Values(UnitResult unit) =>
        new[] { "前一期", "前两期", "前三期", "连续低分" }.Select(name => (ExactNumber)unit[name]!);
}
