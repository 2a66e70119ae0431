using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Parsing;

/// <summary>The forms of the language that are not decisions: the package, its tables, its parameters.</summary>
internal static class Shapes
{
    public static readonly FormShape Rounding = new("round",
        new("places", ValueKind.Operand, "小数位数", "decimal places", Required: true),
        new("mode", ValueKind.Choice, "舍入方式", "how the rest is rounded", Required: true, Words: RoundingWords.All));

    public static readonly FormShape Document = new("document",
        new("title", ValueKind.Text, "文件标题", "the document's title"),
        new("number", ValueKind.Text, "文号", "the document's number"),
        new("date", ValueKind.Text, "日期", "its date, in ISO form"));

    public static readonly FormShape Result = new("result",
        new("of", ValueKind.Name, "被考评对象的表", "the subject table", Required: true),
        new("score", ValueKind.Name, "得分的决策", "the decision that is the score"),
        new("rank", ValueKind.Name, "名次的决策", "the decision that is the rank"),
        new("grade", ValueKind.Name, "等次的决策", "the decision that is the grade"));

    public static readonly IReadOnlyList<string> FieldTypes = ["text", "number", "count", "share", "date", "boolean"];

    public static readonly IReadOnlyList<string> ParameterTypes = ["number", "share", "count", "date", "boolean", "text", "list of ..."];

    public static readonly FormShape Field = new("field",
        new("type", ValueKind.FieldType, "类型：text、number、count、share、date、boolean、封闭列表、对象表名，前面可加 optional 或 list of", "text, number, count, share, date, boolean, a closed list or a subject table; 'optional' or 'list of' may stand before it", Required: true, Words: FieldTypes),
        new("places", ValueKind.Whole, "最多几位小数", "at most so many decimal places") { Most = 28 },
        new("within", ValueKind.Bounds, "界限，如 0..80、over 0", "bounds, such as 0..80 or over 0"),
        new("clause", ValueKind.Clauses, "条款", "the clauses"),
        new("for", ValueKind.Conditions, "只对哪些行填写，别的行空着", "the rows that fill the field in; all others leave it empty"),
        new("ordered", ValueKind.Flag, "封闭列表是否从高到低排列", "true when a closed list is a scale, best first"),
        new("note", ValueKind.Text, "说明", "a remark"));

    public static readonly FormShape Group = new("group",
        new("by", ValueKind.Formulas, "分组的公式；everybody 表示全体一组，owner 表示所属的那一行", "the formula by which rows fall into groups; 'everybody' for one group, 'owner' for the row that they belong to", Required: true),
        new("for", ValueKind.Conditions, "哪些行在组里，别的行不排名、不占名额、不计入；everybody 表示都在", "the rows that stand in their group: all others are not ranked, take no place and do not count; 'everybody' for all"),
        new("clause", ValueKind.Clauses, "条款", "the clauses"));

    public static readonly FormShape Subject = new("subject",
        new("key", ValueKind.Name, "识别一行的字段", "the field that names a row", Required: true),
        new("of", ValueKind.Name, "所属的上级表", "the subject table that each row belongs to"),
        new("fields", ValueKind.NamedFields, "字段", "the fields"),
        new("roles", ValueKind.NamedFormulas, "角色：通向对象表各行的联系，如 人员[科室 = 违规.科室]、科室.分管领导，几行的写 every，可以没有的写 optional", "roles: links to rows of a subject table, such as STAFF[office = EVENT.office] or office.leader; 'every' for several rows, 'optional' where there may be none"),
        new("groups", ValueKind.NamedForms, "分组", "groups in which rows are ranked and compared", Form: () => Group),
        new("checks", ValueKind.Conditions, "数据须满足的条件，按条款", "conditions that the data must meet, by clause"),
        new("clause", ValueKind.Clauses, "条款", "the clauses"),
        new("note", ValueKind.Text, "说明", "a remark"));

    public static readonly FormShape Record = new("record",
        new("of", ValueKind.Names, "所属的对象表；写成一列名时每个对象表各有一个这样的表", "the subject table that each row belongs to; a list makes a table for each", Required: true),
        new("groups", ValueKind.NamedForms, "分组", "groups in which rows are ranked and compared", Form: () => Group),
        new("fields", ValueKind.NamedFields, "字段", "the fields"),
        new("roles", ValueKind.NamedFormulas, "角色：通向对象表各行的联系，如 人员[科室 = 违规.科室]、科室.分管领导，几行的写 every，可以没有的写 optional", "roles: links to rows of a subject table, such as STAFF[office = EVENT.office] or office.leader; 'every' for several rows, 'optional' where there may be none"),
        new("decided by", ValueKind.Text, "由谁决定；数据须有决定者和依据两列", "who decides each row; the data needs the columns 决定者 and 依据"),
        new("checks", ValueKind.Conditions, "数据须满足的条件，按条款", "conditions that the data must meet, by clause"),
        new("clause", ValueKind.Clauses, "条款", "the clauses"),
        new("note", ValueKind.Text, "说明", "a remark"));

    public static readonly IReadOnlyList<string> MissingYearWords = ["ends the streak", "stops the run"];

    public static readonly FormShape History = new("history",
        new("of", ValueKind.Name, "所属的对象表", "the subject table", Required: true),
        new("keeps", ValueKind.Names, "保留哪些决策", "the decisions that earlier periods left", Required: true),
        new("years", ValueKind.Whole, "往前几年", "how many years back") { Least = 1, Most = 20 },
        new("half-years", ValueKind.Whole, "往前几个半年；考评期为半年时", "how many half-years back, where the period is one") { Least = 1, Most = 40 },
        new("quarters", ValueKind.Whole, "往前几个季度；考评期为季度时", "how many quarters back, where the period is one") { Least = 1, Most = 80 },
        new("months", ValueKind.Whole, "往前几个月；考评期为月时", "how many months back, where the period is one") { Least = 1, Most = 240 },
        new("missing", ValueKind.Choice, "缺少某年时怎样", "what a missing period does", Required: true, Words: MissingYearWords),
        new("clause", ValueKind.Clauses, "条款", "the clauses"))
    {
        NeedsOneOf = [PeriodWords.Keys],
        AllowsOneOf = [PeriodWords.Keys],
    };

    public static readonly FormShape Parameter = new("parameter",
        new("type", ValueKind.FieldType, "值的类型：number、share、count、date、boolean、text、封闭列表，前面可加 list of", "the type of a value: number, share, count, date, boolean, text or a closed list; 'list of' may stand before it", Words: ParameterTypes),
        new("for each", ValueKind.Texts, "一组值，逐项各有一个值：一列值，或“表.字段”", "literals that have a value each: a list, or 'table.field' of a closed list"),
        new("adds up to", ValueKind.Number, "各项之和", "what the values add up to"),
        new("within", ValueKind.Bounds, "每个数的界限，如 0..100", "the bounds of each number, such as 0..100"),
        new("places", ValueKind.Whole, "最多几位小数", "at most so many decimal places") { Most = 28 },
        new("value", ValueKind.Literals, "印在文件里的值", "the value that the document prints"),
        new("required", ValueKind.Flag, "true：文件没有印出，运行前须补", "true: a gap of the document that must be filled before a run"),
        new("clause", ValueKind.Clauses, "条款", "the clauses", Required: true),
        new("note", ValueKind.Text, "说明", "a remark"));

    public static readonly FormShape Assumption = new("assumption",
        new("clause", ValueKind.Clauses, "文件未写明的条款", "the silent clause", Required: true),
        new("why", ValueKind.Text, "文件没有说什么", "what the document does not say", Required: true),
        new("value", ValueKind.Literals, "采用的值", "the value taken", Required: true),
        new("or", ValueKind.Alternatives, "还可能是什么", "what it could be instead", Required: true),
        new("note", ValueKind.Text, "说明", "a remark"));

    public static readonly FormShape Package = new("scheme",
        new("scheme", ValueKind.Text, "方案标识，与文件夹同名", "the id, the same as the folder's name", Required: true),
        new("version", ValueKind.Text, "版本", "the version"),
        new("title", ValueKind.Text, "标题", "the title", Required: true),
        new("document", ValueKind.Form, "所依据的文件", "the document", Form: () => Document),
        new("period", ValueKind.Period, "考评期：年（2025）、半年（2025-H1）、季度（2025-Q3）或月（2025-09）", "the period: a year (2025), a half (2025-H1), a quarter (2025-Q3) or a month (2025-09)", Required: true),
        new("extends", ValueKind.Form, "依据哪个方案，与它有何不同", "the scheme that this one extends, and in what it differs", Form: () => ExtensionShapes.Extension),
        new("result", ValueKind.FormListOrForm, "结果显示哪个表的哪些列；几级考评写成一列", "what a result shows first; a list where several tables are appraised", Required: true, Form: () => Result) { InPlaceOfList = () => Result, NotNeededBeside = "extends" },
        new("subjects", ValueKind.NamedForms, "被考评的对象", "those who are appraised", Required: true, Form: () => Subject) { NotNeededBeside = "extends" },
        new("records", ValueKind.NamedForms, "记录：测量、评议、事件", "what was measured, rated or happened", Form: () => Record),
        new("periods", ValueKind.NamedForms, "各期：每个对象有方案列出的几期", "the periods that the scheme lists for each subject", Form: () => GeneratedShapes.Period),
        new("cases", ValueKind.NamedForms, "各项：记录里出现的值各成一行", "the values that occur in records, a row each", Form: () => GeneratedShapes.Case),
        new("rulings", ValueKind.NamedForms, "裁定：整个考评只有一行的决定", "what people decide once for the whole appraisal", Form: () => GeneratedShapes.Ruling),
        new("history", ValueKind.NamedForms, "往年结果", "what earlier periods left", Form: () => History),
        new("parameters", ValueKind.NamedForms, "参数：文件印出的值", "values that the document prints", Form: () => Parameter),
        new("assumptions", ValueKind.NamedForms, "假设：文件没有写明的地方", "where the document is silent", Form: () => Assumption),
        new("functions", ValueKind.NamedForms, "由宿主程序提供的函数", "functions that the host brings", Form: () => FunctionShapes.Function),
        new("indicators", ValueKind.NamedForms, "指标", "measured or rated parts of the score", Form: () => DecisionShapes.Decision) { Variants = DecisionShapes.Anywhere },
        new("bonuses", ValueKind.NamedForms, "加分", "points that are added", Form: () => DecisionShapes.Decision)
        {
            Variants = [new("outputs", () => OutputShapes.Award), new("rows", () => TableShapes.Award), new("each", () => DecisionShapes.Award)],
        },
        new("penalties", ValueKind.NamedForms, "扣分", "points that are taken", Form: () => DecisionShapes.Decision)
        {
            Variants = [new("outputs", () => OutputShapes.Award), new("rows", () => TableShapes.Award), new("each", () => DecisionShapes.Award)],
        },
        new("composite", ValueKind.NamedForms, "汇总", "totals and the steps towards them", Form: () => DecisionShapes.Decision) { Variants = DecisionShapes.Anywhere },
        new("ranking", ValueKind.NamedForms, "排序", "places in an order", Form: () => DecisionShapes.Decision)
        {
            Variants = DecisionShapes.Anywhere,
        },
        new("bars", ValueKind.NamedForms, "资格限制", "losses of eligibility", Form: () => DecisionShapes.Decision)
        {
            Variants = [new("each", () => DecisionShapes.Bar), new("from", () => DecisionShapes.OwnBar)],
        },
        new("grades", ValueKind.NamedForms, "等次", "grades", Form: () => DecisionShapes.Decision)
        {
            Variants = DecisionShapes.Anywhere,
        },
        new("consequences", ValueKind.NamedForms, "结果运用", "what follows from the result", Form: () => DecisionShapes.Decision) { Variants = DecisionShapes.Anywhere },
        new("calendar", ValueKind.NamedForms, "期限", "duties with dates", Form: () => CalendarShapes.Entry),
        new("procedures", ValueKind.ClauseTexts, "没有日期的程序，按条款各写一句", "duties without a date, a line a clause"),
        new("note", ValueKind.Text, "说明", "a remark"));
}
