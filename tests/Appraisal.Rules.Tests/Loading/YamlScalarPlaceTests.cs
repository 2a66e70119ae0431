using Appraisal.Rules.Loading;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Loading;

public sealed class YamlScalarPlaceTests
{
    [Theory]
    [InlineData("键: 一 + 二", 4, "1:8")]
    [InlineData("键: '''一'' 二'", 0, "1:5")]
    [InlineData("键: '''一'' 二'", 4, "1:11")]
    [InlineData("键: \"\\t\\u4E00二\"", 2, "1:13")]
    [InlineData("键: |\n  一\n  二 + 三\n", 6, "3:7")]
    [InlineData("键: |-\n\n    一\n      二\n", 3, "4:5")]
    [InlineData("键: |2\n    一\n", 2, "2:5")]
    [InlineData("键: >\n  一\n  二\n\n  三\n", 4, "5:3")]
    [InlineData("键: 一\n  二\n", 2, "2:3")]
    [InlineData("键: \"一\\\n   二\"\n", 1, "2:4")]
    [InlineData("键: |\r\n  一\r\n  二\r\n", 2, "3:3")]
    public void PlaceAt_Character_IsWhereItIsWritten(string yaml, int offset, string expected)
    {
        var scalar = Scalar(yaml);

        scalar.PlaceAt(offset, 1).ToString().Should().Be($"a.yaml:{expected}");
    }

    [Fact]
    public void PlaceAt_EndOfText_IsBehindTheLastCharacter() =>
        Scalar("键: '一二'").PlaceAt(2, 0).ToString().Should().Be("a.yaml:1:7");

    [Fact]
    public void PlaceAt_RangeOverLines_IsCutAtTheLineEnd() =>
        Scalar("键: |\n  一二\n  三\n").PlaceAt(1, 3).Length.Should().Be(1);

    [Fact]
    public void WithText_OfABlock_MayHoldSeveralLines() =>
        Scalar("键: |\n  一\n  二\n").WithText("not(一\n二)").Style.Should().Be(YamlScalarStyle.Literal);

    [Fact]
    public void PlaceAt_TextChangedByCode_StaysInsideTheScalar() =>
        Scalar("键: 一").WithText("not(一 or 二)").PlaceAt(9, 1).Line.Should().Be(1);

    [Fact]
    public void PlaceAt_RandomBlocks_FindsEachCharacter()
    {
        var line = Gen.Char["ab 一二'\"+-"].Array[0, 8].Select(c => new string(c).TrimEnd());
        Gen.Select(line.Array[1, 6], Gen.Int[1, 5]).Sample((lines, indent) =>
        {
            var text = string.Join('\n', lines.Select(l => l.TrimStart())).Trim('\n');
            if (text.Length == 0)
            {
                return;
            }

            var scalar = Scalar("键: |-\n" + string.Join('\n', text.Split('\n').Select(l => new string(' ', indent) + l)));
            scalar.Text.Should().Be(text);
            FindsEachCharacter(scalar);
        });
    }

    [Fact]
    public void PlaceAt_RandomSingleQuoted_FindsEachCharacter() =>
        Gen.Char["a一' #:"].Array[1, 20].Select(c => new string(c)).Sample(text =>
            FindsEachCharacter(Scalar($"键: '{text.Replace("'", "''")}'")));

    private static void FindsEachCharacter(YamlScalar scalar)
    {
        for (var i = 0; i < scalar.Text.Length; i++)
        {
            if (scalar.Text[i] != '\n')
            {
                scalar.Source.Text[scalar.Source.OffsetOf(scalar.PlaceAt(i, 1))].Should().Be(scalar.Text[i]);
            }
        }
    }

    private static YamlScalar Scalar(string yaml)
    {
        var reading = YamlReader.Read(new SourceText("a.yaml", yaml));
        reading.Diagnostics.Should().BeEmpty();
        return (YamlScalar)((YamlMapping)reading.Root!)["键"]!;
    }
}
