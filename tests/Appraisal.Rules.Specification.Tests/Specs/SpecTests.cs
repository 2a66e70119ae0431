using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Testing;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Specs;

/// <summary>Packages and data, good and bad, with the exact words that are said about them.</summary>
public class SpecTests
{
    public static TheoryData<string> Bad => [.. SpecCase.Names("bad")];

    public static TheoryData<string> Good => [.. SpecCase.Names("good")];

    [Theory]
    [MemberData(nameof(Bad))]
    public void BadCase_WhenLoadedAndRun_IsToldAsAccepted(string name)
    {
        var spec = SpecCase.Open(name);
        var golden = new GoldenFolder(spec.Folder);

        var english = golden.Compare("expected.en", spec.Told(MessageLanguage.English));
        var chinese = golden.Compare("expected.zh", spec.Told(MessageLanguage.Chinese));

        english.Message.Should().BeEmpty();
        chinese.Message.Should().BeEmpty();
        golden.Stale().Should().BeEmpty();
        spec.Diagnostics().Should().NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void GoodCase_WhenLoadedAndRun_HasNoFault(string name) =>
        SpecCase.Open(name).Diagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToText(MessageLanguage.English)).Should().BeEmpty();

    [Fact]
    public void BadCases_Together_AreAtLeastForty() => SpecCase.Names("bad").Should().HaveCountGreaterThanOrEqualTo(40);
}
