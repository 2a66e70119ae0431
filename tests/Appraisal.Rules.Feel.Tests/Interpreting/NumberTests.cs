using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Feel.Tests.Interpreting;

public class NumberTests
{
    [Theory]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData("1 / 3 * 3", "1")]
    [InlineData("1/3*180", "60")]
    [InlineData("50/75*90", "60")]
    [InlineData("2 ** 3 + -2 * 3", "2")]
    [InlineData("1.50 + 0.50", "2")]
    [InlineData("-3 ** 2", "9")]
    public void Strict_Arithmetic_IsExact(string text, string expected) => Feel.Strict(text).Should().Be(Feel.N(expected));

    [Theory]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData("1 / 3", "0.3333333333333333333333333333")]
    [InlineData("1 / 3 * 3", "0.9999999999999999999999999999")]
    [InlineData("200 / 3", "66.666666666666666666666666667")]
    public void Standard_Arithmetic_KeepsDecimalDigits(string text, string expected) => Feel.Standard(text).Should().Be(Feel.N(expected));

    [Fact]
    public void Strict_DivisionByZero_NamesThePlace()
    {
        var fault = Feel.Fault("10 + 得分 / 0", ("得分", Feel.N("5")));
        fault.Code.Should().Be("FEEL3002");
        fault.Span.Start.Should().Be(5);
        fault.Span.Length.Should().Be(6);
    }

    [Fact]
    public void Standard_DivisionByZero_IsNull() => Feel.Standard("1 / 0").Should().BeNull();

    [Fact]
    public void Strict_ChineseNames_AreNames() =>
        Feel.Strict("目标考评 * 0.8 + 加分 - 扣分", ("目标考评", Feel.N("88.88")), ("加分", Feel.N("1.15")), ("扣分", Feel.N("0.3")))
            .Should().Be(Feel.N("71.954"));

    [Fact]
    public void Partial_KeptByTheBody_IsTheListAsItWas() =>
        Feel.Strict("(for i in 1..3 return partial) = [[], [[]], [[], [[]]]]").Should().Be(true);
}
