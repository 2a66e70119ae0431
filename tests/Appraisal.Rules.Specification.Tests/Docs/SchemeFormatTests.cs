using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Docs;

/// <summary>The scheme format is a page of at most 500 lines; every example beside it runs, with both evaluators, and every mistake gets the diagnostic that it shows.</summary>
public sealed class SchemeFormatTests
{
    private const int MostLines = 500;

    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "scheme-format.md"));

    private static readonly string ExamplePage = File.ReadAllText(Path.Combine(Repository.Root, "docs", "scheme-examples.md"));

    private static readonly IReadOnlyList<PageExample> All = PageExample.Of(ExamplePage);

    public static TheoryData<string> Examples => [.. All.Where(e => !e.IsMistake).Select(e => e.Name)];

    public static TheoryData<string> Mistakes => [.. All.Where(e => e.IsMistake).Select(e => e.Name)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_Computed_GivesWhatThePageSays(string name)
    {
        var example = All.Single(e => e.Name == name);

        ExampleRun.Differences(example, AppraisalEvaluator.Plan).Should().BeEmpty();
        ExampleRun.Differences(example, AppraisalEvaluator.Interpreter).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistake_Made_GetsTheDiagnosticsOfThePage(string name)
    {
        var mistake = All.Single(e => e.Name == name);

        ExampleRun.DiagnosticsOf(mistake, AppraisalEvaluator.Plan).Should().Be(mistake.Expected);
        ExampleRun.DiagnosticsOf(mistake, AppraisalEvaluator.Interpreter).Should().Be(mistake.Expected);
    }

    [Fact]
    public void Schemes_OnThePage_AreThoseOfTheExamples() =>
        CodeBlock.Of(Page).Where(b => b.Info.StartsWith("yaml scheme", StringComparison.Ordinal)).Should().NotBeEmpty()
            .And.OnlyContain(b => ExamplePage.Contains(b.Text));

    [Fact]
    public void Page_IsShort() => Page.Split('\n').Length.Should().BeLessThanOrEqualTo(MostLines);

    [Fact]
    public void Page_FirstLinesOfExamples_AreThoseThatTheTestPutsIn() => ExamplePage.Should().Contain(PageExample.FirstLines);
}
