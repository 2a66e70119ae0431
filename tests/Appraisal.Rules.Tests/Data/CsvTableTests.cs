using System.Text;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Diagnostics;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Data;

public sealed class CsvTableTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "1|2")]
    [InlineData("\uFEFFa,b\r\n1,2\r\n", "1|2")]
    [InlineData("a,b\n\n1,2\n\n , \n3,4", "1|2;3|4")]
    [InlineData("a,b,,\n1,2,,\n", "1|2")]
    [InlineData("a,b\n1,2,,\n", "1|2")]
    [InlineData("a,b\n#1,2\n", "#1|2")]
    [InlineData("a,b\n\"x,\"\"y\"\"\",\"1\n2\"\n", "x,\"y\"|1\n2")]
    [InlineData("a,b\r1,2\r", "1|2")]
    public void Read_GoodTable_GivesItsCells(string text, string expected)
    {
        var (rows, faults) = Read(text);

        faults.Should().BeEmpty();
        string.Join(';', rows).Should().Be(expected);
    }

    [Theory]
    [InlineData("", "APR4008", "t.csv:1:1")]
    [InlineData(",,\n1,2,3\n", "APR4008", "t.csv:1:1")]
    [InlineData("a,,b\n1,2,3\n", "APR4009", "t.csv:1:3")]
    [InlineData("a,b,a\n1,2,3\n", "APR4010", "t.csv:1:5")]
    [InlineData("a,b\n1\n2,3\n", "APR4011", "t.csv:2:1")]
    [InlineData("a,b\n\n1,2,3\n", "APR4011", "t.csv:3:1")]
    [InlineData("a,b\n\"1\nx\",2\n3\n", "APR4011", "t.csv:4:1")]
    [InlineData("a,b\n1,\"2\n3,4\n", "APR4012", "t.csv:2:1")]
    [InlineData("a;b\n1;2\n", "APR4014", "t.csv:1:1")]
    [InlineData("a，b\n1，2\n", "APR4014", "t.csv:1:1")]
    [InlineData("a\tb\n1\t2\n", "APR4014", "t.csv:1:1")]
    public void Read_BadTable_IsReportedWithItsPlace(string text, string code, string place)
    {
        var fault = Read(text).Faults.Should().ContainSingle().Subject;

        fault.Code.Should().Be(code);
        ((CellPlace)fault.Place).Origin!.ToString().Should().Be(place);
    }

    [Fact]
    public void Read_ForgottenQuoteInALongFile_EndsInsteadOfFillingMemory() =>
        Read("a,b\n1,\"" + new string('x', 3_000_000)).Faults.Should().ContainSingle().Which.Code.Should().Be("APR4013");

    [Fact]
    public void PlaceOf_CellBehindALineEnd_IsOnTheLowerLine()
    {
        using var folder = new DataFolder(("t.csv", "a,b,c\n\"x\ny\",22,\"3\"\n"));
        using var cursor = AppraisalData.Load(folder.Path).Tables[0].Open(_ => { });
        cursor.Read();

        var place = cursor.PlaceOf(1);

        place.Origin.Should().Be(new TextPlace("t.csv", 3, 4, 2));
        place.Row.Should().Be(1);
        cursor.ExcerptOf(place)!.Text.Should().Be("y\",22,\"3\"");
        cursor.PlaceOf(2).Origin!.Column.Should().Be(7);
    }

    [Fact]
    public void Load_Gb18030_NamesTheEncodingAndReadsWithIt()
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        using var folder = new DataFolder(("部门.csv", gb.GetBytes("名称\n建设局\n")));

        var refused = AppraisalData.Load(folder.Path);
        var read = AppraisalData.Load(folder.Path, new() { Encoding = "gb18030" });

        var fault = refused.Diagnostics.Should().ContainSingle().Subject;
        fault.Code.Should().Be("APR4005");
        fault.ToText(MessageLanguage.Chinese).Should().Contain("GB18030").And.Contain("--encoding");
        fault.Place.ToString().Should().Be("部门.csv:1:1");
        read.Diagnostics.Should().BeEmpty();
        using var cursor = read.Tables[0].Open(_ => { });
        cursor.Columns.Should().Equal("名称");
        cursor.Read().Should().BeTrue();
        cursor.CellAt(0).Text.ToString().Should().Be("建设局");
    }

    private static (List<string> Rows, List<Diagnostic> Faults) Read(string text)
    {
        using var folder = new DataFolder(("t.csv", text));
        var data = AppraisalData.Load(folder.Path);
        data.Diagnostics.Should().BeEmpty();
        var faults = new List<Diagnostic>();
        var rows = new List<string>();
        using var cursor = data.Tables[0].Open(faults.Add);
        while (cursor.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, cursor.Columns.Count).Select(i => cursor.CellAt(i).Text.ToString())));
        }

        return (rows, faults);
    }
}
