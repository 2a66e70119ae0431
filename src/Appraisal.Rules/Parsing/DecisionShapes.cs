using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Parsing;

/// <summary>The forms that decisions take.</summary>
internal static class DecisionShapes
{
    internal static readonly KeyShape[] Every =
    [
        new("clause", ValueKind.Clauses, "条款", "the clauses", Required: true),
        new("of", ValueKind.Names, "哪个表的列，几个表各有一列时写成一列名；不写则为 result 的表", "the table whose column it is, a list where several tables have it alike; the result's by default"),
        new("label", ValueKind.Text, "英文名", "an English label"),
        new("note", ValueKind.Text, "说明", "a remark"),
    ];

    internal static readonly KeyShape[] Conditions =
    [
        new("when", ValueKind.Conditions, "条件；按条款写几条时须全部成立", "a condition; keyed by clause, all must hold"),
        new("when any", ValueKind.Conditions, "按条款写的几条，有一条成立即可", "conditions keyed by clause, one of which suffices"),
    ];

    internal static readonly KeyShape[] Limits =
    [
        new("cap", ValueKind.Operand, "上限", "at most so much; none for no limit"),
        new("floor", ValueKind.Operand, "下限", "at least so much; none for no limit"),
        new("round", ValueKind.Rounding, "取舍", "a rounding that changes the value"),
        new("print", ValueKind.Rounding, "只影响显示的取舍", "a rounding that only shows"),
    ];

    /// <summary>What stands for a value that does not apply.</summary>
    public const string NotApplicable = "not applicable";

    /// <summary>What a row does whose value is not applicable; a number stands in its place.</summary>
    public static readonly IReadOnlyList<string> Treatments = ["leave out", "re-weight", "scale up", "spread", "full marks", "mean of the others"];

    /// <summary>What such a row does in a group.</summary>
    public static readonly IReadOnlyList<string> GroupTreatments = ["leave out"];

    public static readonly IReadOnlyList<string> Aggregates =
        ["mean of", "median of", "sum of", "count of", "highest of", "lowest of", "any of", "all of"];

    public static readonly IReadOnlyList<string> GroupValues = ["total", "mean", "highest", "lowest", "median", Percentile, "size"];

    public const string Percentile = "percentile";

    /// <summary>How a decision is computed that neither is a condition nor puts rows together.</summary>
    public static readonly IReadOnlyList<string> Ways = ["value", "points", "gives", "sum", "weighted"];

    public static readonly IReadOnlyList<string> ConditionKeys = [.. Conditions.Select(c => c.Name)];

    /// <summary>What is left out at each end, by its share of what counts.</summary>
    public static readonly FormShape TrimShare = new("trim share",
        new("share", ValueKind.Operand, "两端各去掉计入的百分之几", "the share of what counts that is left out at each end", Required: true),
        new("round", ValueKind.Choice, "怎样取整", "how the share becomes a number", Required: true, Words: RoundingWords.All));

    /// <summary>An indicator, a composite, a consequence.</summary>
    public static readonly FormShape Decision = new("decision",
    [
        .. Every,
        new("value", ValueKind.FormulaOrBranches, "公式；有 match 时为“值: 公式”", "a formula; with 'match', a mapping from literals to formulas"),
        new("match", ValueKind.Name, "按哪一列（或假设）查", "the column or assumption that is looked up"),
        new("points", ValueKind.Lookup, "查得的分值", "the points by literal"),
        new("gives", ValueKind.Lookup, "查得的值", "the value by literal"),
        new("decided in", ValueKind.Name, "分值是范围（如 8..9）时，定在哪个字段", "where points are a range, such as 8..9: the field that holds what people set"),
        new("sum", ValueKind.Names, "相加的决策", "the decisions to add"),
        new("weighted", ValueKind.Shares, "加权相加：“名称: 权重”，或逐项给出权重的参数", "decisions with their shares, or the parameter that holds a share for each"),
        new("adds up to", ValueKind.Number, "权重之和；不写则为 100%", "what the weights add up to; 100% by default"),
        .. Conditions,
        .. Aggregates.Select(a => new KeyShape(a, ValueKind.Name, "汇总哪个记录表", "the record table that is put together")),
        new("through", ValueKind.Name, "记录按哪个联系（字段或角色）归到这一行；不写则按其所属", "the link (a field or a role) by which records belong to the row; what they belong to by default"),
        new("where", ValueKind.Conditions, "哪些行计入", "which rows count"),
        new("weight", ValueKind.Name, "每行的份数", "the column that says how often a row counts"),
        new("best", ValueKind.Operand, "只计值最高的几行", "only so many rows count, those with the highest values"),
        new("trim", ValueKind.OperandOrForm, "先去掉几个最高和几个最低；按比例写成 {share: 10%, round: down}", "how many of the highest and of the lowest are left out first; a share is written {share: 10%, round: down}", Form: () => TrimShare),
        new("for", ValueKind.Conditions, "只对哪些行适用", "the rows that the decision is for; elsewhere it does not apply"),
        new("fewest", ValueKind.Operand, "最少多少行（份）", "fewer rows or weight than this are a fault"),
        new("most", ValueKind.Operand, "最多多少行（份）", "more rows or weight than this are a fault"),
        new("none", ValueKind.ChoiceOrNumber, "没有一行计入、要查的或要加的都没有值时的值；not applicable 表示没有", "the value when no row counts, or where what is looked up or added up is missing; 'not applicable' for none at all", Words: [NotApplicable]),
        new("not applicable", ValueKind.ChoiceOrNumber, "某一行没有值时怎样", "what a row does that has no value", Words: Treatments),
        new("full", ValueKind.Shares, "每行满分的列；sum、weighted 旁边为“名称: 满分”或逐项给出满分的参数", "the column that holds the full marks of a row; beside 'sum' and 'weighted', 'name: marks' or the parameter that holds them for each"),
        new("in", ValueKind.Name, "取哪个分组的值", "the group whose value is taken"),
        .. GroupValues.Select(g => new KeyShape(g, ValueKind.Name, g == "size" ? "分组有几行：rows" : "取分组里哪一列", g == "size" ? "how many rows the group has: rows" : "the column that is taken of the group")),
        new("at", ValueKind.Operand, "分位数：从低往高数到百分之几", "of a percentile: the share of the group that lies at it or below"),
        new("method", ValueKind.Choice, "分位数怎样取", "how a percentile is read", Words: GroupValueNode.Methods),
        .. Limits,
    ])
    {
        NeedsOneOf = [[.. Ways, .. ConditionKeys, .. Aggregates, .. GroupValues]],
        AllowsOneOf = [Ways, Aggregates, ["best", "trim"], ["best", "weight"]],
    };

    public static readonly IReadOnlyList<string> KeepWords = ["highest", "lowest", "all"];

    public static readonly FormShape Once = new("once",
        new("per", ValueKind.Formulas, "哪些列（或公式的值）相同算同一事项", "the columns or formulas whose equal values make rows one matter", Required: true),
        new("keep", ValueKind.Choice, "留哪一个", "which one counts", Required: true, Words: KeepWords),
        new("by", ValueKind.Name, "按哪一列比高低；不写则按分值", "the column that says which is highest; the points by default"));

    /// <summary>A bonus or a penalty: points for each record.</summary>
    public static readonly FormShape Award = new("award",
    [
        .. Every,
        new("each", ValueKind.Name, "每条哪种记录", "the record table", Required: true),
        .. Conditions,
        new("to", ValueKind.Names, "分数记给谁：字段或角色；不写则记给记录所属", "whom the points reach: a field or a role; what the record belongs to by default"),
        new("match", ValueKind.Name, "按哪一列查分", "the column that is looked up"),
        new("points", ValueKind.LookupOrFormula, "分值：数、公式、“值: 分”或参数名", "a number, a formula, points by literal, or the name of a parameter", Required: true),
        new("once", ValueKind.Form, "同一事项只计一次", "the same matter counts once", Form: () => Once),
        .. Limits,
    ]);

    /// <summary>Which end of a column comes first.</summary>
    public static readonly IReadOnlyList<string> EndWords = ["highest", "lowest"];

    private static readonly KeyShape ThenBy = new("then by", ValueKind.NamesOrWords, "相同时再按什么排；各有先后的写成“列: highest 或 lowest”", "what parts equal values; with an end of its own, 'column: highest' or 'lowest'", Words: EndWords);

    private static readonly KeyShape First = new("first", ValueKind.Word, "谁在前", "which end comes first", Words: EndWords);

    /// <summary>The last so many by their share of the group.</summary>
    public static readonly FormShape LastShare = new("last share",
        new("share", ValueKind.Operand, "占多少", "the share", Required: true),
        new("of", ValueKind.Choice, "占谁的：全组", "of whom: all of the group", Words: ["everybody"]),
        new("round", ValueKind.Choice, "怎样取整", "how the share becomes a number", Required: true, Words: RoundingWords.All));

    /// <summary>A rank, or the last (or first) few.</summary>
    public static readonly FormShape Ranking = new("ranking",
    [
        .. Every,
        new("by", ValueKind.Name, "按什么排", "what is ranked", Required: true),
        ThenBy,
        new("in", ValueKind.Name, "在哪个分组里", "the group", Required: true),
        new(NotApplicable, ValueKind.ChoiceOrNumber, "没有值的行怎样", "what a row does that has no value", Words: GroupTreatments),
        First,
        new("last", ValueKind.OperandOrForm, "末几位；比例写成 {share: 10%, round: down}", "the last so many; a share is written {share: 10%, round: down}", Form: () => LastShare),
        new("ties", ValueKind.Choice, "相同时怎样", "what equal values do", Required: true, Words: [.. RankNode.TieWords.Union(PlacesNode.TieWords)]),
        new("decided in", ValueKind.Name, "裁定同分的字段", "the field by which people decide a tie"),
    ]);

    /// <summary>A loss of eligibility by facts.</summary>
    public static readonly FormShape Bar = new("bar",
    [
        .. Every.Select(k => k.Name == "clause" ? k with { Kind = ValueKind.ClausesOrLookup, Required = false } : k),
        new("each", ValueKind.Name, "每条哪种记录", "the record table", Required: true),
        new("from", ValueKind.Texts, "不得评为哪些等次", "the grades that are barred", Required: true),
        new("match", ValueKind.Name, "按哪一列查条款", "the column that is looked up"),
        .. Conditions,
    ]);

    /// <summary>A loss of eligibility by a condition of the row itself.</summary>
    public static readonly FormShape OwnBar = new("own bar",
    [
        .. Every.Select(k => k.Name == "clause" ? k with { Required = false } : k),
        new("from", ValueKind.Texts, "不得评为哪些等次", "the grades that are barred", Required: true),
        .. Conditions,
    ])
    {
        NeedsOneOf = [ConditionKeys],
    };

    /// <summary>How many places there are.</summary>
    public static readonly IReadOnlyList<string> Amounts = ["share", "places"];

    /// <summary>From which end places are taken.</summary>
    public static readonly IReadOnlyList<string> Ends = ["top", "last"];

    public static readonly FormShape Places = new("places",
        new("share", ValueKind.Operand, "名额占多少", "the share of places"),
        new("places", ValueKind.Operand, "名额数", "the number of places"),
        new("of", ValueKind.Choice, "占谁的", "of whom the share is taken", Words: PlacesNode.BaseWords),
        new("less", ValueKind.Texts, "已得哪些等次的占用这些名额", "the grades whose places are taken off: who has one of them already takes up a place"),
        new("in", ValueKind.Name, "在哪个分组里；不写则为等次的 in", "the group, where it is not the grade's"),
        new("by", ValueKind.Name, "按什么排", "what is ranked", Required: true),
        First,
        ThenBy,
        new("round", ValueKind.Choice, "名额怎样取整", "how a share becomes a number", Words: RoundingWords.All),
        new("ties", ValueKind.Choice, "末个名额同分怎样", "what a tie at the last place does", Required: true, Words: PlacesNode.TieWords),
        new("decided in", ValueKind.Name, "裁定同分的字段", "the field by which people decide a tie"),
        new("barred place", ValueKind.Choice, "被取消者的名额怎样", "where the place of a barred unit goes", Words: PlacesNode.BarredWords),
        new("floor", ValueKind.Formula, "得名额的门槛", "what must hold to get a place"),
        new("floor place", ValueKind.Choice, "未达门槛者的名额怎样", "where the place of a unit goes that fails the floor", Words: PlacesNode.BarredWords))
    {
        NeedsOneOf = [Amounts],
        AllowsOneOf = [Amounts],
    };

    public static readonly FormShape Step = new("step",
    [
        new("grade", ValueKind.Text, "等次", "the grade"),
        new("keep", ValueKind.Name, "代替 grade：保持哪个在先等次", "in place of 'grade': the earlier grade that stays as it is"),
        new("clause", ValueKind.Clauses, "条款", "the clauses"),
        .. Conditions,
        new("top", ValueKind.Form, "从前面起的名额", "places from the top", Form: () => Places),
        new("last", ValueKind.Form, "从后面起的名额", "places from the bottom", Form: () => Places),
        new("note", ValueKind.Text, "说明", "a remark"),
    ])
    {
        NeedsOneOf = [["grade", "keep"]],
        AllowsOneOf = [Ends, ["grade", "keep"]],
    };

    /// <summary>A grade by steps: the first step that takes a unit decides.</summary>
    public static readonly FormShape Grade = new("grade",
    [
        .. Every.Select(k => k.Name == "clause" ? k with { Required = false } : k),
        new("scale", ValueKind.Texts, "等次，从高到低；有 keep 时不写", "the grades, best first; not beside 'keep'"),
        new("for", ValueKind.Conditions, "只对哪些行定等次，别的行不定等次", "the rows that get a grade at all"),
        new("in", ValueKind.Name, "名额在哪个分组里；名额自己可另写", "the group in which places are shared out; places may name one of their own"),
        new("steps", ValueKind.FormList, "步骤：先取到的算数", "the steps; the first that takes a unit decides", Required: true, Form: () => Step),
    ]);

    /// <summary>The forms that are known by a key and stand in any section of decisions that are not made of records: the section says what a decision is to people.</summary>
    public static IReadOnlyList<FormVariant> Anywhere =>
    [
        new("rows", () => TableShapes.Value),
        new("steps", () => Grade),
        new("bands", () => BandShapes.Grade),
        new("from", () => ChainShapes.Chain),
        new("like", () => ChainShapes.Like),
        new("by", () => Ranking),
    ];
}
