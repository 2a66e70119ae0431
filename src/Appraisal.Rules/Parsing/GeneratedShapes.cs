namespace Appraisal.Rules.Parsing;

/// <summary>The forms of tables that the data does not hold: their rows follow from the scheme or from other tables. And of rulings, which have one row.</summary>
internal static class GeneratedShapes
{
    /// <summary>What stands in <c>each</c> for a value that has no periods.</summary>
    public const string None = "none";

    public static readonly FormShape Period = new("period",
        new("of", ValueKind.Name, "每一行属于哪个表", "the table that each row belongs to", Required: true),
        new("match", ValueKind.Name, "按所属行的哪个封闭列表字段选", "the closed-list field of that row which chooses among several lists"),
        new("each", ValueKind.PeriodLists, "各期：一列值，或“值: 权重”，或存放它的参数名；有 match 时每个值一列，none 表示没有", "the values: a list, 'value: weight', or the parameter that holds them; with 'match' a list for each literal, or none", Required: true),
        new("adds up to", ValueKind.Number, "权重之和；百分比不写则为 100%", "what the weights add up to; 100% by default where they are shares"),
        new("groups", ValueKind.NamedForms, "分组", "groups in which rows are ranked and compared", Form: () => Shapes.Group),
        new("checks", ValueKind.Conditions, "数据须满足的条件，按条款", "conditions that the data must meet, by clause"),
        new("clause", ValueKind.Clauses, "条款", "the clauses"),
        new("note", ValueKind.Text, "说明", "a remark"));

    /// <summary>What the lack of a value of a closed list of cases does.</summary>
    public static readonly IReadOnlyList<string> MissingCaseWords = ["stops the run", LeaveOut];

    public const string LeaveOut = "leave out";

    public static readonly FormShape Case = new("case",
        new("of", ValueKind.Name, "每一行属于哪个表", "the table that each row belongs to", Required: true),
        new("values", ValueKind.Texts, "只能是哪些值", "the only values that may occur"),
        new("missing", ValueKind.Choice, "缺少其中某个值时怎样；不写为停止", "what the lack of one of the values does; stops the run by default", Words: MissingCaseWords),
        new("groups", ValueKind.NamedForms, "分组", "groups in which rows are ranked and compared", Form: () => Shapes.Group),
        new("checks", ValueKind.Conditions, "数据须满足的条件，按条款", "conditions that the data must meet, by clause"),
        new("clause", ValueKind.Clauses, "条款", "the clauses"),
        new("note", ValueKind.Text, "说明", "a remark"));

    public static readonly FormShape Ruling = new("ruling",
        new("fields", ValueKind.NamedFields, "字段", "the fields", Required: true),
        new("decided by", ValueKind.Text, "由谁决定；数据须有决定者和依据两列", "who decides; the data needs the columns 决定者 and 依据", Required: true),
        new("checks", ValueKind.Conditions, "数据须满足的条件，按条款", "conditions that the data must meet, by clause"),
        new("clause", ValueKind.Clauses, "条款", "the clauses"),
        new("note", ValueKind.Text, "说明", "a remark"));
}
