namespace Appraisal.Rules.Parsing;

/// <summary>The forms of decision tables with several outputs, of the effects after the row, and of exemptions.</summary>
internal static class OutputShapes
{
    public static readonly IReadOnlyList<string> Kinds = ["number", "boolean", "roles"];

    /// <summary>An output that is more than a word.</summary>
    public static readonly FormShape Output = new("output",
        new("type", ValueKind.Word, "number：相加；boolean：有一条即为真；roles：各行写及于哪些角色", "number: added up; boolean: any; roles: each row says whom it reaches", Required: true, Words: Kinds),
        new("to", ValueKind.Names, "及于谁：字段或角色；不写则为记录所属", "whom it reaches: a field or a role; what the record belongs to by default"),
        new("label", ValueKind.Text, "英文名", "an English label"),
        new("note", ValueKind.Text, "说明", "a remark"));

    private static readonly KeyShape Given = new("output", ValueKind.Texts, "一个输出：数、是非，或及于的角色", "an output: a number, true or false, or the roles that it reaches");

    /// <summary>A row; the names under <c>by</c> and <c>outputs</c> are keys of it too.</summary>
    public static readonly FormShape Row = new("row",
        new("clause", ValueKind.Clauses, "条款", "the clauses", Required: true),
        new("note", ValueKind.Text, "说明", "a remark"))
    {
        Others = Given,
    };

    /// <summary>An effect after the row; the names under <c>outputs</c> are keys of it too.</summary>
    public static readonly FormShape Effect = new("then",
    [
        new("clause", ValueKind.Clauses, "条款", "the clauses"),
        .. DecisionShapes.Conditions,
        new("times", ValueKind.Shares, "哪个输出乘以多少", "the outputs that are multiplied, and by what"),
        new("spares", ValueKind.NamedNames, "哪个输出不及于哪些角色", "the roles that an output no longer reaches"),
        new("note", ValueKind.Text, "说明", "a remark"),
    ])
    {
        Others = Given,
    };

    /// <summary>The keys of an effect that change nothing by themselves.</summary>
    public static readonly IReadOnlyList<string> Idle = ["clause", "note", .. DecisionShapes.ConditionKeys];

    /// <summary>What frees from outputs, after everything else.</summary>
    public static readonly FormShape Exempt = new("exempt",
    [
        new("clause", ValueKind.Clauses, "条款", "the clauses"),
        new("waives", ValueKind.Names, "免去哪些输出", "the outputs that are waived", Required: true),
        .. DecisionShapes.Conditions,
        new("note", ValueKind.Text, "说明", "a remark"),
    ])
    {
        NeedsOneOf = [DecisionShapes.ConditionKeys],
    };

    public static readonly FormShape Once = DecisionShapes.Once.With("once",
        new KeyShape("of", ValueKind.Name, "哪个输出", "the output", Required: true));

    /// <summary>A bonus or a penalty whose table has several outputs.</summary>
    public static readonly FormShape Award = new("outputs table",
    [
        .. TableShapes.Award.Keys.Where(k => k.Name is not ("to" or "once" or "rows" or "cap" or "floor" or "round" or "print")),
        new("outputs", ValueKind.NamedWordsOrForms, "每行给出什么：number、boolean、roles，或 {type: , to: }", "what each row gives: number, boolean, roles, or {type: , to: }", Required: true, Form: () => Output, Words: Kinds),
        new("rows", ValueKind.FormList, "表的各行：条款、各列的值（不写为任意）、各输出（不写为 0、否、无人）", "the rows: a clause, a value for each column (left out: any), the outputs (left out: 0, false, nobody)", Required: true, Form: () => Row) { Least = 1 },
        new("then", ValueKind.FormList, "查表之后依次发生的：角色加上，数和是非改写", "effects after the row, in this order: roles are added, numbers and booleans replaced", Form: () => Effect),
        new("exempt", ValueKind.FormList, "最后：在哪些条件下免去哪些输出", "last: the conditions that waive outputs", Form: () => Exempt),
        new("once", ValueKind.Form, "同一事项只计一次", "the same matter counts once", Form: () => Once),
    ]);

    /// <summary>A form with a key for each output.</summary>
    public static FormShape WithOutputs(FormShape form, IEnumerable<string> outputs) => form.With(form.Name,
    [
        .. outputs.Select(name => Given with { Name = name }),
    ]);
}
