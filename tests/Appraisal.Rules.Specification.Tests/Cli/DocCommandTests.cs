using System.Xml.Linq;
using Appraisal.Rules.Specification.Tests.Docs;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Cli;

public class DocCommandTests
{
    [Fact]
    public void Doc_Package_PrintsMarkdown()
    {
        var run = ToolRun.Of("doc", ToolRun.Scheme);

        run.Code.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().StartWith("# 高新区2017年度目标任务考核\n").And.Contain("## <a id=\"part-clauses\"></a>条款与规则\n");
    }

    [Fact]
    public void Doc_InEnglish_HasEnglishHeadingsAndTheSchemesNames()
    {
        var run = ToolRun.Of("doc", ToolRun.Scheme, "--lang", "en");

        run.Output.Should().Contain("</a>Clauses and rules\n").And.Contain("</a>综合得分 · composite\n").And.Contain("| [H17a](#clause-H17a) | `综合得分 < 合格线` |");
    }

    [Theory]
    [InlineData("页.html")]
    [InlineData("page.HTM")]
    public void Doc_OutNamedAsHtml_WritesOneHtmlFile(string name)
    {
        using var folder = new ScratchFolder();

        var run = ToolRun.Of("doc", ToolRun.Scheme, "--out", folder[name]);

        run.Code.Should().Be(0);
        run.Output.Should().BeEmpty();
        HtmlFile.Faults(XDocument.Load(folder[name])).Should().BeEmpty();
    }

    [Fact]
    public void Doc_FormatAsked_CountsMoreThanTheName()
    {
        using var folder = new ScratchFolder();

        ToolRun.Of("doc", ToolRun.Scheme, "--out", folder["page.html"], "--format", "markdown").Code.Should().Be(0);

        File.ReadAllText(folder["page.html"]).Should().StartWith("# ");
    }

    [Fact]
    public void Doc_NoPackageThere_IsAnErrorAndNothingIsWritten()
    {
        using var folder = new ScratchFolder();

        var run = ToolRun.Of("doc", folder["none"], "--out", folder["page.md"]);

        run.Code.Should().Be(1);
        run.Error.Should().Contain("none").And.NotContain("   at ");
        File.Exists(folder["page.md"]).Should().BeFalse();
    }

    [Fact]
    public void Doc_SchemeWithFaults_TellsThem()
    {
        using var package = new SmallPackage(SmallPackage.Scheme.Replace("value: 得分 + 奖励加分", "value: 得份 + 奖励加分", StringComparison.Ordinal));

        var run = ToolRun.Of("doc", package.Folder);

        run.Code.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("得份").And.Contain("得分");
    }

    [Theory]
    [InlineData("缺少 PACKAGE", "doc")]
    [InlineData("--format 不能是“pdf”，可选：markdown、html", "doc", "x", "--format", "pdf")]
    public void Doc_WrongCommandLine_SaysSoWithCodeTwo(string said, params string[] args)
    {
        var run = ToolRun.Of(args);

        run.Code.Should().Be(2);
        run.Error.Should().Contain(said).And.Contain("appraisal doc --help");
    }
}
