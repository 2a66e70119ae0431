using Appraisal.Rules.Binding;
using Appraisal.Rules.Columns;
using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;
using static Appraisal.Rules.Tests.Binding.SampleTables;

namespace Appraisal.Rules.Tests.Binding;

public sealed class DataBinderTests
{
    private const string Good = """
        部门:
          - {名称: 建设局, 类别: 甲, 评分: 78.5, 完成率: 98.25%}
          - {名称: 财政局, 类别: 乙, 评分: 80}
        荣誉:
          - {部门: 财政局, 级别: 省级, 事项: 乙, 申报日期: 2017-05-01, 集体: 是}
          - {部门: 财政局, 级别: 国家级, 事项: 甲, 申报日期: 2017-04-01, 金额: 1234567890123456789012.5}
          - {部门: 建设局, 级别: 市级, 事项: 丙, 申报日期: 2017-03-01, 集体: FALSE}
        """;

    [Fact]
    public void Bind_GoodData_GivesTypedColumnsInCanonicalOrder()
    {
        var data = Bind(Yaml(Good), Offices, Honours).Data!;

        var offices = data.Tables["部门"];
        ((TextColumn)offices.Columns["名称"]).Values.Should().Equal("建设局", "财政局");
        ((ScaledColumn)offices.Columns["评分"]).Values.Should().Equal(7850, 8000);
        offices.Columns["完成率"].Present.Should().Equal(true, false);
        offices.Columns["完成率"][0].Should().Be(ExactNumber.Parse("0.9825"));
        offices.Columns["完成率"][1].Should().BeNull();
        offices.RowOfKey("财政局").Should().Be(1);
        offices.RowOfKey("民政局").Should().Be(-1);

        var honours = data.Tables["荣誉"];
        honours.ParentRows.Should().Equal(0, 1, 1);
        honours.SourceRows.Should().Equal(3, 1, 2);
        ((EnumerationColumn)honours.Columns["级别"]).Values.Should().Equal(0, 1, 2);
        ((DateColumn)honours.Columns["申报日期"]).Values[2].Should().Be(new DateOnly(2017, 4, 1));
        honours.Columns["集体"][0].Should().Be(false);
        honours.Columns["金额"][2].Should().Be(ExactNumber.Parse("1234567890123456789012.5"));
    }

    [Fact]
    public void Bind_NumberWithoutBounds_IsKeptExact() =>
        Bind(Yaml(Good), Offices, Honours).Data!.Tables["荣誉"].Columns["金额"].Should().BeOfType<FractionColumn>();

    [Fact]
    public void Bind_LinksBetweenSubjects_AreRows()
    {
        var people = Bind(Yaml("""
            部门: [{名称: 甲局, 类别: 一, 评分: 1}, {名称: 乙局, 类别: 一, 评分: 1}]
            人员:
              - {姓名: 王一, 部门: 乙局}
              - {姓名: 李二, 部门: 甲局, 上级: 王一, 分管: [甲局, 乙局]}
            """), Offices, People).Data!.Tables["人员"];

        ((TextColumn)people.Columns["姓名"]).Values.Should().Equal("李二", "王一");
        people.ParentRows.Should().Equal(1, 0);
        people.LinkRows["上级"].Should().Equal(1, -1);
        people.Columns["分管"][0].Should().BeAssignableTo<IReadOnlyList<object?>>().Which.Should().Equal("甲局", "乙局");
        people.Columns["分管"][1].Should().BeNull();
    }

    [Fact]
    public void Bind_EqualRecords_AreToldApartByOrdinal()
    {
        var honours = Bind(Yaml("""
            部门: [{名称: 甲局, 类别: 一, 评分: 1}]
            荣誉:
              - {部门: 甲局, 级别: 市级, 事项: 同, 申报日期: 2017-03-01}
              - {部门: 甲局, 级别: 市级, 事项: 同, 申报日期: 2017-03-01}
            """), Offices, Honours).Data!.Tables["荣誉"];

        honours.RowNames[0].Should().Be("甲局，市级，同，2017-03-01");
        honours.RowNames[1].Should().Be("甲局，市级，同，2017-03-01#2");
    }

    [Fact]
    public void Bind_History_IsNamedBySubjectAndPeriod()
    {
        var history = Bind(Yaml("""
            部门: [{名称: 甲局, 类别: 一, 评分: 1}]
            历史: [{部门: 甲局, 年度: 2016, 末位: 否}, {部门: 甲局, 年度: 2015, 末位: 是}]
            """), Offices, History).Data!.Tables["历史"];

        history.RowNames[0].Should().Be("甲局，2015");
        ((BooleanColumn)history.Columns["末位"]).Values.Should().Equal(true, false);
    }

    [Fact]
    public void Bind_MissingTableWhereAllowed_IsEmpty()
    {
        var outcome = DataBinder.Bind([Offices, Honours], Yaml("部门: [{名称: 甲局, 类别: 一, 评分: 1}]"), new() { MissingTablesAreEmpty = true });

        outcome.Diagnostics.Should().BeEmpty();
        outcome.Data!.Tables["荣誉"].RowCount.Should().Be(0);
        outcome.Data.Tables["荣誉"].Columns["级别"].Count.Should().Be(0);
    }

    [Fact]
    public void Bind_EmptyAndMissingTable_HaveOneHash()
    {
        const string Offices1 = "部门: [{名称: 甲局, 类别: 一, 评分: 1}]\n";

        var missing = DataBinder.Bind([Offices, Honours], Yaml(Offices1), new() { MissingTablesAreEmpty = true });
        var empty = Bind(Yaml(Offices1 + "荣誉: []\n"), Offices, Honours);

        empty.Data!.Hash.Should().Be(missing.Data!.Hash);
    }

    [Fact]
    public void Bind_Cancelled_Ends()
    {
        var act = () => DataBinder.Bind([Offices, Honours], Yaml(Good), cancellationToken: new CancellationToken(canceled: true));

        act.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Bind_BlanksAroundCells_DoNotCount()
    {
        var data = AppraisalData.Create().AddColumns("部门", ("名称", new[] { " 甲局\u3000" }), ("类别", new[] { "一" }), ("评分", new[] { " 1 " }));

        Bind(data, Offices).Data!.Tables["部门"].RowNames[0].Should().Be("甲局");
    }
}
