using Appraisal.Rules.Binding;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Tests.Binding;

/// <summary>A small scheme's tables: offices, their sections, honours, decisions, history.</summary>
internal static class SampleTables
{
    public static readonly TableDefinition Offices = new()
    {
        Name = "部门",
        Kind = TableKind.Subject,
        Key = "名称",
        Fields =
        [
            new() { Name = "类别", Type = FeelType.Text },
            Number("评分", 2, "0", "80") with { Clauses = ["H02"] },
            Number("完成率", 4, "0", "1") with { IsShare = true, Type = new OptionalType(NumberOf(4, "0", "1")) },
        ],
    };

    public static readonly TableDefinition Honours = new()
    {
        Name = "荣誉",
        Kind = TableKind.Record,
        Of = "部门",
        Fields =
        [
            new() { Name = "级别", Type = new EnumerationType("荣誉级别", ["市级", "省级", "国家级"]), Clauses = ["H05"] },
            new() { Name = "事项", Type = FeelType.Text },
            new() { Name = "申报日期", Type = FeelType.Date },
            new() { Name = "集体", Type = new OptionalType(FeelType.Boolean) },
            new() { Name = "金额", Type = new OptionalType(FeelType.Number) },
        ],
    };

    public static readonly TableDefinition Decisions = new()
    {
        Name = "失职认定",
        Kind = TableKind.Record,
        Of = "部门",
        DecidedBy = "考核领导小组",
        Fields = [],
        Clauses = ["H17c"],
    };

    public static readonly TableDefinition History = new()
    {
        Name = "历史",
        Kind = TableKind.History,
        Of = "部门",
        Years = 2,
        Fields = [new() { Name = "末位", Type = FeelType.Boolean }],
    };

    public static readonly TableDefinition People = new()
    {
        Name = "人员",
        Kind = TableKind.Subject,
        Key = "姓名",
        Of = "部门",
        Fields =
        [
            new() { Name = "上级", Type = new OptionalType(FeelType.Text), LinksTo = "人员" },
            new() { Name = "分管", Type = new OptionalType(new ListType(FeelType.Text)), LinksTo = "部门" },
        ],
    };

    public static FieldDefinition Number(string name, int places, string lower, string upper) => new()
    {
        Name = name,
        Type = NumberOf(places, lower, upper),
        Places = places,
        Within = new(ExactNumber.Parse(lower), ExactNumber.Parse(upper)),
    };

    public static AppraisalData Yaml(string yaml)
    {
        var reading = YamlReader.Read(new SourceText("data.yaml", yaml));
        return ((YamlMapping)reading.Root!).Entries.Aggregate(AppraisalData.Create(), (data, e) => data.Add(e.Name, e.Value));
    }

    public static BindingOutcome Bind(AppraisalData data, params TableDefinition[] tables) => DataBinder.Bind(tables, data);

    public static IEnumerable<string> Codes(this BindingOutcome outcome) => outcome.Diagnostics.Select(d => d.Code);

    public static Diagnostic Only(this BindingOutcome outcome) => outcome.Diagnostics.Single();

    private static NumberType NumberOf(int places, string lower, string upper) =>
        new(new NumberShape(places, ExactNumber.Parse(lower), ExactNumber.Parse(upper)));
}
