using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Cli;

public class FeelCommandTests
{
    [Theory]
    [InlineData("1/3*180", "60\n类型：number\n")]
    [InlineData("0.1+0.2=0.3", "true\n类型：boolean\n")]
    [InlineData("-1 + 2", "1\n类型：number\n")]
    [InlineData("-得分", "-90\n类型：number\n", "--context", "{\"得分\": 90}")]
    [InlineData("\"甲\" + 名", "\"甲乙\"\n类型：string\n", "--context", "{\"名\": \"乙\"}")]
    [InlineData("@\"2017-12-31\"", "2017-12-31\n类型：date\n")]
    [InlineData("1/0", "null\n类型：Null\n", "--standard")]
    [InlineData("[1, \"a\"]", "[1, \"a\"]\n类型：list\n", "--standard")]
    public void Feel_Expression_PrintsValueAndType(string expression, string printed, params string[] more)
    {
        var run = ToolRun.Of(["feel", expression, .. more]);

        run.Error.Should().BeEmpty();
        run.Output.Should().Be(printed);
        run.Code.Should().Be(0);
    }

    [Fact]
    public void Feel_FaultyExpression_PointsAtThePlace()
    {
        var run = ToolRun.Of("feel", "100 + 得分 / 0", "--context", "{\"得分\": 90}", "--lang", "en");

        run.Code.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("1:").And.Contain("100 + 得分 / 0").And.Contain("^");
    }

    [Fact]
    public void Feel_UnknownName_NamesNearOnes()
    {
        var run = ToolRun.Of("feel", "得份 + 1", "--context", "{\"得分\": 90}");

        run.Code.Should().Be(1);
        run.Error.Should().Contain("得分");
    }

    [Fact]
    public void Feel_Lines_AnswersEachAndABadOneDoesNotStopIt()
    {
        var run = ToolRun.With("""{"id":"a","expression":"1 + 2"}""" + "\nno json\n\n" + """{"id":"b","expression":"1 +"}""" + "\n" + """{"id":"c","expression":"true"}""", "feel", "--jsonl");

        run.Code.Should().Be(0);
        run.Output.Split('\n').Should().HaveCount(5);
        run.Output.Should().Contain("""{"id":"a","ok":true,"value":{"t":"number","v":"3"}}""").And.Contain("\"id\":\"b\",\"ok\":false").And.Contain("\"id\":\"c\",\"ok\":true");
    }
}
