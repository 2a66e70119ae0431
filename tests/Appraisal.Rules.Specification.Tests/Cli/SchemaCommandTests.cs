using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Cli;

public class SchemaCommandTests
{
    [Fact]
    public void Schema_WithoutAnything_IsThatOfTheSchemeOnTheOutput()
    {
        var run = ToolRun.Of("schema");

        run.Code.Should().Be(0);
        run.Output.Should().Be(SchemeSchema.Scheme);
        run.Error.Should().BeEmpty();
    }

    [Theory]
    [InlineData("scenarios", "\"expect\"")]
    [InlineData("clauses", "\"procedure\"")]
    [InlineData("parameters", "\"valueOrMapping\"")]
    public void Schema_ForAnotherFile_IsWrittenWhereAsked(string kind, string holds)
    {
        using var folder = new ScratchFolder();

        var run = ToolRun.Of("schema", "--for", kind, "--out", folder["a.json"]);

        run.Code.Should().Be(0);
        run.Output.Should().BeEmpty();
        File.ReadAllText(folder["a.json"]).Should().Contain(holds).And.Contain("draft/2020-12");
    }

    [Fact]
    public void Schema_ForAnUnknownFile_NamesThoseThatThereAre()
    {
        var run = ToolRun.Of("schema", "--for", "data");

        run.Code.Should().Be(2);
        run.Error.Should().Contain("scheme、scenarios、clauses、parameters");
    }
}
