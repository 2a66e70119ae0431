using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Cli;

public class UsageTests
{
    [Theory]
    [InlineData("不认识“scor”；相近的：score", "scor")]
    [InlineData("不认识“--dta”；相近的：--data", "score", "x", "--dta", "y")]
    [InlineData("缺少 --data 路径", "score", "x")]
    [InlineData("缺少 PACKAGE", "check")]
    [InlineData("--data 后面要有路径", "score", "x", "--data")]
    [InlineData("--data 只能给一次", "score", "x", "--data", "y", "--data", "z")]
    [InlineData("--format 不能是“xml”，可选：table、json、csv", "score", "x", "--data", "y", "--format", "xml")]
    [InlineData("--lang 不能是“fr”，可选：zh、en", "check", "x", "--lang", "fr")]
    [InlineData("多出“y”", "score", "x", "y", "--data", "z")]
    [InlineData("--set “空额”要写成 名称=值", "score", "x", "--data", "y", "--set", "空额")]
    [InlineData("给一个表达式，或者用 --jsonl", "feel")]
    public void Tool_WrongCommandLine_SaysSoWithCodeTwo(string said, params string[] args)
    {
        var run = ToolRun.Of(args);

        run.Code.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(said).And.Contain("--help");
    }

    [Fact]
    public void Tool_WrongCommandLineInEnglish_SaysSoInEnglish()
    {
        var run = ToolRun.Of("score", "x", "--lang", "en");

        run.Error.Should().Be("--data PATH is missing: the data: a folder of CSV tables, or one YAML or JSON file\nFor help: appraisal score --help\n");
    }
}
