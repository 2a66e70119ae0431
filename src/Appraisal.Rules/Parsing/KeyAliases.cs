namespace Appraisal.Rules.Parsing;

/// <summary>Words of other languages that stand for keys and types of this one: what somebody meant who wrote them.</summary>
internal static class KeyAliases
{
    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["formula"] = ["value"], ["expression"] = ["value"], ["expr"] = ["value"], ["公式"] = ["value"],
        ["max"] = ["cap", "within"], ["limit"] = ["cap"], ["maximum"] = ["cap", "within"], ["上限"] = ["cap", "within"],
        ["min"] = ["floor", "within"], ["minimum"] = ["floor", "within"], ["下限"] = ["floor", "within"],
        ["range"] = ["within"], ["bounds"] = ["within"], ["between"] = ["within"],
        ["if"] = ["when"], ["condition"] = ["when"], ["conditions"] = ["when"], ["条件"] = ["when"], ["filter"] = ["where"],
        ["order by"] = ["by"], ["sort by"] = ["by"], ["sort"] = ["by"], ["order"] = ["first"], ["group"] = ["groups", "in"], ["group by"] = ["in"],
        ["decimals"] = ["places", "round"], ["digits"] = ["places", "round"], ["precision"] = ["places", "round"], ["rounding"] = ["round"],
        ["score"] = ["points"], ["scores"] = ["points"], ["分值"] = ["points"], ["weights"] = ["weighted", "weight"],
        ["table"] = ["each", "of"], ["record"] = ["each"], ["default"] = ["none"], ["values"] = ["type", "value"], ["enum"] = ["type"], ["options"] = ["type", "or"],
        ["description"] = ["note"], ["comment"] = ["note"], ["remark"] = ["note"], ["备注"] = ["note"], ["说明"] = ["note"],
        ["clauses"] = ["clause"], ["basis"] = ["clause"], ["article"] = ["clause"], ["条款"] = ["clause"], ["依据"] = ["clause"], ["id"] = ["key"], ["primary key"] = ["key"],
    };

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["percent"] = "share", ["percentage"] = "share", ["%"] = "share", ["百分比"] = "share", ["百分数"] = "share",
        ["int"] = "count", ["integer"] = "count", ["整数"] = "count",
        ["string"] = "text", ["str"] = "text", ["文本"] = "text", ["文字"] = "text",
        ["bool"] = "boolean", ["是否"] = "boolean", ["是非"] = "boolean",
        ["decimal"] = "number", ["float"] = "number", ["double"] = "number", ["数字"] = "number", ["数值"] = "number", ["数"] = "number",
        ["datetime"] = "date", ["time"] = "date", ["日期"] = "date",
    };

    /// <summary>The key of a form that is meant; null when the word stands for none of its keys.</summary>
    public static string? KeyOf(FormShape shape, string written) => Keys.GetValueOrDefault(written)?.FirstOrDefault(k => shape.Find(k) is not null);

    /// <summary>The type that is meant; null when the word stands for none.</summary>
    public static string? TypeOf(string written) => Types.GetValueOrDefault(written);
}
