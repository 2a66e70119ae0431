using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Reporting;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Reporting;

/// <summary>People read the first digits of a number that no decimal says, and the fraction that it is.</summary>
public sealed class ShownNumberTests
{
    [Theory]
    [InlineData(100, 3, "33.33…（100/3）")]
    [InlineData(-100, 3, "-33.33…（-100/3）")]
    [InlineData(200, 3, "66.66…（200/3）")]
    [InlineData(301, 3, "100.33…（301/3）")]
    [InlineData(1, 700, "0.0014…（1/700）")]
    [InlineData(-1, 300, "-0.0033…（-1/300）")]
    [InlineData(1, 8, "0.125")]
    [InlineData(6, 3, "2")]
    public void Number_Shown_HasFirstDigitsAndFraction(int above, int below, string expected) =>
        ShownNumber.Of(ExactNumber.Fraction(above, below)).Should().Be(expected);

    [Fact]
    public void Number_WithALongFraction_ShowsDigitsAlone() =>
        ShownNumber.Of(ExactNumber.Parse("10000000000000000") / ExactNumber.Parse("30000000000000001")).Should().Be("0.33…");

    [Fact]
    public void Number_InEnglish_HasBracketsOfItsOwn() => ShownNumber.InEnglish("33.33…（100/3）").Should().Be("33.33… (100/3)");
}
