using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Feel.Tests.Functions;

public class AggregateFunctionTests
{
    [Theory]
    [InlineData("sum([1, 2.5, 3])", "6.5")]
    [InlineData("sum(1, 2.5, 3)", "6.5")]
    [InlineData("sum(list: [1, 2])", "3")]
    [InlineData("min([3, -1, 2])", "-1")]
    [InlineData("min(3, -1, 2)", "-1")]
    [InlineData("max([3, -1, 2])", "3")]
    [InlineData("max(5)", "5")]
    [InlineData("mean([1, 2, 4])", "2.3333333333333333333333333333")]
    [InlineData("mean(1, 2)", "1.5")]
    [InlineData("median([8, 2, 5, 3, 4])", "4")]
    [InlineData("median([6, 1, 2, 3])", "2.5")]
    [InlineData("count([1, null, \"a\"])", "3")]
    [InlineData("count([])", "0")]
    [InlineData("count(1, 2)", "2")]
    [InlineData("product([2, 3, 4])", "24")]
    public void Standard_Aggregate_GivesNumber(string text, string expected) => Feel.Standard(text).Should().Be(Feel.N(expected));

    [Theory]
    [InlineData("sum([])")]
    [InlineData("sum([1, null])")]
    [InlineData("sum([1, \"2\"])")]
    [InlineData("min([])")]
    [InlineData("max([1, \"a\"])")]
    [InlineData("min([1, null])")]
    [InlineData("mean([])")]
    [InlineData("median([])")]
    [InlineData("count(null)")]
    [InlineData("stddev([47])")]
    public void Standard_AggregateWithoutAnswer_IsNull(string text) => Feel.Standard(text).Should().BeNull();

    [Fact]
    public void Strict_MeanOfThirds_IsExact() => Feel.Strict("mean([1, 2, 2]) * 3").Should().Be(Feel.N("5"));

    [Fact]
    public void Strict_SumOfNothing_IsZero() => Feel.Strict("sum([])").Should().Be(Feel.N("0"));

    [Fact]
    public void Strict_SumWithNull_NamesTheFunction()
    {
        var fault = Feel.Fault("sum([1, null])");
        fault.Code.Should().Be("FEEL3003");
        fault.Arguments.Should().Equal("sum");
    }

    [Theory]
    [InlineData("min([\"乙\", \"甲\"])", "乙")]
    [InlineData("max(\"a\", \"b\")", "b")]
    public void Standard_ExtremeOfTexts_IsByCodePoint(string text, string expected) => Feel.Standard(text).Should().Be(expected);

    [Fact]
    public void Standard_Mode_GivesAllInOrder() =>
        Feel.Standard("mode([6, 1, 9, 6, 1])").Should().BeEquivalentTo(new object[] { Feel.N("1"), Feel.N("6") }, o => o.WithStrictOrdering());
}
