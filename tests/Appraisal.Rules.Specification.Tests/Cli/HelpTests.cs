using FluentAssertions;
using Snapshooter.Xunit;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Cli;

public class HelpTests
{
    public static TheoryData<string, string> Commands()
    {
        var data = new TheoryData<string, string>();
        foreach (var command in new[] { "", "new", "check", "score", "explain", "test", "clauses", "doc", "data", "schema", "feel" })
        {
            data.Add(command, "zh");
            data.Add(command, "en");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_OfEachCommandInEachLanguage_IsAsRead(string command, string language)
    {
        string[] args = command.Length == 0 ? ["--help", "--lang", language] : [command, "--help", "--lang", language];

        var run = ToolRun.Of(args);

        run.Code.Should().Be(0);
        Snapshot.Match(run.Output, $"Help_{(command.Length == 0 ? "root" : command)}_{language}");
    }

    [Fact]
    public void Version_Asked_NamesToolAndNumber()
    {
        var run = ToolRun.Of("--version");

        run.Code.Should().Be(0);
        run.Output.Should().MatchRegex(@"^appraisal \d+\.\d+\.\d+\S*\n$");
    }

    [Fact]
    public void Tool_WithoutCommand_ShowsHelpAsWrongUse()
    {
        var run = ToolRun.Of();

        run.Code.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("score").And.Contain("explain");
    }
}
