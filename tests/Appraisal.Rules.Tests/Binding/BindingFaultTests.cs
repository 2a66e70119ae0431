using Appraisal.Rules.Feel.Diagnostics;
using FluentAssertions;
using Xunit;
using static Appraisal.Rules.Tests.Binding.SampleTables;

namespace Appraisal.Rules.Tests.Binding;

public sealed class BindingFaultTests
{
    private const string OneOffice = "部门: [{名称: 甲局, 类别: 一, 评分: 1}]\n";

    [Theory]
    [InlineData("1,234", "APR4026", "1234")]
    [InlineData("１２", "APR4026", "12")]
    [InlineData("12分", "APR4026", "12")]
    [InlineData("+5", "APR4026", "5")]
    [InlineData(".5", "APR4026", "0.5")]
    [InlineData("1e1", "APR4026", "10")]
    [InlineData("12。5", "APR4026", "12.5")]
    [InlineData("30%", "APR4027", "30%")]
    [InlineData("很好", "APR4025", "很好")]
    [InlineData("1,2", "APR4025", "1,2")]
    [InlineData("--1", "APR4025", "--1")]
    [InlineData("1.234", "APR4031", "1.234")]
    [InlineData("80.01", "APR4032", "80.01")]
    [InlineData("-0.01", "APR4032", "-0.01")]
    [InlineData("123456789012345678901234567890", "APR4032", "123456789012345678901234567890")]
    public void Bind_WrongNumber_SaysWhatIsRight(string written, string code, string mentioned)
    {
        var fault = Bind(Yaml($"部门: [{{名称: 甲局, 类别: 一, 评分: '{written}'}}]"), Offices).Only();

        fault.Code.Should().Be(code);
        fault.ToText(MessageLanguage.English).Should().Contain(mentioned);
        fault.Clauses.Should().Equal("H02");
    }

    [Theory]
    [InlineData("80")]
    [InlineData("80.00")]
    [InlineData("0")]
    [InlineData("1.500")]
    public void Bind_NumberOnTheEdge_IsGood(string written) =>
        Bind(Yaml($"部门: [{{名称: 甲局, 类别: 一, 评分: {written}}}]"), Offices).Diagnostics.Should().BeEmpty();

    [Theory]
    [InlineData("30%", true)]
    [InlineData("0.3", true)]
    [InlineData("100%", true)]
    [InlineData("101%", false)]
    [InlineData("３０％", false)]
    public void Bind_Share_MayBeAPercentage(string written, bool good) =>
        (Bind(Yaml($"部门: [{{名称: 甲局, 类别: 一, 评分: 1, 完成率: {written}}}]"), Offices).Data is not null).Should().Be(good);

    [Theory]
    [InlineData("2018/1/10", "APR4029", "2018-01-10")]
    [InlineData("2018年1月10日", "APR4029", "2018-01-10")]
    [InlineData("2018.1.10", "APR4029", "2018-01-10")]
    [InlineData("20180110", "APR4029", "2018-01-10")]
    [InlineData("2018-1-10", "APR4029", "2018-01-10")]
    [InlineData("2018/1/10 0:00:00", "APR4029", "2018-01-10")]
    [InlineData("10/1/2018", "APR4028", "2018-01-10")]
    [InlineData("2018-02-30", "APR4028", "2018-01-10")]
    public void Bind_DateNotIso_ShowsTheIsoForm(string written, string code, string mentioned)
    {
        var fault = Bind(Yaml(OneOffice + $"荣誉: [{{部门: 甲局, 级别: 市级, 事项: 一, 申报日期: '{written}'}}]"), Offices, Honours).Only();

        fault.Code.Should().Be(code);
        fault.Advice(MessageLanguage.English).Should().Contain(mentioned);
    }

    [Theory]
    [InlineData("是", true)]
    [InlineData("否", true)]
    [InlineData("TRUE", true)]
    [InlineData("false", true)]
    [InlineData("Y", false)]
    [InlineData("1", false)]
    public void Bind_Boolean_IsOneOfTwoWords(string written, bool good) =>
        Bind(Yaml(OneOffice + $"荣誉: [{{部门: 甲局, 级别: 市级, 事项: 一, 申报日期: 2017-01-01, 集体: {written}}}]"), Offices, Honours)
            .Codes().Should().Equal(good ? [] : ["APR4030"]);

    [Fact]
    public void Bind_ValueOutsideTheList_SuggestsTheNearest()
    {
        var fault = Bind(Yaml(OneOffice + "荣誉: [{部门: 甲局, 级别: 省極, 事项: 一, 申报日期: 2017-01-01}]"), Offices, Honours).Only();

        fault.Code.Should().Be("APR4033");
        fault.Suggestions.Should().Contain("省级");
        fault.Clauses.Should().Equal("H05");
        fault.Place.ToString().Should().Be("data.yaml:2:19 荣誉[1, 级别]");
        fault.Excerpt!.Text.Should().StartWith("荣誉:");
    }

    [Fact]
    public void Bind_RecordOfUnknownUnit_SuggestsTheNearest()
    {
        var fault = Bind(Yaml("部门: [{名称: 建设局, 类别: 一, 评分: 1}]\n荣誉:\n- {部门: 建设局, 级别: 市级, 事项: 一, 申报日期: 2017-01-01}\n- {部门: 建没局, 级别: 市级, 事项: 一, 申报日期: 2017-01-01}\n"), Offices, Honours).Only();

        fault.Code.Should().Be("APR4036");
        fault.Suggestions.Should().Equal("建设局");
        fault.Place.ToString().Should().Be("data.yaml:4:8 荣誉[2, 部门]");
    }

    [Fact]
    public void Bind_DuplicateUnit_IsReportedAtTheSecond()
    {
        var fault = Bind(Yaml("部门:\n- {名称: 甲局, 类别: 一, 评分: 1}\n- {名称: 甲局, 类别: 二, 评分: 2}\n"), Offices).Only();

        fault.Code.Should().Be("APR4035");
        fault.Place.ToString().Should().Be("data.yaml:3:8 部门[2, 名称]");
    }

    [Fact]
    public void Bind_UnknownLink_IsReported() =>
        Bind(Yaml(OneOffice + "人员: [{姓名: 王, 部门: 甲局, 上级: 李, 分管: [甲局, 丙局]}]"), Offices, People).Codes().Should().Equal("APR4036", "APR4036");

    [Theory]
    [InlineData("决定者: 考核办, 依据: 一号", "APR4037")]
    [InlineData("决定者: '', 依据: 一号", "APR4038")]
    [InlineData("决定者: 考核领导小组, 依据: ' '", "APR4039")]
    public void Bind_DecisionOfNobodyEntitled_IsRefused(string row, string code)
    {
        var fault = Bind(Yaml(OneOffice + $"失职认定: [{{部门: 甲局, {row}}}]"), Offices, Decisions).Only();

        fault.Code.Should().Be(code);
        fault.Clauses.Should().Equal("H17c");
    }

    [Fact]
    public void Bind_HistoryWithTwoRowsOfAPeriod_IsRefused() =>
        Bind(Yaml(OneOffice + "历史: [{部门: 甲局, 年度: 2016, 末位: 否}, {部门: 甲局, 年度: 2016, 末位: 是}]"), Offices, History).Codes().Should().Equal("APR4040");

    [Fact]
    public void Bind_PeriodThatIsNoWholeNumber_IsRefused() =>
        Bind(Yaml(OneOffice + "历史: [{部门: 甲局, 年度: 2016.5, 末位: 否}]"), Offices, History).Codes().Should().Equal("APR4031");

    [Fact]
    public void Bind_MissingTable_ShowsTheHeaderToWrite()
    {
        var fault = Bind(Yaml(OneOffice + "荣譽: []"), Offices, Honours).Diagnostics.Single(d => d.Code == "APR4020");

        fault.Advice(MessageLanguage.Chinese).Should().Contain("部门,级别,事项,申报日期,集体,金额");
        fault.Suggestions.Should().Equal("荣譽");
    }

    [Fact]
    public void Bind_UnknownTable_SuggestsTheLackingOne() =>
        Bind(Yaml(OneOffice + "荣譽: []"), Offices, Honours).Diagnostics.Single(d => d.Code == "APR4021").Suggestions.Should().Equal("荣誉");

    [Fact]
    public void Bind_MisspeltColumn_IsUnknownAndItsFieldMissing()
    {
        var outcome = Bind(Yaml("部门: [{名称: 甲局, 类别: 一, 评份: 1}]"), Offices);

        outcome.Codes().Should().BeEquivalentTo("APR4022", "APR4023");
        outcome.Diagnostics.Single(d => d.Code == "APR4022").Suggestions.Should().Equal("评分");
    }

    [Fact]
    public void Bind_MissingValue_IsReportedWithClause()
    {
        var fault = Bind(Yaml("部门: [{名称: 甲局, 类别: 一, 评分: 1}, {名称: 乙局, 类别: 一, 评分: ''}]"), Offices).Only();

        fault.Code.Should().Be("APR4024");
        fault.Clauses.Should().Equal("H02");
    }

    [Fact]
    public void Bind_SeveralValuesInOneCell_AreRefused() =>
        Bind(Yaml("部门: [{名称: 甲局, 类别: [一, 二], 评分: 1}]"), Offices).Codes().Should().Equal("APR4034");

    [Fact]
    public void Bind_FaultsOfSeveralKinds_AreAllReportedInOrder() =>
        Bind(Yaml("""
            部门:
              - {名称: 甲局, 类别: 一, 评分: 81}
              - {名称: 甲局, 类别: '', 评分: x}
            荣誉:
              - {部门: 丙局, 级别: 县级, 事项: 一, 申报日期: 2018/1/10}
            """), Offices, Honours).Codes().Should().Equal("APR4032", "APR4035", "APR4024", "APR4025", "APR4036", "APR4033", "APR4029");

    [Fact]
    public void Bind_FaultsWithoutEnd_AreSummedUp()
    {
        var names = Enumerable.Range(0, 1000).Select(i => $"局{i}").ToArray();
        var data = AppraisalData.Create().AddColumns("部门", ("名称", names), ("类别", names), ("评分", names));

        var diagnostics = Bind(data, Offices).Diagnostics;

        diagnostics.Count(d => d.Code == "APR4025").Should().Be(200);
        diagnostics.Single(d => d.Code == "APR4041").Message(MessageLanguage.English).Should().Contain("800");
    }

    [Fact]
    public void Bind_DataWithFaultyFiles_ReportsThemAndBindsNothing()
    {
        var data = AppraisalData.Load("no such folder");

        var outcome = Bind(data);

        outcome.Data.Should().BeNull();
        outcome.Codes().Should().Equal("APR4001");
    }

    [Fact]
    public void Bind_UnitsWithoutKeyColumn_DoesNotBlameTheRecords() =>
        Bind(Yaml("部门: [{名称2: 甲局, 类别: 一, 评分: 1}]\n荣誉: [{部门: 甲局, 级别: 市级, 事项: 一, 申报日期: 2017-01-01}]"), Offices, Honours)
            .Codes().Should().BeEquivalentTo("APR4022", "APR4023");

    [Fact]
    public void Bind_UnitsWithoutAnotherColumn_StillTellsUnknownUnits() =>
        Bind(Yaml("部门: [{名称: 甲局, 类别: 一}]\n荣誉: [{部门: 乙局, 级别: 市级, 事项: 一, 申报日期: 2017-01-01}]"), Offices, Honours)
            .Codes().Should().BeEquivalentTo("APR4023", "APR4036");

    [Fact]
    public void Bind_UnitsInAnUnreadableFile_BlamesThatFileOnly()
    {
        using var folder = new DataFolder(("部门.csv", [0x61, 0xFF]), ("荣誉.csv", System.Text.Encoding.UTF8.GetBytes("部门,级别,事项,申报日期\n甲局,市级,一,2017-01-01\n")));

        Bind(AppraisalData.Load(folder.Path), Offices, Honours).Codes().Should().Equal("APR4005");
    }

    [Fact]
    public void Bind_UnknownUnitsWithoutEnd_AreSummedUp()
    {
        var honours = Enumerable.Range(0, 500).Select(i => $"- {{部门: 局{i}, 级别: 市级, 事项: 一, 申报日期: 2017-01-01}}\n");

        var diagnostics = Bind(Yaml(OneOffice + "荣誉:\n" + string.Concat(honours)), Offices, Honours).Diagnostics;

        diagnostics.Count(d => d.Code == "APR4036").Should().Be(200);
        diagnostics.Single(d => d.Code == "APR4041").Message(MessageLanguage.English).Should().Contain("300");
    }
}
