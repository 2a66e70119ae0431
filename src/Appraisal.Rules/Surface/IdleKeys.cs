using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Surface;

/// <summary>Keys of a decision that its way of computing would pass over: each is a fault, because its author meant something by it.</summary>
internal static class IdleKeys
{
    private static readonly IReadOnlyList<string> Everywhere = ["clause", "of", "label", "note", "print"];
    private static readonly IReadOnlyList<string> Limits = ["cap", "floor", "round"];
    private static readonly IReadOnlyList<string> OfRows = ["where", "through", "fewest", "most", .. Limits];
    private static readonly IReadOnlyList<string> OfRecords = ["value", "match", "points", "gives", .. OfRows];
    private static readonly IReadOnlyList<string> OfNumbers = ["for", "not applicable", "full", "none", .. OfRecords];

    /// <summary>Reports the keys that mean nothing beside the one that says how the decision is computed.</summary>
    public static void Report(FormReader form, string source)
    {
        var used = Used(form, source);
        foreach (var key in DecisionShapes.Decision.Keys.Select(k => k.Name).Where(k => k != source && form.Has(k) && !used.Contains(k) && !Everywhere.Contains(k)))
        {
            var (chinese, english) = Advice(form, key, source, used);
            form.Report(ParsingRules.IdleKey, key, key, source, form.Name, chinese, english);
        }
    }

    /// <summary>What its author may have meant: another decision that reads this one, or a key that does mean something here.</summary>
    private static (string Chinese, string English) Advice(FormReader form, string key, string source, IReadOnlyList<string> used) => key switch
    {
        "for" => (
            $"删去它，另设一项决策，写 for: 和 value: {form.Name}", $"remove it, and add a decision with 'for:' and 'value: {form.Name}'"),
        "when" or "when any" => (
            $"删去它，把条件写进公式，如 if … then … else …；或另设一项决策，写 value: if 条件 then {form.Name} else 0",
            $"remove it, and put the condition into the formula, as in if … then … else …, or into a decision with 'value: if CONDITION then {form.Name} else 0'"),
        "value" or "match" or "points" or "gives" when source == "count of" => (
            "删去它：count of 数的是行；数哪些行，写 where: 条件", "remove it: 'count of' counts rows; say which under 'where: CONDITION'"),
        "where" => ("删去它，把条件写进公式里的 表[条件]", "remove it, and write the condition in the formula, as TABLE[CONDITION]"),
        "cap" or "floor" or "round" => (
            $"删去它，另设一项决策，写 value: {form.Name} 和 {key}:", $"remove it, and add a decision with 'value: {form.Name}' and '{key}:'"),
        "not applicable" => (
            $"删去它；要用的列没有值时怎样，另设一项决策写明（if 列 != null then 列 else 0）", "remove it; what holds where a column has no value is said in a decision of its own (if COLUMN != null then COLUMN else 0)"),
        _ => (
            $"删去它，或写成单独的决策；在“{source}”旁边可写：{string.Join("、", used)}", $"remove it, or make it a decision of its own; beside '{source}' can stand: {string.Join(", ", used)}"),
    };

    private static IReadOnlyList<string> OfMissing(FormReader form) => form.Has(NotApplicable.Word) ? [NotApplicable.Word, "full", "none"] : [NotApplicable.Word];

    private static IReadOnlyList<string> Used(FormReader form, string source) => source switch
    {
        "value" => ["for", .. form.Node("value") is YamlMapping ? ["match", "none"] : Array.Empty<string>(), .. Limits],
        "points" => ["for", "match", form.Has(DecidedRange.Key) ? DecidedRange.Key : "none", .. Limits],
        "gives" => ["for", "match", "none", .. Limits],
        "sum" => ["for", .. OfMissing(form), .. Limits],
        "weighted" => ["for", "adds up to", .. OfMissing(form), .. Limits],
        "when" or "when any" => ["for", "when", "when any"],
        "mean of" => ["weight", "trim", "best", .. OfNumbers],
        "median of" => OfNumbers,
        "sum of" => ["weight", "best", .. OfNumbers],
        "highest of" or "lowest of" => OfNumbers,
        "count of" => ["for", .. OfRows],
        _ when DecisionShapes.Aggregates.Contains(source) => ["for", .. OfRecords],
        DecisionShapes.Percentile => ["in", "at", "method", "none", NotApplicable.Word, .. Limits],
        "size" => ["in", "none", .. Limits],
        _ => ["in", "none", NotApplicable.Word, .. Limits],
    };
}
