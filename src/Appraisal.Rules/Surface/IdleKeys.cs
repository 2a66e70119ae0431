using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Surface;

/// <summary>Keys of a decision that its way of computing would pass over: each is a fault, because its author meant something by it.</summary>
internal static class IdleKeys
{
    private static readonly IReadOnlyList<string> Everywhere = ["clause", "of", "label", "note", "print"];
    private static readonly IReadOnlyList<string> Limits = ["cap", "floor", "round"];
    private static readonly IReadOnlyList<string> OfRecords = ["value", "match", "points", "gives", "where", "through", "fewest", "none", .. Limits];
    private static readonly IReadOnlyList<string> OfNumbers = ["for", "not applicable", "full", .. OfRecords];

    /// <summary>Reports the keys that mean nothing beside the one that says how the decision is computed.</summary>
    public static void Report(FormReader form, string source)
    {
        var used = Used(form, source);
        foreach (var key in DecisionShapes.Decision.Keys.Select(k => k.Name).Where(k => k != source && form.Has(k) && !used.Contains(k) && !Everywhere.Contains(k)))
        {
            form.Report(ParsingRules.IdleKey, key, key, source, form.Name);
        }
    }

    private static IReadOnlyList<string> Used(FormReader form, string source) => source switch
    {
        "value" => ["for", .. form.Node("value") is YamlMapping ? ["match"] : Array.Empty<string>(), .. Limits],
        "points" => ["for", "match", DecidedRange.Key, .. Limits],
        "gives" => ["for", "match", .. Limits],
        "sum" => ["for", .. Limits],
        "weighted" => ["for", "adds up to", .. Limits],
        "when" or "when any" => ["for", "when", "when any"],
        "mean of" => ["weight", "trim", .. OfNumbers],
        "sum of" => ["weight", .. OfNumbers],
        "highest of" or "lowest of" => OfNumbers,
        _ when DecisionShapes.Aggregates.Contains(source) => ["for", .. OfRecords],
        DecisionShapes.Percentile => ["in", "at", "method", "none", .. Limits],
        _ => ["in", "none", .. Limits],
    };
}
