using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Interpreting;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Feel.Tests.Interpreting;

public class BudgetTests
{
    [Theory]
    [InlineData("for i in 1..1000000000 return i")]
    [InlineData("some i in 1..1000000000 satisfies i < 0")]
    [InlineData("for i in 1..1000, j in 1..1000, k in 1..1000 return i")]
    [InlineData("every i in 1..2000, j in 1..2000 satisfies i > 0")]
    [InlineData("for i in 1..100 return if i = 1 then \"aaaaaaaa\" else partial[-1] + partial[-1]")]
    [InlineData("string(for i in 1..60 return if i = 1 then [1] else [partial[-1], partial[-1]])")]
    [InlineData("flatten(for i in 1..60 return if i = 1 then [1] else [partial[-1], partial[-1]])")]
    [InlineData("(function(f) f(f))(function(f) f(f))")]
    [InlineData("for i in 1..20 return if i = 1 then \"aaaaaaaaaaaaaaaa\" else replace(partial[-1], \".\", partial[-1])")]
    [InlineData("for i in 1..1000000 return decimal(1/3, 6000)")]
    [InlineData("for i in 1..1000000 return exp(i / 1000000)")]
    [InlineData("matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+$\")")]
    public void Evaluation_WithoutEnd_IsOverBudgetInBothModes(string text)
    {
        Over(() => Feel.Standard(text));
        Over(() => Feel.Strict(text));
    }

    [Theory]
    [InlineData("9 ** 99999")]
    [InlineData("for i in 1..30 return if i = 1 then 1234567890 else partial[-1] * partial[-1]")]
    public void StrictNumber_WithoutEnd_IsOverBudget(string text) => Over(() => Feel.Strict(text));

    [Theory]
    [InlineData('(')]
    [InlineData('[')]
    [InlineData('-')]
    public void Parse_TenThousandDeep_IsTooDeep(char sign) =>
        FeelParser.ParseExpression(new string(sign, 10_000)).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("FEEL1007");

    [Fact]
    public void Parse_EndlessChain_IsTooDeep() =>
        FeelParser.ParseExpression("1" + string.Concat(Enumerable.Repeat("+1", 10_000))).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("FEEL1007");

    [Fact]
    public void Parse_ChainOfFiveHundred_Parses() =>
        Feel.Strict("1" + string.Concat(Enumerable.Repeat("+1", 500))).Should().Be(Feel.N("501"));

    [Fact]
    public void Parse_TooLong_IsRefused() =>
        FeelParser.ParseExpression(new string(' ', 2_000_000)).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("FEEL1008");

    [Fact]
    public void Evaluation_Cancelled_Stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var root = FeelParser.ParseExpression("for i in 1..100000 return i").Root!;
        var act = () => FeelInterpreter.Evaluate(root, Feel.Names(), new() { Cancellation = source.Token });
        act.Should().Throw<OperationCanceledException>();
    }

    private static void Over(Action act) => act.Should().Throw<FeelException>().Which.Diagnostic.Code.Should().Be("FEEL3012");
}
