using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Loading;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Loading;

public sealed class YamlReaderTests
{
    [Fact]
    public void Read_Mapping_KeepsOrderTextsAndPlaces()
    {
        var root = (YamlMapping)Good("甲: 30%\n乙: [a, 'b']\n丙:\n  丁: |\n    x\n    y\n");

        root.Entries.Select(e => e.Name).Should().Equal("甲", "乙", "丙");
        var share = root["甲"].Should().BeOfType<YamlScalar>().Subject;
        share.Text.Should().Be("30%");
        share.Place.ToString().Should().Be("scheme.yaml:1:4");
        share.Place.Length.Should().Be(3);
        var list = root["乙"].Should().BeOfType<YamlSequence>().Subject;
        list.Flow.Should().BeTrue();
        list.Items.Cast<YamlScalar>().Select(i => (i.Text, i.Style, i.InFlow)).Should().Equal(
            ("a", YamlScalarStyle.Plain, true), ("b", YamlScalarStyle.SingleQuoted, true));
        ((YamlScalar)((YamlMapping)root["丙"]!)["丁"]!).Text.Should().Be("x\ny\n");
    }

    [Theory]
    [InlineData("no")]
    [InlineData("1.50")]
    [InlineData("2018-01-10")]
    [InlineData("null")]
    [InlineData("~")]
    public void Read_PlainScalar_IsTextAsWritten(string written)
    {
        var root = (YamlMapping)Good($"值: {written}");

        ((YamlScalar)root["值"]!).Text.Should().Be(written);
    }

    [Fact]
    public void Read_CarriageReturnsAndByteOrderMark_GiveThePlacesOfTheLines()
    {
        var root = (YamlMapping)Good("\uFEFF甲: 1\r\n乙: 2\r\n");

        root["乙"]!.Place.ToString().Should().Be("scheme.yaml:2:4");
        root["乙"]!.Excerpt.Text.Should().Be("乙: 2");
    }

    [Theory]
    [InlineData("甲: 1\n乙：2\n丙: 3\n", "APR1002", 2, 2)]
    [InlineData("甲: x: y\n", "APR1003", 1, 5)]
    [InlineData("甲: 1\n  乙: 2\n", "APR1006", 2, 4)]
    [InlineData("甲: 'x\n乙: 1\n", "APR1004", 1, 4)]
    [InlineData("甲: [1, 2\n乙: 3\n", "APR1005", 1, 6)]
    [InlineData("- 甲\n乙: 1\n", "APR1006", 2, 1)]
    [InlineData("甲: @x\n", "APR1007", 1, 4)]
    [InlineData("甲: \"a\\qb\"\n", "APR1008", 1, 4)]
    [InlineData("甲:\n\t- 1\n", "APR1010", 2, 1)]
    [InlineData("甲: &a 1\n", "APR1011", 1, 4)]
    [InlineData("甲: *a\n", "APR1012", 1, 4)]
    [InlineData("甲: !!int 1\n", "APR1013", 1, 4)]
    [InlineData("<<: {甲: 1}\n", "APR1014", 1, 1)]
    [InlineData("甲: 1\n乙: 2\n甲: 3\n", "APR1015", 3, 1)]
    [InlineData("? [甲, 乙]\n: 1\n", "APR1016", 1, 3)]
    [InlineData("甲: 1\n---\n乙: 2\n", "APR1017", 2, 1)]
    [InlineData("%YAML 1.2\n---\n甲: 1\n", "APR1018", 1, 1)]
    [InlineData("甲:\n- 乙\n - 丙\n", "APR1023", 3, 2)]
    [InlineData("甲: a\u0001b\n", "APR1024", 1, 5)]
    public void Read_Fault_IsReportedWithPlaceExcerptAndAdvice(string text, string code, int line, int column)
    {
        var diagnostics = YamlReader.Read(new SourceText("scheme.yaml", text)).Diagnostics;

        var fault = diagnostics.Should().ContainSingle().Subject;
        fault.Code.Should().Be(code);
        fault.Place.ToString().Should().Be($"scheme.yaml:{line}:{column}");
        fault.Excerpt!.Text.Should().Be(text.Split('\n')[line - 1]);
        fault.Advice(MessageLanguage.Chinese).Should().NotBeEmpty();
        fault.Advice(MessageLanguage.English).Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but a remark\n")]
    [InlineData("---\n")]
    public void Read_NoContent_IsReported(string text) => Codes(text).Should().Equal("APR1019");

    [Fact]
    public void Read_SeveralFaults_AreAllReported() =>
        Codes("甲: &a 1\n乙: *a\n甲: 2\n丙: [!x 1]\n丁：5\n戊: 6\n")
            .Should().Equal("APR1011", "APR1012", "APR1015", "APR1013", "APR1002");

    [Fact]
    public void Read_TooManyCharacters_IsRefusedUnread() =>
        Codes("甲: " + new string('x', 1 << 20)).Should().Equal("APR1020");

    [Theory]
    [InlineData(100)]
    [InlineData(200_000)]
    public void Read_DeepNesting_EndsAtTheLimit(int depth) =>
        Codes(new string('[', depth)).Should().Equal("APR1021");

    [Fact]
    public void Decode_Gb18030Bytes_NamesTheEncodingAndThePlace()
    {
        byte[] bytes = [.. "a: 1\nb: "u8, 0xB2, 0xBF, 0xC3, 0xC5];
        var bag = new Appraisal.Rules.Diagnostics.DiagnosticBag();

        SourceDecoding.Decode("scheme.yaml", bytes, bag).Should().BeNull();

        var fault = bag.Sorted().Should().ContainSingle().Subject;
        fault.Message(MessageLanguage.English).Should().Contain("GB18030");
        fault.Place.ToString().Should().Be("scheme.yaml:2:4");
    }

    [Fact]
    public void Without_Entry_KeepsTheOthersAndTheirPlaces()
    {
        var root = (YamlMapping)Good("甲: 1\n乙: 2\n丙: 3\n");

        var shorter = root.Without(root.Entries[1]);

        shorter.Entries.Select(e => e.Name).Should().Equal("甲", "丙");
        shorter["丙"]!.Place.Line.Should().Be(3);
        root.Entries.Should().HaveCount(3);
    }

    [Fact]
    public void Replace_Value_ExchangesThatValueOnly()
    {
        var root = (YamlMapping)Good("甲: 1\n乙: 2\n");
        var old = (YamlScalar)root["乙"]!;

        var changed = root.Replace(old, old.WithText("-2"));

        ((YamlScalar)changed["乙"]!).Text.Should().Be("-2");
        changed["乙"]!.Place.Should().Be(old.Place);
        changed["甲"].Should().BeSameAs(root["甲"]);
    }

    private static YamlNode Good(string text)
    {
        var reading = YamlReader.Read(new SourceText("scheme.yaml", text));
        reading.Diagnostics.Should().BeEmpty();
        return reading.Root!;
    }

    private static IEnumerable<string> Codes(string text) =>
        YamlReader.Read(new SourceText("scheme.yaml", text)).Diagnostics.Select(d => d.Code);
}
