using Appraisal.Rules.Testing;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Specs;

/// <summary>Accepted texts: equal, different, not yet accepted, stale.</summary>
public sealed class GoldenFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("appraisal").FullName;

    [Fact]
    public void Compare_SameTextWithOtherLineEnds_IsEqual()
    {
        Accept("一\r\n二\n");

        new GoldenFolder(_folder).Compare("a", "一\n二").IsEqual.Should().BeTrue();
    }

    [Fact]
    public void Compare_OtherText_TellsTheFirstLineThatDiffersAndKeepsWhatCame()
    {
        Accept("一\n二\n");

        var comparison = new GoldenFolder(_folder, mayWrite: true).Compare("a", "一\n三");

        comparison.Message.Should().Be("a: line 2 differs\n  accepted: 二\n  received: 三");
        File.ReadAllText(Path.Combine(_folder, "a.received.txt")).Should().Be("一\n三\n");
    }

    [Fact]
    public void Compare_InContinuousIntegration_WritesNothing()
    {
        new GoldenFolder(_folder, mayWrite: false).Compare("a", "一").IsEqual.Should().BeFalse();

        Directory.GetFiles(_folder).Should().BeEmpty();
    }

    [Fact]
    public void Stale_TextThatNothingWasComparedWith_IsNamed()
    {
        Accept("一");
        var golden = new GoldenFolder(_folder, mayWrite: false);
        golden.Compare("b", "二");

        golden.Stale().Should().Equal("a");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Accept(string text) => File.WriteAllText(Path.Combine(_folder, "a.verified.txt"), text);
}
