using System.Data;
using Appraisal.Rules.Binding;
using CsCheck;
using FluentAssertions;
using Xunit;
using static Appraisal.Rules.Tests.Binding.SampleTables;

namespace Appraisal.Rules.Tests.Binding;

public sealed class RepeatabilityTests
{
    private static readonly OfficeRow[] OfficeRows = [new("建设局", "甲", 78.5m, 0.9825m), new("财政局", "乙", 80, null)];

    private static readonly HonourRow[] HonourRows =
    [
        new("财政局", "省级", "行一\n行二", new(2017, 5, 1), true, 12.50m),
        new("建设局", "市级", "“引”,\"号\"", new(2017, 3, 1), false, null),
        new("财政局", "国家级", "甲", new(2017, 4, 1), null, 3),
    ];

    private const string Csv1 = "类别,名称,评分,完成率\r\n乙,财政局,80.00,\r\n甲,建设局,78.5,98.25%\r\n";

    private const string Csv2 = "部门,级别,事项,申报日期,集体,金额\r\n建设局,市级,\"“引”,\"\"号\"\"\",2017-03-01,否,\r\n"
        + "财政局,国家级,甲,2017-04-01,,3\r\n财政局,省级,\"行一\r\n行二\",2017-05-01,TRUE,12.5\r\n";

    private const string YamlText = """
        部门:
          - {名称: 财政局, 类别: 乙, 评分: 80}
          - {名称: 建设局, 类别: 甲, 评分: 78.50, 完成率: 0.9825}
        荣誉:
          columns: [级别, 部门, 事项, 申报日期, 集体, 金额]
          rows:
            - [国家级, 财政局, 甲, 2017-04-01, '', 3.0]
            - [省级, 财政局, "行一\n行二", 2017-05-01, 是, 12.5]
            - [市级, 建设局, '“引”,"号"', 2017-03-01, 否, '']
        """;

    private const string JsonText = """
        {
          "荣誉": [
            {"部门": "财政局", "级别": "省级", "事项": "行一\n行二", "申报日期": "2017-05-01", "集体": true, "金额": 12.50},
            {"部门": "财政局", "级别": "国家级", "事项": "甲", "申报日期": "2017-04-01", "集体": null, "金额": 3},
            {"部门": "建设局", "级别": "市级", "事项": "“引”,\"号\"", "申报日期": "2017-03-01", "集体": false}
          ],
          "部门": {"columns": ["名称", "类别", "评分", "完成率"], "rows": [["建设局", "甲", 78.5, 0.9825], ["财政局", "乙", "80", null]]}
        }
        """;

    // Worked out apart from the code, from the form that CanonicalHash promises.
    private const string Hash = "0e39838c7ddd5b359f4db233847b40634f79f13ba5acdaddacf1cbbb410f0ed5";

    public static TheoryData<string> Sources => ["objects", "columns", "reader", "csv", "yaml", "json", "functions"];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Bind_SameDataFromAnySource_HasOneHashAndTheSameRows(string source)
    {
        var outcome = Bind(From(source), Offices, Honours);

        outcome.Diagnostics.Should().BeEmpty();
        outcome.Data!.Hash.Should().Be(Hash);
        var honours = outcome.Data.Tables["荣誉"];
        Enumerable.Range(0, 3).Select(r => honours.RowNames[r]).Should().Equal(
            "建设局，市级，“引”,\"号\"，2017-03-01，集体 = 否",
            "财政局，国家级，甲，2017-04-01，3",
            "财政局，省级，行一\n行二，2017-05-01，集体，12.5");
    }

    [Fact]
    public void Bind_AnyOrderOfRows_GivesEqualDataAndHash() =>
        Gen.Select(Gen.Shuffle<OfficeRow>(OfficeRows), Gen.Shuffle<HonourRow>((HonourRow[])[.. HonourRows, .. HonourRows])).Sample((offices, honours) =>
        {
            var first = Bind(AppraisalData.Create().Add("部门", OfficeRows).Add("荣誉", HonourRows.Concat(HonourRows)), Offices, Honours).Data!;
            var second = Bind(AppraisalData.Create().Add("荣誉", honours).Add("部门", offices), Offices, Honours).Data!;

            second.Hash.Should().Be(first.Hash);
            Contents(second).Should().Equal(Contents(first));
        });

    [Fact]
    public void Bind_OneValueChanged_ChangesTheHash()
    {
        var data = AppraisalData.Create().Add("部门", OfficeRows).Add("荣誉", [HonourRows[0] with { 金额 = 12.51m }, .. HonourRows[1..]]);

        Bind(data, Offices, Honours).Data!.Hash.Should().NotBe(Hash);
    }

    private static IEnumerable<object?> Contents(BoundDataSet data) =>
        from table in data.Tables.Values
        from row in Enumerable.Range(0, table.RowCount)
        from cell in table.Columns.Values.Select(c => c[row]).Append(table.RowNames[row]).Append(table.ParentRows.ElementAtOrDefault(row))
        select cell;

    private static AppraisalData From(string source)
    {
        switch (source)
        {
            case "objects":
                return AppraisalData.Create().Add("部门", OfficeRows).Add("荣誉", HonourRows);
            case "functions":
                return AppraisalData.Create()
                    .Add("部门", OfficeRows, ("名称", r => r.名称), ("类别", r => r.类别), ("评分", r => (double)r.评分), ("完成率", r => r.完成率))
                    .Add("荣誉", HonourRows);
            case "columns":
                return AppraisalData.Create().Add("荣誉", HonourRows).AddColumns(
                    "部门", ("名称", new[] { "建设局", "财政局" }), ("类别", new[] { "甲", "乙" }), ("评分", new[] { 78.5m, 80m }), ("完成率", new decimal?[] { 0.9825m, null }));
            case "reader":
                using (var offices = Table(OfficeRows).CreateDataReader())
                using (var honours = Table(HonourRows).CreateDataReader())
                {
                    return AppraisalData.Create().Add("部门", offices).Add("荣誉", honours);
                }

            case "csv":
                return Folder(("部门.csv", Csv1), ("荣誉.csv", Csv2));
            case "yaml":
                return Folder(("data.yaml", YamlText));
            default:
                return Folder(("data.json", JsonText));
        }
    }

    private static AppraisalData Folder(params (string Name, string Text)[] files)
    {
        using var folder = new DataFolder(files);
        return AppraisalData.Load(files.Length > 1 ? folder.Path : folder.PathOf(files[0].Name));
    }

    private static DataTable Table<T>(IEnumerable<T> rows)
    {
        var table = new DataTable();
        var properties = typeof(T).GetProperties();
        foreach (var property in properties)
        {
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            table.Columns.Add(property.Name, type == typeof(DateOnly) ? typeof(DateTime) : type);
        }

        foreach (var row in rows)
        {
            table.Rows.Add([.. properties.Select(p => p.GetValue(row) is DateOnly d ? d.ToDateTime(default) : p.GetValue(row) ?? DBNull.Value)]);
        }

        return table;
    }

    private sealed record OfficeRow(string 名称, string 类别, decimal 评分, decimal? 完成率);

    private sealed record HonourRow(string 部门, string 级别, string 事项, DateOnly 申报日期, bool? 集体, decimal? 金额);
}
