using System.Globalization;
using Appraisal.Rules.Data;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Data;

public sealed class CanonicalTextTests
{
    [Theory]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("\uF900", "\u8C48")]
    [InlineData("か\u3099", "が")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("建设局（甲）", "建设局（甲）")]
    [InlineData("一\r\n二\r三", "一\n二\n三")]
    public void Of_Text_IsComposedWithPlainLineEnds(string text, string expected) => CanonicalText.Of(text).Should().Be(expected);

    [Fact]
    public void Of_RandomSequences_AgreesWithAnotherImplementation()
    {
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "nfc.txt")))
        {
            var (text, expected) = (FromHex(line.Split(';')[0]), FromHex(line.Split(';')[1]));

            CanonicalText.Of(text).Should().Be(expected, line);
        }
    }

    private static string FromHex(string characters) =>
        string.Concat(characters.Split(' ').Select(c => char.ConvertFromUtf32(int.Parse(c, NumberStyles.HexNumber))));
}
