using Appraisal.Rules.Documenting;
using Appraisal.Rules.Feel.Diagnostics;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Documenting;

public sealed class ValueWordsTests
{
    [Theory]
    [InlineData("0..80", "0 至 80", "0 to 80")]
    [InlineData("0%..100%", "0% 至 100%", "0% to 100%")]
    [InlineData("1..", "1 及以上", "1 and over")]
    [InlineData("..100", "100 及以下", "up to 100")]
    [InlineData("60 and over", "60 及以上", "60 and over")]
    [InlineData("60 to under 90", "60 至不足 90", "60 to under 90")]
    [InlineData("over 60 to 70", "大于 60 至 70", "over 60 to 70")]
    [InlineData("over 0", "大于 0", "over 0")]
    [InlineData("under 60", "不足 60", "under 60")]
    [InlineData("up to 60", "60 及以下", "up to 60")]
    public void Range_InTheLanguagesWords_IsSaidInTheReaders(string written, string chinese, string english)
    {
        ValueWords.Range(written, MessageLanguage.Chinese).Should().Be(chinese);
        ValueWords.Range(written, MessageLanguage.English).Should().Be(english);
    }

    [Theory]
    [InlineData("优秀")]
    [InlineData("甲..乙")]
    [InlineData("60")]
    public void Range_OfOtherWords_IsNone(string written) => ValueWords.Range(written, MessageLanguage.Chinese).Should().BeNull();

    [Fact]
    public void Rounding_ByAnAssumption_KeepsItsName() =>
        ValueWords.Rounding("0 人数取整", MessageLanguage.Chinese).Should().Be(("整数", "人数取整"));
}
