using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Loading;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(2, 1, 3)]
    [InlineData(3, 2, 1)]
    [InlineData(5, 3, 1)]
    public void PlaceAt_Offset_IsLineAndColumn(int offset, int line, int column) =>
        new SourceText("f", "ab\nc\nd").PlaceAt(offset, 0).Should().Be(new TextPlace("f", line, column, 0));

    [Fact]
    public void ExcerptOf_LongLine_IsCutAroundThePlace()
    {
        var source = new SourceText("f", new string('x', 500) + "!" + new string('y', 500));

        var excerpt = source.ExcerptOf(source.PlaceAt(500, 1));

        excerpt.Text.Length.Should().BeLessThan(200);
        excerpt.Text[excerpt.Column - 1].Should().Be('!');
    }

    [Fact]
    public void LineAt_LastLineWithoutEnd_IsWhole() => new SourceText("f", "a\nbc").LineAt(2).Should().Be("bc");
}
