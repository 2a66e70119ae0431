using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Surface;

/// <summary>An order as rankings and places write it: <c>by</c>, <c>then by</c>, and which end comes first.</summary>
internal static class OrderForm
{
    private const string Lowest = "lowest";

    /// <summary>The keys of the order, first key first; empty where <c>by</c> is faulty and was reported.</summary>
    public static IReadOnlyList<OrderKey> Of(SchemeBuilder builder, FormReader form, string table, NodeOrigin origin)
    {
        var highestFirst = WordOf(form, form.Scalar("first")) != Lowest;
        var keys = Columns(builder, form.ScalarsOf("by"), table, origin).Select(c => new OrderKey(c, highestFirst)).ToList();
        return keys.Count == 0 ? keys : [.. keys, .. ThenBy(builder, form, table, highestFirst, origin)];
    }

    /// <summary>The same order from its other end.</summary>
    public static IReadOnlyList<OrderKey> FromLast(IReadOnlyList<OrderKey> keys) => [.. keys.Select(k => k with { HighestFirst = !k.HighestFirst })];

    /// <summary>What parts equal values: columns with the end of the whole order, or each with an end of its own.</summary>
    private static IEnumerable<OrderKey> ThenBy(SchemeBuilder builder, FormReader form, string table, bool highestFirst, NodeOrigin origin)
    {
        if (form.Node("then by") is not YamlMapping mapping)
        {
            return Columns(builder, form.ScalarsOf("then by"), table, origin).Select(c => new OrderKey(c, highestFirst));
        }

        var keys = new List<OrderKey>();
        foreach (var entry in mapping.Entries)
        {
            if (entry.Value is not YamlScalar { Text.Length: > 0 } end)
            {
                form.Context.Report(ParsingRules.WrongShape, entry.Value, $"then by/{entry.Name}", "highest 或 lowest", "highest or lowest");
            }
            else if (WordOf(form, end) is { } word && builder.ColumnOf(table, entry.Key, origin) is { } column)
            {
                keys.Add(new OrderKey(new(table, column), word != Lowest));
            }
        }

        return keys;
    }

    private static IEnumerable<ColumnId> Columns(SchemeBuilder builder, IEnumerable<YamlScalar> names, string table, NodeOrigin origin) =>
        names.Select(name => builder.ColumnOf(table, name, origin)).OfType<string>().Select(column => new ColumnId(table, column));

    private static string? WordOf(FormReader form, YamlScalar? end)
    {
        if (end is null || DecisionShapes.EndWords.Contains(end.Text))
        {
            return end?.Text;
        }

        form.Context.Report(ParsingRules.UnknownWord, end, DecisionShapes.EndWords, end.Text, string.Join(", ", DecisionShapes.EndWords));
        return null;
    }
}
