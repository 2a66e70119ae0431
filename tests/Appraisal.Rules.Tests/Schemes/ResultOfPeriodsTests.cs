using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Schemes;

/// <summary>Tables of periods as results: a bulletin of the months.</summary>
public class ResultOfPeriodsTests
{
    private const string Scheme = """
        scheme: test
        title: 测试
        period: 2025
        result: [{of: 单位}, {of: 月份, score: 月分, rank: 月名}]
        subjects:
          单位: {key: 名称}
        periods:
          月份: {of: 单位, each: [1月, 2月], clause: A1, groups: {当月: {by: 月份}}}
        records:
          检查: {of: 月份, fields: {分: count}}
        indicators:
          月分: {of: 月份, clause: A1, sum of: 检查, value: 分}
        ranking:
          月名: {of: 月份, clause: A2, by: 月分, in: 当月, ties: shared}
        """;

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void UnitTables_OfPeriods_ListEachPeriodByRank(AppraisalEvaluator evaluator)
    {
        var months = Run(evaluator).UnitTables[1];

        months.Units.Select(u => $"{u.Group} {u.Rank} {u.Name} {u.ShownScore}").Should().Equal("1月 1 甲，1月 5", "1月 2 乙，1月 4", "2月 1 乙，2月 7", "2月 2 甲，2月 0");
    }

    [Fact]
    public void Explain_ByTheNameOfAPeriod_ExplainsItsRow() =>
        Run(AppraisalEvaluator.Plan).Explain("乙，2月").Steps.Should().Contain(s => s.Name == "月名" && s.Shown == "1");

    [Fact]
    public void RowOf_NameThatNoPeriodHas_IsNone() => Run(AppraisalEvaluator.Plan)["月份"].RowOf("甲").Should().Be(-1);

    private static AppraisalResult Run(AppraisalEvaluator evaluator) => SchemeUnderTest.Run(SchemeUnderTest.Load(Scheme), Data(), evaluator);

    private static AppraisalData Data() => AppraisalData.Create()
        .Add("单位", new[] { new { 名称 = "甲" }, new { 名称 = "乙" } })
        .Add("检查", new[] { new { 单位 = "甲", 月份 = "1月", 分 = 5 }, new { 单位 = "乙", 月份 = "1月", 分 = 4 }, new { 单位 = "乙", 月份 = "2月", 分 = 7 } });
}
