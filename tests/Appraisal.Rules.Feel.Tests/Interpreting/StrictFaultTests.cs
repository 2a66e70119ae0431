using Appraisal.Rules.Feel.Diagnostics;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Feel.Tests.Interpreting;

public class StrictFaultTests
{
    [Theory]
    [InlineData("得分 + 1", "FEEL3001", "得分")]
    [InlineData("1 + null", "FEEL3003", "+")]
    [InlineData("1 + \"甲\"", "FEEL3005", "+")]
    [InlineData("1 = \"1\"", "FEEL3005", "=")]
    [InlineData("1 < null", "FEEL3003", "<")]
    [InlineData("if 1 then 2 else 3", "FEEL3004", "if")]
    [InlineData("true and null", "FEEL3004", "and")]
    [InlineData("{年龄: 30}.年令", "FEEL3006", "年令")]
    [InlineData("5(1)", "FEEL3007", "#number")]
    [InlineData("substring(1, 2)", "FEEL3008", "substring")]
    [InlineData("sqrt(-1)", "FEEL3009", "sqrt")]
    [InlineData("@\"2018-1-10\"", "FEEL3010", "2018-1-10")]
    [InlineData("matches(\"a\", \"(\")", "FEEL3011", "(")]
    [InlineData("[1, 2][3]", "FEEL3016", "3")]
    [InlineData("1 instance of 元", "FEEL3015", "元")]
    [InlineData("some x in [1, null] satisfies x > 1", "FEEL3003", ">")]
    [InlineData("min([])", "FEEL3009", "min")]
    [InlineData("max(1, \"甲\")", "FEEL3004", "max")]
    public void Strict_OperationWithoutAnswer_IsFault(string text, string code, string firstArgument)
    {
        var fault = Feel.Fault(text);
        fault.Code.Should().Be(code);
        fault.Arguments[0].Should().Be(firstArgument);
        fault.Message(MessageLanguage.Chinese).Should().NotContain("#").And.NotContain("{");
        fault.Message(MessageLanguage.English).Should().NotContain("#").And.NotContain("{");
    }

    [Theory]
    [InlineData("{年龄: 30}.年令", "年龄")]
    [InlineData("roundup(5.5, 0)", "round up")]
    [InlineData("@\"2018-01-10\".yaer", "year")]
    public void Strict_MisspeltName_ShowsTheNearOne(string text, string near) => Feel.Fault(text).Suggestions[0].Should().Be(near);
}
