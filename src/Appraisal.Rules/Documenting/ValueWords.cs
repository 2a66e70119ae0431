using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Documenting;

/// <summary>The words that stand as values in a scheme, as an official says them; null for what is no such word.</summary>
internal static class ValueWords
{
    private static readonly Dictionary<string, Wording> Choices = new(StringComparer.Ordinal)
    {
        ["half-up"] = new("四舍五入", "half-up"),
        ["half-even"] = new("四舍六入五成双", "half-even"),
        ["half-down"] = new("五舍六入", "half-down"),
        ["up"] = new("只入不舍", "up"),
        ["down"] = new("只舍不入", "down"),
        ["ceiling"] = new("向上取整", "ceiling"),
        ["floor"] = new("向下取整", "floor"),
        ["shared"] = new("并列，占名次（1、2、2、4）", "shared (1, 2, 2, 4)"),
        ["dense"] = new("并列，不占名次（1、2、2、3）", "dense (1, 2, 2, 3)"),
        ["all in"] = new("全部取", "all in"),
        ["all out"] = new("全部不取", "all out"),
        ["people decide"] = new("由人裁定", "people decide"),
        ["passes on"] = new("依次递补", "passes on"),
        ["stays open"] = new("空着", "stays open"),
        ["everybody"] = new("全体", "everybody"),
        ["candidates"] = new("前面步骤没有取走的", "candidates whom no earlier step took"),
        ["eligible"] = new("符合条件的", "the eligible"),
        ["highest"] = new("最高的", "highest"),
        ["lowest"] = new("最低的", "lowest"),
        ["all"] = new("每一个", "all"),
        ["once"] = new("只算一次", "once"),
        ["each"] = new("逐条都算", "each"),
        ["ends the streak"] = new("连续到此中断", "ends the streak"),
        ["stops the run"] = new("停止计算", "stops the run"),
        ["unique"] = new("每条记录恰好合于一行", "each record hits exactly one row"),
        ["not applicable"] = new("没有值", "no value"),
        ["leave out"] = new("不计", "leave out"),
        ["re-weight"] = new("按其余的权重折算", "re-weight"),
        ["scale up"] = new("按其余的满分折算", "scale up"),
        ["spread"] = new("分摊到其余", "spread"),
        ["full marks"] = new("计满分", "full marks"),
        ["mean of the others"] = new("取其余的平均", "mean of the others"),
        ["none"] = new("不限", "no limit"),
        ["rows"] = new("行数", "rows"),
    };

    private static readonly Dictionary<string, Wording> Types = new(StringComparer.Ordinal)
    {
        ["number"] = new("数", "number"),
        ["share"] = new("比例", "share"),
        ["count"] = new("整数", "whole number"),
        ["date"] = new("日期", "date"),
        ["boolean"] = new("是或否", "yes or no"),
        ["text"] = new("文字", "text"),
        ["roles"] = new("角色", "roles"),
        ["mapping"] = new("对照表", "table of values"),
    };

    /// <summary>A word of a choice.</summary>
    public static string? Choice(string word, MessageLanguage language) => Choices.GetValueOrDefault(word)?.In(language);

    /// <summary>The word of a type; null for a table, a list, and what is unknown.</summary>
    public static string? Type(string word, MessageLanguage language) => Types.GetValueOrDefault(word)?.In(language);

    /// <summary>true and false.</summary>
    public static string? Boolean(string word, MessageLanguage language) => (word, language) switch
    {
        ("true", MessageLanguage.Chinese) => "是",
        ("false", MessageLanguage.Chinese) => "否",
        ("true" or "false", _) => word,
        _ => null,
    };

    /// <summary>A rounding such as <c>2 half-up</c>; the second word may be the name of an assumption.</summary>
    public static (string Digits, string Mode)? Rounding(string written, MessageLanguage language)
    {
        if (written.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var digits, var mode] || !digits.All(char.IsAsciiDigit))
        {
            return null;
        }

        var said = (digits, language) switch
        {
            ("0", MessageLanguage.Chinese) => "整数",
            ("0", _) => "whole",
            (_, MessageLanguage.Chinese) => $"{digits} 位小数",
            _ => $"{digits} decimal places",
        };
        return (said, mode);
    }

    /// <summary>A range such as <c>60 and over</c>, as written and not computed, so that <c>30%</c> stays a share.</summary>
    public static string? Range(string written, MessageLanguage language)
    {
        var chinese = language == MessageLanguage.Chinese;
        return written.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["over", var a, "to", var b] => chinese ? $"大于 {a} 至 {b}" : $"over {a} to {b}",
            [var a, "to", "under", var b] => chinese ? $"{a} 至不足 {b}" : $"{a} to under {b}",
            [var a, "and", "over"] => AtLeast(a, chinese),
            ["up", "to", var b] => AtMost(b, chinese),
            ["over", var a] => chinese ? $"大于 {a}" : $"over {a}",
            ["under", var b] => chinese ? $"不足 {b}" : $"under {b}",
            [var dots] when dots.Split("..") is [var a, var b] && (a + b).Any(char.IsAsciiDigit) => (a, b) switch
            {
                (_, "") => AtLeast(a, chinese),
                ("", _) => AtMost(b, chinese),
                _ => chinese ? $"{a} 至 {b}" : $"{a} to {b}",
            },
            _ => null,
        };
    }

    private static string AtLeast(string value, bool chinese) => chinese ? $"{value} 及以上" : $"{value} and over";

    private static string AtMost(string value, bool chinese) => chinese ? $"{value} 及以下" : $"up to {value}";
}
