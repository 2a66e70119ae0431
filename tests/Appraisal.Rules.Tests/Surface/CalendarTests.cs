using Appraisal.Rules.Schemes;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Surface;

/// <summary>Duties and their deadlines: recorded by clause, seen from a day.</summary>
public class CalendarTests
{
    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Of("得分: number", """
        calendar:
          公众评议: {clause: B2, from: 2020-10-01, due: 2020-12-31, who: 各单位, what: 配合评议}
          季度报表:
            clause: [B1, B1s]
            due: [2020-07-15, 2020-04-15]
        procedures:
          B3: 结果反馈
          B3/整改: 按期整改
        """);

    [Fact]
    public void Calendar_Declared_HoldsDatesInTheirOrder() =>
        Scheme.Calendar.Single(e => e.Name == "季度报表").Due.Should().Equal(new DateOnly(2020, 4, 15), new DateOnly(2020, 7, 15));

    [Fact]
    public void Procedures_TwoOfOneClause_BothStandUnderIt() =>
        Scheme.Procedures.Select(p => (p.Clause, p.Words)).Should().Equal(("B3", "结果反馈"), ("B3", "按期整改"));

    [Fact]
    public void Citations_OfDuties_AreFound() =>
        Scheme.Citations.Select(c => (c.Clause, c.Path)).Should().Contain([("B1s", "calendar/季度报表/clause"), ("B3", "procedures/B3/整改")]);

    [Theory]
    [InlineData("2020-04-15", "季度报表 Due 0, 季度报表 Ahead 91, 公众评议 Ahead 260")]
    [InlineData("2020-04-16", "季度报表 Past -1, 季度报表 Ahead 90, 公众评议 Ahead 259")]
    [InlineData("2020-09-30", "季度报表 Past -168, 季度报表 Past -77, 公众评议 Ahead 92")]
    [InlineData("2020-10-01", "季度报表 Past -169, 季度报表 Past -78, 公众评议 Due 91")]
    public void Deadlines_SeenFromADay_TellStateAndDaysLeft(string day, string expected) =>
        string.Join(", ", Deadline.Of(Scheme.Calendar, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Select(d => $"{d.Entry.Name} {d.State} {d.DaysLeft}"))
            .Should().Be(expected);
}
