using Appraisal.Rules.Feel.Diagnostics;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Feel.Tests.Documentation;

public class DiagnosticPageTests
{
    public static TheoryData<int> Places() => [.. Enumerable.Range(0, DiagnosticSample.All.Count)];

    [Theory]
    [MemberData(nameof(Places))]
    public void Sample_Tried_CausesItsDiagnostic(int place) =>
        DiagnosticSample.All[place].Cause().Code.Should().Be(DiagnosticSample.All[place].Code, DiagnosticSample.All[place].Text);

    [Fact]
    public void Samples_CoverTheCatalogue() =>
        DiagnosticSample.All.Select(s => s.Code).Distinct().Should().BeEquivalentTo(FeelMessages.All.Select(m => m.Code));

    /// <summary>With <c>FEEL_WRITE_PAGES</c> set, the test writes the page instead of reading it.</summary>
    [Fact]
    public void Page_IsMadeOfTheSamples()
    {
        var path = Path.Combine(Repository.Root, "docs", "feel", DiagnosticPage.Name);
        if (Environment.GetEnvironmentVariable("FEEL_WRITE_PAGES") is not null)
        {
            File.WriteAllText(path, DiagnosticPage.Make());
        }

        File.ReadAllText(path).Should().Be(DiagnosticPage.Make());
    }
}
