namespace Appraisal.Rules.Feel.Diagnostics;

/// <summary>The terms that arguments of diagnostics may name with <c>#</c>, in both languages.</summary>
internal static class MessageTerms
{
    private static readonly Dictionary<string, (string Chinese, string English)> Terms = new()
    {
        ["#expression"] = ("表达式", "an expression"),
        ["#name"] = ("名称", "a name"),
        ["#type"] = ("类型", "a type"),
        ["#operator"] = ("运算符", "an operator"),
        ["#or"] = ("或", "or"),
        ["#number"] = ("数", "number"),
        ["#string"] = ("文本", "string"),
        ["#boolean"] = ("是否值", "boolean"),
        ["#date"] = ("日期", "date"),
        ["#time"] = ("时间", "time"),
        ["#dateTime"] = ("日期时间", "date and time"),
        ["#dayTimeDuration"] = ("日时长", "days and time duration"),
        ["#yearMonthDuration"] = ("年月时长", "years and months duration"),
        ["#list"] = ("列表", "list"),
        ["#context"] = ("上下文", "context"),
        ["#range"] = ("区间", "range"),
        ["#function"] = ("函数", "function"),
        ["#null"] = ("空值 null", "null"),
        ["#value"] = ("值", "value"),
        ["#comparable"] = ("可比较的值", "a comparable value"),
        ["#dateOrDateTime"] = ("日期或日期时间", "a date or a date and time"),
        ["#listOrRange"] = ("列表或区间", "a list or a range"),
        ["#nesting"] = ("嵌套层数", "nesting"),
        ["#textLength"] = ("文本长度", "length of a text"),
        ["#listSize"] = ("列表项数", "items of a list"),
        ["#steps"] = ("计算步数", "steps of an evaluation"),
        ["#numberDigits"] = ("数的位数", "digits of a number"),
        ["#regexTime"] = ("正则表达式时间", "time of a regular expression"),
    };

    public static string Translate(string argument, MessageLanguage language) =>
        Terms.TryGetValue(argument, out var term) ? language == MessageLanguage.Chinese ? term.Chinese : term.English : argument;
}
