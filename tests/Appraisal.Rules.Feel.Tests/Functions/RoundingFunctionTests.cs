using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Feel.Tests.Functions;

public class RoundingFunctionTests
{
    [Theory]
    [InlineData("decimal", "2.5", "2")]
    [InlineData("decimal", "3.5", "4")]
    [InlineData("decimal", "-2.5", "-2")]
    [InlineData("round half up", "2.5", "3")]
    [InlineData("round half up", "-2.5", "-3")]
    [InlineData("round half up", "2.4999", "2")]
    [InlineData("round half down", "2.5", "2")]
    [InlineData("round half down", "-2.5", "-2")]
    [InlineData("round half down", "2.5001", "3")]
    [InlineData("round up", "2.0001", "3")]
    [InlineData("round up", "-2.0001", "-3")]
    [InlineData("round down", "2.9999", "2")]
    [InlineData("round down", "-2.9999", "-2")]
    [InlineData("floor", "-2.5", "-3")]
    [InlineData("ceiling", "-2.5", "-2")]
    public void Rounding_AtTie_FollowsItsMode(string function, string number, string expected) =>
        Feel.Strict($"{function}({number}, 0)").Should().Be(Feel.N(expected));

    [Theory]
    [InlineData("round half up(88.885, 2)", "88.89")]
    [InlineData("decimal(88.885, 2)", "88.88")]
    [InlineData("round half up(1250, -2)", "1300")]
    [InlineData("decimal(1/3, 4)", "0.3333")]
    [InlineData("floor(1.58, 1)", "1.5")]
    public void Rounding_ToScale_KeepsThatManyDigits(string text, string expected) => Feel.Standard(text).Should().Be(Feel.N(expected));

    [Theory]
    [InlineData("decimal(1, 6177)")]
    [InlineData("round up(1, -6112)")]
    [InlineData("round up(1)")]
    [InlineData("round up(\"1\", 0)")]
    public void Rounding_BeyondTheStandardsBounds_IsNull(string text) => Feel.Standard(text).Should().BeNull();
}
