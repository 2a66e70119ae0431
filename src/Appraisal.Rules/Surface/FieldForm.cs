using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>A field of a table: a type word, a closed list, or a mapping with type, places, bounds and clause.</summary>
internal static class FieldForm
{
    /// <summary>Counts are bounded so that sums of them provably fit 64 bits.</summary>
    private const long LargestCount = 1_000_000_000;

    public static FieldDefinition? Read(string table, YamlEntry entry, SchemeBuilder builder)
    {
        var context = builder.Context;
        if (entry.Value is not YamlMapping mapping)
        {
            return Finish(table, entry, entry.Value, null, builder);
        }

        var form = FormReader.Open(entry.Name, mapping, Shapes.Field, context);
        return form?.Node("type") is { } type ? Finish(table, entry, type, form, builder) : null;
    }

    private static FieldDefinition? Finish(string table, YamlEntry entry, YamlNode type, FormReader? form, SchemeBuilder builder)
    {
        var places = form?.Whole("places");
        var within = form?.Scalar("within") is { } scalar ? BoundsForm.Read(scalar, builder.Context) : null;
        if (TypeOf($"{table}.{entry.Name}", type, form?.Flag("ordered") ?? false, builder) is not { } read)
        {
            return null;
        }

        ReportIdle(form, read.Type, read.Word);
        if (read.Word == "count")
        {
            (places, within) = (0, within ?? new NumberBounds(0, LargestCount));
        }

        return new FieldDefinition
        {
            Name = entry.Name,
            // Which rows it is for is known once all columns are.
            Type = form is not null && form.Has("for") && read.Type is not OptionalType ? new OptionalType(WithShape(read.Type, places, within)) : WithShape(read.Type, places, within),
            Places = places,
            Within = within,
            LinksTo = read.LinksTo,
            IsShare = read.Word == "share",
            IsCount = read.Word == "count",
            Clauses = form?.Clauses() ?? [],
            Place = entry.Key.Place,
        };
    }

    /// <summary>Bounds and places of what is no number, and an order of what is no list, would be passed over.</summary>
    private static void ReportIdle(FormReader? form, FeelType type, string word)
    {
        var isNumber = (type is OptionalType optional ? optional.Item : type) is NumberType;
        var idle = new[] { ("places", !isNumber || word == "count"), ("within", !isNumber), ("ordered", word != "list") };
        foreach (var (key, _) in idle.Where(i => i.Item2 && form?.Has(i.Item1) == true))
        {
            var (chinese, english) = word == "count" ? ("删去它：count 都是整数", "remove it: a count is whole") : ("删去它，或改正 type", "remove it, or correct the type");
            form!.Report(ParsingRules.IdleKey, key, key, $"type: {word}", form.Name, chinese, english);
        }
    }

    private static FeelType WithShape(FeelType type, int? places, NumberBounds? within) => type switch
    {
        OptionalType optional => new OptionalType(WithShape(optional.Item, places, within)),
        NumberType => new NumberType(new NumberShape(places, within?.Lower, within?.Upper)),
        _ => type,
    };

    private static (FeelType Type, string Word, string? LinksTo)? TypeOf(string name, YamlNode node, bool ordered, SchemeBuilder builder)
    {
        switch (node)
        {
            case YamlSequence { Items.Count: > 0 } list when list.Items.All(i => i is YamlScalar):
                var literals = list.Items.Cast<YamlScalar>().SelectMany(i => Literals(i, builder));
                return (new EnumerationType(name, [.. ordered ? literals.Reverse() : literals], ordered), "list", null);
            case YamlScalar scalar:
                return WordType(name, scalar, scalar.Text, builder);
            default:
                builder.Context.Report(ParsingRules.WrongShape, node, name, "类型", "a type");
                return null;
        }
    }

    /// <summary>The literals of an item: one, unless a full-width comma makes one of several.</summary>
    private static string[] Literals(YamlScalar item, SchemeBuilder builder)
    {
        if (!item.Text.Contains('，') || item.Style != YamlScalarStyle.Plain)
        {
            return [item.Text];
        }

        var parts = item.Text.Split('，', StringSplitOptions.TrimEntries);
        builder.Context.Report(ParsingRules.FullWidth, item, item.Text, "，", string.Join(", ", parts));
        return parts;
    }

    private static (FeelType Type, string Word, string? LinksTo)? WordType(string name, YamlScalar scalar, string word, SchemeBuilder builder)
    {
        if (word.StartsWith("optional ", StringComparison.Ordinal))
        {
            return WordType(name, scalar, word[9..].Trim(), builder) is var (item, w, link) ? (new OptionalType(item), w, link) : null;
        }

        if (word.StartsWith("list of ", StringComparison.Ordinal))
        {
            return WordType(name, scalar, word[8..].Trim(), builder) is var (item, w, link) ? (new ListType(item), w, link) : null;
        }

        FeelType? type = word switch
        {
            "text" => FeelType.Text,
            "number" or "share" or "count" => FeelType.Number,
            "date" => FeelType.Date,
            "boolean" => FeelType.Boolean,
            _ => null,
        };
        if (type is not null)
        {
            return (type, word, null);
        }

        if (word.StartsWith('[') && word.EndsWith(']'))
        {
            return (new EnumerationType(name, [.. word[1..^1].Split(',').Select(w => w.Trim())]), "list", null);
        }

        if (builder.SubjectNames.Contains(word))
        {
            return (FeelType.Text, "link", word);
        }

        var right = Shapes.FieldTypes.Concat(builder.SubjectNames).ToList();
        var (chinese, english) = ($"类型（{string.Join("、", right)}）", $"type ({string.Join(", ", right)})");
        builder.Context.Diagnostics.Add(new Diagnostic(ParsingRules.BadLiteral, scalar.Place, word, chinese, english)
        {
            Excerpt = scalar.Excerpt,
            Suggestions = KeyAliases.TypeOf(word) is { } meant ? [meant] : NearNames.Of(word, right),
        });
        return null;
    }
}
