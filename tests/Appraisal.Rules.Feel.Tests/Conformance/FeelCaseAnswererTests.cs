using Appraisal.Rules.Feel.Conformance;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Feel.Tests.Conformance;

public class FeelCaseAnswererTests
{
    [Fact]
    public void Answer_Expression_IsTagged() =>
        FeelCaseAnswerer.Answer("""{"id":"a","kind":"expression","expression":"目标 + 0.5","context":{"目标":{"t":"number","v":"88.50"}}}""")
            .Should().Be("""{"id":"a","ok":true,"value":{"t":"number","v":"89"}}""");

    [Fact]
    public void Answer_FaultyText_IsRefusedWithItsCode() =>
        FeelCaseAnswerer.Answer("""{"id":"b","kind":"expression","expression":"1 +"}""")
            .Should().Be("""{"id":"b","ok":false,"error":"FEEL1013: The formula ends here, but it still needs an expression."}""");

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"id\":1}")]
    [InlineData("{\"id\":\"c\"}")]
    [InlineData("{\"id\":\"c\",\"expression\":5}")]
    [InlineData("{\"id\":\"c\",\"expression\":\"a\",\"context\":{\"a\":{\"t\":\"number\",\"v\":\"x\"}}}")]
    public void Answer_BrokenCase_IsRefused(string line) =>
        FeelCaseAnswerer.Answer(line).Should().Contain("\"ok\":false");
}
