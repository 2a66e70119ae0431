using System.Globalization;
using Sylvan.Data.Csv;

namespace Appraisal.Rules.Benchmarks;

internal sealed class HandUnit
{
    public required string Name { get; init; }
    public required decimal Target { get; init; }
    public required decimal Public { get; init; }
    public required decimal FullMonths { get; init; }
    public decimal Bonus { get; set; }
    public decimal Score { get; set; }
    public int Rank { get; set; }
    public int Grade { get; set; }
    public int GradeWithoutLeaders { get; set; }
    public bool IsLowered { get; set; }
    public bool HasIncident { get; set; }
    public Dictionary<string, decimal> Deductions { get; } = [];
}

internal sealed class HandPerson
{
    public required string Number { get; init; }
    public required HandUnit Unit { get; init; }
    public required string Post { get; init; }
    public required bool IsEstablished { get; init; }
    public bool IsCancelled { get; set; }
}

internal sealed record HandViolation(
    string Unit, string Number, string Kind, string Post, string Place, string Employment, string Party, string Section, string Level, string Sanction, string Case, int Year,
    bool IsSelfFound, bool IsExempt);

/// <summary>The tables that the rules by hand read.</summary>
internal sealed class HandYear
{
    public Dictionary<string, HandUnit> Units { get; } = [];

    public Dictionary<string, HandPerson> People { get; } = [];

    public Dictionary<string, string> Heads { get; } = [];

    public Dictionary<string, string> Leaders { get; } = [];

    public List<HandViolation> Violations { get; } = [];

    public static HandYear Read(string folder)
    {
        var year = new HandYear();
        Read(folder, "单位", c => year.Units.Add(c("名称"), new HandUnit { Name = c("名称"), Target = Number(c("目标考评")), Public = Number(c("公众评议")), FullMonths = Number(c("全额绩效奖月数")) }));
        Read(folder, "科室", c => year.Leaders[c("名称")] = c("分管领导"));
        Read(folder, "人员", c =>
        {
            year.People.Add(c("编号"), new HandPerson { Number = c("编号"), Unit = year.Units[c("单位")], Post = c("职务"), IsEstablished = c("在编") == "是" });
            if (c("职务") == "科室主要负责人")
            {
                year.Heads[c("科室")] = c("编号");
            }
        });
        Read(folder, "正向激励", c => year.Units[c("单位")].Bonus += Number(c("加分")));
        Read(folder, "重大事件", c => year.Units[c("单位")].HasIncident |= c("种类") != "其他" || c("影响恶劣或后果严重") == "是");
        Read(folder, "违规", c => year.Violations.Add(new HandViolation(
            c("单位"), c("编号"), c("类型"), c("身份"), c("所在机构"), c("用工"), c("当事人"), c("科室"), c("查处级别"), c("处分"), c("案例"), int.Parse(c("处理日期").AsSpan(0, 4), CultureInfo.InvariantCulture),
            c("自查自办") == "是", c("任现职期间") == "否" || c("立案时已退休或辞职") == "是" || c("自查自办") == "是" || c("往年已扣") == "是")));
        return year;
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static void Read(string folder, string table, Action<Func<string, string>> row)
    {
        using var reader = CsvDataReader.Create(Path.Combine(folder, $"{table}.csv"));
        var ordinals = Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName);
        while (reader.Read())
        {
            row(name => reader.GetString(ordinals[name]));
        }
    }
}
