using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Testing.Proofs;

/// <summary>Finds the places of a scheme that encode clauses: whatever cites one, the conditions under its key, the conditions of what cites it.</summary>
internal sealed class EncodingSearch
{
    private const string ClauseKey = "clause";
    private const string True = "true";
    private const string False = "false";

    // What a condition comes to when nothing is demanded any more: all of none hold, any of none does not.
    private static readonly IReadOnlyDictionary<string, string?> Conditions = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["when"] = True,
        ["when any"] = False,
        ["where"] = null,
        ["for"] = null,
        ["checks"] = null,
        ["floor"] = null,
    };

    private static readonly IReadOnlyList<string> Allocations = ["top", "last"];

    private readonly List<Encoding> _found = [];

    public static IReadOnlyList<Encoding> In(YamlNode scheme)
    {
        var search = new EncodingSearch();
        search.Visit(scheme, "", replacement => replacement ?? scheme);
        return search._found;
    }

    /// <param name="node">A node of the tree.</param>
    /// <param name="path">The keys that lead to it.</param>
    /// <param name="put">The whole tree with another node in its place, or with none.</param>
    private void Visit(YamlNode node, string path, Func<YamlNode?, YamlNode> put)
    {
        switch (node)
        {
            case YamlSequence list:
                for (var i = 0; i < list.Items.Count; i++)
                {
                    var item = list.Items[i];
                    Visit(item, $"{path}/{i + 1}", r => put(r is null ? list.Without(item) : list.Replace(item, r)));
                }

                break;
            case YamlMapping mapping:
                Entry(mapping, path, put);
                foreach (var entry in mapping.Entries.Where(e => e.Name != ClauseKey))
                {
                    Visit(entry, mapping, path.Length == 0 ? entry.Name : $"{path}/{entry.Name}", put);
                }

                break;
        }
    }

    private void Visit(YamlEntry entry, YamlMapping owner, string path, Func<YamlNode?, YamlNode> put)
    {
        YamlNode PutValue(YamlNode? value) => put(value is null ? owner.Without(entry) : owner.Replace(entry.Value, value));

        if (Conditions.TryGetValue(entry.Name, out var neutral) && entry.Value is YamlMapping conditions)
        {
            foreach (var condition in conditions.Entries.Where(c => c.Value is YamlScalar))
            {
                var formula = (YamlScalar)condition.Value;
                _found.Add(new Encoding(
                    IdOf(condition.Name), $"{path}/{condition.Name}", EncodingKind.KeyedCondition, condition.Key.Place,
                    () => PutValue(neutral is not null ? conditions.Replace(formula, formula.WithText(neutral)) : conditions.Entries.Count > 1 ? conditions.Without(condition) : null),
                    () => PutValue(conditions.Replace(formula, Not(formula)))));
            }

            return;
        }

        Visit(entry.Value, path, PutValue);
    }

    private void Entry(YamlMapping mapping, string path, Func<YamlNode?, YamlNode> put)
    {
        if (mapping[ClauseKey] is YamlMapping literals)
        {
            foreach (var literal in literals.Entries.Where(e => e.Value is YamlScalar))
            {
                _found.Add(new Encoding(
                    IdOf(((YamlScalar)literal.Value).Text), $"{path}/{ClauseKey}/{literal.Name}", EncodingKind.Literal, literal.Key.Place,
                    () => put(mapping.Replace(literals, literals.Without(literal))), null));
            }

            return;
        }

        var own = OwnConditions(mapping, path, put).ToList();
        foreach (var id in Ids(mapping[ClauseKey]))
        {
            _found.Add(new Encoding(IdOf(id.Text), path, EncodingKind.Entry, id.Place, () => put(null), null));
            _found.AddRange(own.Select(c => c with { Clause = IdOf(id.Text), OwnerDeleted = () => put(null) }));
        }
    }

    /// <summary>The conditions of an entry that stand under no clause of their own.</summary>
    private static IEnumerable<Encoding> OwnConditions(YamlMapping mapping, string path, Func<YamlNode?, YamlNode> put)
    {
        foreach (var entry in mapping.Entries)
        {
            if (Conditions.TryGetValue(entry.Name, out var neutral) && entry.Value is YamlScalar { Text.Length: > 0 } formula)
            {
                yield return new Encoding(
                    "", $"{path}/{entry.Name}", EncodingKind.OwnCondition, formula.Place,
                    () => put(neutral is null ? mapping.Without(entry) : mapping.Replace(formula, formula.WithText(neutral))),
                    () => put(mapping.Replace(formula, Not(formula))));
            }
            else if (Allocations.Contains(entry.Name) && entry.Value is YamlMapping places)
            {
                foreach (var floor in OwnConditions(places, $"{path}/{entry.Name}", r => put(r is null ? mapping : mapping.Replace(places, r))))
                {
                    yield return floor;
                }
            }
        }
    }

    private static YamlScalar Not(YamlScalar formula) => formula.WithText($"not({formula.Text.TrimEnd()})");

    private static IEnumerable<YamlScalar> Ids(YamlNode? clause) => clause switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence list => list.Items.OfType<YamlScalar>(),
        _ => [],
    };

    // A key such as H05s/年度 tells two conditions of one clause apart.
    private static string IdOf(string key) => key.Split('/')[0].Trim();
}
