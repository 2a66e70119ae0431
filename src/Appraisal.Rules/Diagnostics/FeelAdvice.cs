using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Diagnostics;

/// <summary>What to do about a fault of a formula, in the words of a scheme: FEEL by itself knows no fields, decisions and parameters.</summary>
internal static class FeelAdvice
{
    private static readonly (string Chinese, string English) None = ("", "");

    private static readonly IReadOnlyDictionary<string, (string Chinese, string English)> ByCode = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["FEEL1001"] = (
            "条件写作 if … then … else …、and、or、not(…)；比较用 = != < <= > >=；文字加双引号",
            "conditions are written if … then … else …, and, or, not(…); compare with = != < <= > >=; put texts in double quotes"),
        ["FEEL2001"] = (
            "改正名称；新的一列写进 fields 或另设一项决策；新的数写进 parameters；文字要加双引号",
            "correct the name; declare a new column under 'fields' or as a decision, a new number under 'parameters'; put a text in double quotes"),
        ["FEEL2002"] = (
            "换成那种值的列；由词得出数，另设一项用 match 和 points",
            "use a column of that kind; a number that a word stands for is a decision of its own with 'match' and 'points'"),
        ["FEEL2003"] = (
            "两边写同一种值：词和文字加双引号，数不加；由词得出数，另设一项用 match 和 points",
            "let both sides be of one kind: words and texts in double quotes, numbers without; a number that a word stands for is a decision of its own with 'match' and 'points'"),
        ["FEEL2007"] = ("看除数的名称和算式是否写对", "look whether the divisor is the one that is meant"),
        ["FEEL2008"] = (
            "使各部分是同一种值；没有值写 null，不写 \"\"",
            "let all parts be of one kind; no value is null, not \"\""),
        ["FEEL2009"] = ("改成它有的一项；参数的各项见 parameters", "use an entry that it has; those of a parameter stand under 'parameters'"),
        ["FEEL2010"] = ("相乘要写 *，如 得分 * (1 + 系数)", "a product needs its sign, as in score * (1 + factor)"),
        ["FEEL2014"] = (
            "条件是能成立或不成立的比较，如 得分 >= 60；要数的地方不能是文字，由词得出数用 match 和 points",
            "a condition is a comparison that holds or not, such as score >= 60; where a number belongs no text can stand: use 'match' and 'points'"),
    };

    private static readonly (string Chinese, string English) NoValue = ("没有值写 null", "no value is written null");

    private static readonly (string Chinese, string English) Boolean = ("写成比较，如 得分 >= 60", "write a comparison, such as score >= 60");

    private static readonly (string Chinese, string English) Joined = ("条件之间写 and、or", "conditions are joined by and, or");

    private static readonly (string Chinese, string English) Chosen = ("写作 if 条件 then 值 else 值", "write if CONDITION then VALUE else VALUE");

    private static readonly (string Chinese, string English) Between = ("范围写成两个比较：60 <= 得分 and 得分 < 80", "write a range as two comparisons: 60 <= score and score < 80");

    public static (string Chinese, string English) Of(FeelDiagnostic fault) => fault switch
    {
        { Code: "FEEL1004", Arguments: ["&" or "|", ..] } => Joined,
        { Code: "FEEL2001", Arguments: ["IF" or "If", ..] } => Chosen,
        { Code: "FEEL2003", Arguments: ["<" or "<=" or ">" or ">=", "boolean" or "#boolean", ..] } => Between,
        { Code: "FEEL2001", Arguments: ["none" or "无" or "空", ..] } => NoValue,
        { Code: "FEEL2014", Arguments: ["boolean", ..] } => Boolean,
        _ => ByCode.GetValueOrDefault(fault.Code, None),
    };
}
