using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Testing.Proofs;

/// <summary>The conditions of a scheme: left out, or fixed at one truth.</summary>
internal static class ConditionEncodings
{
    /// <summary>A condition without which nobody gets a place; on a decision the same key is a limit.</summary>
    private const string Threshold = "floor";

    private const string True = "true";
    private const string False = "false";

    // What a condition comes to when nothing is demanded any more: all of none hold, any of none does not.
    private static readonly IReadOnlyDictionary<string, string?> Neutral = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["when"] = True,
        ["when any"] = False,
        ["where"] = null,
        ["for"] = null,
        ["checks"] = null,
    };

    /// <summary>The keys behind which places are shared out.</summary>
    public static readonly IReadOnlyList<string> Allocations = ["top", "last"];

    public static bool IsKeyed(YamlEntry entry) => Neutral.ContainsKey(entry.Name) && entry.Value is YamlMapping;

    /// <summary>The conditions that stand under clauses of their own.</summary>
    public static IEnumerable<Encoding> Keyed(YamlEntry entry, string path, Func<YamlNode?, YamlNode> put)
    {
        var conditions = (YamlMapping)entry.Value;
        var neutral = Neutral[entry.Name];
        foreach (var condition in conditions.Entries.Where(c => c.Value is YamlScalar))
        {
            var formula = (YamlScalar)condition.Value;
            yield return new Encoding(EntryEncodings.IdOf(condition.Name), $"{path}/{condition.Name}", EncodingKind.KeyedCondition, condition.Key.Place)
            {
                Altered = () => put(neutral is not null ? conditions.Replace(formula, formula.WithText(neutral)) : conditions.Entries.Count > 1 ? conditions.Without(condition) : null),
                Fixed = truth => put(conditions.Replace(formula, Text(formula, truth))),
                Formula = formula,
            };
        }
    }

    /// <summary>The conditions of an entry that stand under no clause of their own.</summary>
    public static IEnumerable<Encoding> Own(YamlMapping mapping, string path, Func<YamlNode?, YamlNode> put)
    {
        foreach (var entry in mapping.Entries)
        {
            if (Neutral.TryGetValue(entry.Name, out var neutral) && entry.Value is YamlScalar { Text.Length: > 0 } formula)
            {
                yield return Own(mapping, entry, formula, neutral, path, put);
            }
            else if (Allocations.Contains(entry.Name) && entry.Value is YamlMapping places
                && places.Entries.FirstOrDefault(e => e.Name == Threshold) is { Value: YamlScalar threshold } floor)
            {
                yield return Own(places, floor, threshold, null, $"{path}/{entry.Name}", r => put(mapping.Replace(places, r!)));
            }
        }
    }

    private static Encoding Own(YamlMapping owner, YamlEntry entry, YamlScalar formula, string? neutral, string path, Func<YamlNode?, YamlNode> put) =>
        new("", $"{path}/{entry.Name}", EncodingKind.OwnCondition, formula.Place)
        {
            Altered = () => put(neutral is null ? owner.Without(entry) : owner.Replace(formula, formula.WithText(neutral))),
            Fixed = truth => put(owner.Replace(formula, Text(formula, truth))),
            Formula = formula,
        };

    private static YamlScalar Text(YamlScalar formula, bool truth) => formula.WithText(truth ? True : False);
}
