using Appraisal.Rules.Schemes;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Schemes;

/// <summary>Years, and halves, quarters and months of them.</summary>
public sealed class SchemePeriodTests
{
    [Theory]
    [InlineData("2025", PeriodUnit.Year, 2025, 1)]
    [InlineData("7", PeriodUnit.Year, 7, 1)]
    [InlineData("2025-H2", PeriodUnit.Half, 2025, 2)]
    [InlineData("2025-Q3", PeriodUnit.Quarter, 2025, 3)]
    [InlineData("2025-09", PeriodUnit.Month, 2025, 9)]
    [InlineData("2025-12", PeriodUnit.Month, 2025, 12)]
    public void Text_OfAPeriod_IsReadAndWrittenAlike(string text, PeriodUnit unit, int year, int number)
    {
        SchemePeriod.TryParse(text, out var period).Should().BeTrue();

        period.Should().Be(new SchemePeriod(unit, year, number));
        period!.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("10000")]
    [InlineData("2025-")]
    [InlineData("2025-H0")]
    [InlineData("2025-H3")]
    [InlineData("2025-Q5")]
    [InlineData("2025-q1")]
    [InlineData("2025-00")]
    [InlineData("2025-13")]
    [InlineData("2025-9")]
    [InlineData("25-Q1")]
    [InlineData("2025Q1")]
    [InlineData("-2025")]
    [InlineData("2025-Q1-1")]
    public void Text_OfNoPeriod_IsRefused(string text) => SchemePeriod.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("2025", 2, "2023")]
    [InlineData("2025-H1", 1, "2024-H2")]
    [InlineData("2025-Q1", 1, "2024-Q4")]
    [InlineData("2025-Q3", 4, "2024-Q3")]
    [InlineData("2025-03", 15, "2023-12")]
    public void Back_OverTheTurnOfTheYear_CountsPeriods(string text, int count, string before)
    {
        SchemePeriod.TryParse(text, out var period).Should().BeTrue();

        period!.Back(count).ToString().Should().Be(before);
    }

    [Fact]
    public void Ordinals_OfAnyTwoPeriods_AreOrderedAsTheirTextsAre()
    {
        var parts = Gen.Enum<PeriodUnit>().Where(u => u != PeriodUnit.Year);
        Gen.Select(parts, Gen.Int[1000, 9999], Gen.Int[0, 11], Gen.Int[1, 40]).Sample((unit, year, part, back) =>
        {
            var inAYear = unit switch { PeriodUnit.Half => 2, PeriodUnit.Quarter => 4, _ => 12 };
            var period = new SchemePeriod(unit, year, part % inAYear + 1);

            var before = period.Back(back);

            (period.Ordinal - before.Ordinal).Should().Be(back);
            string.CompareOrdinal(before.ToString(), period.ToString()).Should().BeNegative();
        });
    }
}
