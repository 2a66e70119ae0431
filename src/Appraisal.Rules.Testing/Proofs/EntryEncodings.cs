using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Testing.Proofs;

/// <summary>What stands in an entry that cites a clause: its conditions, its limits, its bands, what it gives as a row of a table.</summary>
internal static class EntryEncodings
{
    public const string ClauseKey = "clause";

    private const string NoLimit = "none";
    private const string Rounding = "round";
    private const string Points = "points";
    private const string Outputs = "outputs";
    private const string Parameters = "parameters/";
    private const string Bands = "bands";
    private const string Scale = "scale";
    private const string UsedUp = "less";

    private static readonly IReadOnlyList<string> Printed = ["value"];
    private static readonly IReadOnlyList<string> Given = [Points, "gives"];
    private static readonly IReadOnlyList<string> Bounds = ["cap", "floor"];

    public static IEnumerable<Encoding> Of(YamlMapping mapping, string path, Func<YamlNode?, YamlNode> put, YamlMapping? table) =>
        [.. ConditionEncodings.Own(mapping, path, put), .. Limits(mapping, path, put), .. Numbers(mapping, path, put, table), .. Row(mapping, path, put, table), .. BandsOf(mapping, path, put)];

    public static IEnumerable<Encoding> Literals(YamlMapping mapping, YamlMapping literals, string path, Func<YamlNode?, YamlNode> put) =>
        literals.Entries.Where(e => e.Value is YamlScalar).Select(literal => new Encoding(
            IdOf(((YamlScalar)literal.Value).Text), $"{path}/{ClauseKey}/{literal.Name}", EncodingKind.Literal, literal.Key.Place)
        {
            Altered = () => put(mapping.Replace(literals, literals.Without(literal))),
        });

    // A key such as H05s/年度 tells two conditions of one clause apart.
    public static string IdOf(string key) => key.Split('/')[0].Trim();

    private static IEnumerable<Encoding> Limits(YamlMapping mapping, string path, Func<YamlNode?, YamlNode> put)
    {
        foreach (var entry in mapping.Entries)
        {
            if (Bounds.Contains(entry.Name) && entry.Value is YamlScalar { Text: not NoLimit })
            {
                yield return Encoding(entry, () => put(mapping.Without(entry)));
            }
            else if (entry.Name == Rounding && Roundings.Finer(entry.Value) is { } finer)
            {
                yield return Encoding(entry, () => put(mapping.Replace(entry.Value, finer))) with
                {
                    Turned = Roundings.Turned(entry.Value) is { } turned ? () => put(mapping.Replace(entry.Value, turned)) : null,
                };
            }
            else if (ConditionEncodings.Allocations.Contains(entry.Name) && entry.Value is YamlMapping places && places.Entries.FirstOrDefault(e => e.Name == UsedUp) is { } less)
            {
                yield return new Encoding("", $"{path}/{entry.Name}/{UsedUp}", EncodingKind.Limit, less.Value.Place) { Altered = () => put(mapping.Replace(places, places.Without(less))) };
            }
        }

        Encoding Encoding(YamlEntry entry, Func<YamlNode> altered) => new("", $"{path}/{entry.Name}", EncodingKind.Limit, entry.Value.Place) { Altered = altered };
    }

    // What a parameter prints, what a lookup or an award gives, and each output of a row.
    private static IEnumerable<Encoding> Numbers(YamlMapping mapping, string path, Func<YamlNode?, YamlNode> put, YamlMapping? table)
    {
        var keys = path.StartsWith(Parameters, StringComparison.Ordinal) ? Printed : table is null ? Given : OutputsOf(table);
        foreach (var entry in mapping.Entries.Where(e => keys.Contains(e.Name)))
        {
            if (entry.Value is YamlScalar scalar && Next(scalar.Text) is { } next)
            {
                yield return Encoding($"{path}/{entry.Name}", scalar, next, other => put(mapping.Replace(scalar, other)));
            }
            else if (entry.Value is YamlMapping values)
            {
                foreach (var value in values.Entries)
                {
                    if (value.Value is YamlScalar number && Next(number.Text) is { } following)
                    {
                        yield return Encoding($"{path}/{entry.Name}/{value.Name}", number, following, other => put(mapping.Replace(values, values.Replace(number, other))));
                    }
                }
            }
        }

        static Encoding Encoding(string path, YamlScalar number, string next, Func<YamlScalar, YamlNode> put) =>
            new("", path, EncodingKind.Number, number.Place) { Altered = () => put(number.WithText(next)) };
    }

    // One more, of a share one per cent more.
    private static string? Next(string number)
    {
        var isShare = number.EndsWith('%');
        return ExactNumber.TryParse(number.AsSpan().TrimEnd('%'), out var value) ? $"{value + 1}{(isShare ? "%" : "")}" : null;
    }

    private static IEnumerable<Encoding> Row(YamlMapping row, string path, Func<YamlNode?, YamlNode> put, YamlMapping? table)
    {
        var outputs = OutputsOf(table);
        if (table is not null && row[Points] is YamlScalar points)
        {
            yield return new Encoding("", $"{path}/{Points}", EncodingKind.Row, points.Place) { Altered = () => put(row.Replace(points, points.WithText(Next(points.Text) ?? $"({points.Text.TrimEnd()}) + 1"))) };
        }
        else if (row.Entries.FirstOrDefault(e => outputs.Contains(e.Name)) is { } first)
        {
            yield return new Encoding("", path, EncodingKind.Row, first.Key.Place) { Altered = () => put(row.WithEntries(row.Entries.Where(e => !outputs.Contains(e.Name)))) };
        }
    }

    private static IReadOnlyList<string> OutputsOf(YamlMapping? table) => table?[Outputs] is YamlMapping outputs ? [.. outputs.Entries.Select(e => e.Name)] : [];

    private static IEnumerable<Encoding> BandsOf(YamlMapping mapping, string path, Func<YamlNode?, YamlNode> put)
    {
        if (mapping.Entries.FirstOrDefault(e => e.Name == Bands) is { } bands && mapping[Scale] is YamlSequence scale)
        {
            yield return new Encoding("", $"{path}/{Bands}", EncodingKind.Bands, bands.Key.Place)
            {
                Altered = () => put(mapping.Without(bands)),
                Grades = [.. scale.Items.OfType<YamlScalar>().Select(g => g.Text)],
            };
        }
    }
}
