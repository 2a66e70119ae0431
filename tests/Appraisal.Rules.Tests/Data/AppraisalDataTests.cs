using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Tests.Binding;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Data;

public sealed class AppraisalDataTests
{
    [Fact]
    public void Load_MissingPath_IsADiagnostic() =>
        AppraisalData.Load("nowhere/at all").Diagnostics.Should().ContainSingle().Which.Code.Should().Be("APR4001");

    [Fact]
    public void Load_FolderWithoutTables_SaysHowToMakeOne()
    {
        using var folder = new DataFolder(("部门.xlsx", "x"));

        var fault = AppraisalData.Load(folder.Path).Diagnostics.Should().ContainSingle().Subject;

        fault.Code.Should().Be("APR4002");
        fault.Advice(MessageLanguage.English).Should().Contain("CSV UTF-8");
    }

    [Theory]
    [InlineData("data.txt", "x", "APR4003")]
    [InlineData("data.json", "{\"a\": [}", "APR4015")]
    [InlineData("data.json", "{\"a\": [],}", "APR4015")]
    [InlineData("data.json", "[1]", "APR4002")]
    [InlineData("data.json", "{\"a\": [], \"a\": []}", "APR1015")]
    [InlineData("data.json", "", "APR4015")]
    [InlineData("data.yaml", "a: 1\n", "APR4016")]
    [InlineData("data.yaml", "a: {b: 1}\n", "APR4016")]
    [InlineData("data.yaml", "a: [1]\n", "APR4017")]
    [InlineData("data.yaml", "a: {columns: [b], rows: [c]}\n", "APR4017")]
    [InlineData("data.yaml", "a: {columns: [b, c], rows: [[1]]}\n", "APR4011")]
    [InlineData("data.yaml", "a: {columns: [b, b], rows: []}\n", "APR4010")]
    [InlineData("data.yaml", "a: [b\n", "APR1005")]
    public void Load_BadFile_IsADiagnostic(string name, string text, string code)
    {
        using var folder = new DataFolder((name, text));

        AppraisalData.Load(folder.PathOf(name)).Diagnostics.Select(d => d.Code).Should().Equal(code);
    }

    [Fact]
    public void Load_TwoFilesOfOneTable_IsADiagnostic()
    {
        using var folder = new DataFolder(("部门.csv", "名称\n"), ("部门.CSV", "名称\n"));

        AppraisalData.Load(folder.Path).Diagnostics.Select(d => d.Code).Should().Equal("APR4042");
    }

    [Fact]
    public void Load_JsonFault_IsPlaced()
    {
        using var folder = new DataFolder(("data.json", "{\n  \"部门\": [\n    {\"名称\": 甲}\n  ]\n}"));

        AppraisalData.Load(folder.PathOf("data.json")).Diagnostics.Single().Place.ToString().Should().Be("data.json:3:12");
    }

    [Fact]
    public void Load_UnknownEncoding_IsADiagnostic()
    {
        using var folder = new DataFolder(("部门.csv", "名称\n"));

        AppraisalData.Load(folder.Path, new() { Encoding = "gb-18300" }).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("APR4006");
    }

    [Fact]
    public void Load_BytesOutsideTheToldEncoding_IsADiagnostic()
    {
        using var folder = new DataFolder(("部门.csv", [0x61, 0x0A, 0xFF, 0xFF]));

        AppraisalData.Load(folder.Path, new() { Encoding = "gb18030" }).Diagnostics.Should().ContainSingle().Which.Code.Should().Be("APR4007");
    }

    [Fact]
    public void Bind_MappingInACell_IsADiagnostic() =>
        SampleTables.Bind(SampleTables.Yaml("部门: [{名称: {a: b}, 类别: 一, 评分: 1}]"), SampleTables.Offices)
            .Codes().Should().Contain("APR4018");

    [Fact]
    public void Add_SameNameTwice_IsMisuse()
    {
        var act = () => AppraisalData.Create().AddColumns("表", ("列", new[] { 1 })).AddColumns("表", ("列", new[] { 1 }));

        act.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Add_PropertyThatIsNoCell_IsMisuse()
    {
        var act = () => AppraisalData.Create().Add("表", new[] { new { Inner = new Version(1, 0) } });

        act.Should().Throw<ArgumentException>().WithMessage("*Inner*");
    }

    [Fact]
    public void AddColumns_DifferentLengths_IsMisuse()
    {
        var act = () => AppraisalData.Create().AddColumns("表", ("甲", new[] { 1, 2 }), ("乙", new[] { 1 }));

        act.Should().Throw<ArgumentException>().WithMessage("*乙*");
    }

    [Fact]
    public void Add_LeavesTheFirstDataSetAsItWas()
    {
        var empty = AppraisalData.Create();

        empty.AddColumns("表", ("列", new[] { 1 }));

        empty.Tables.Should().BeEmpty();
    }
}
