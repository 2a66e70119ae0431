using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Documenting;

/// <summary>Tells for a clause which entries of the scheme carry it, and how: the whole entry in short, or the part of it that cites the clause.</summary>
internal sealed class ClauseCarriers
{
    // What needs a table of its own is shown there; here its size or names suffice.
    private static readonly IReadOnlyList<ValueKind> NeedRoom = [ValueKind.FormList, ValueKind.FormListOrForm, ValueKind.NamedForms, ValueKind.NamedFields, ValueKind.NamedFormulas, ValueKind.NamedWordsOrForms];

    private static readonly IReadOnlyList<string> Elsewhere = ["clause", "label", "note", "key", "groups", "checks"];

    private readonly ILookup<string, ClauseTrail> _trails;
    private readonly IReadOnlyDictionary<string, SchemeSection> _sections;
    private readonly Func<YamlEntry, FormWriting> _writingOf;

    /// <param name="scheme">The scheme.</param>
    /// <param name="writingOf">How an entry is written: its formulas read the tables that it names.</param>
    public ClauseCarriers(AppraisalScheme scheme, Func<YamlEntry, FormWriting> writingOf)
    {
        _sections = SchemeSections.Of(scheme).ToDictionary(s => s.Name, StringComparer.Ordinal);
        _trails = ClauseCitations.Trails(scheme.Package.Scheme).Where(t => t.Steps.Count > 1 && _sections.ContainsKey(t.Steps[0].Key)).ToLookup(t => t.Clause, StringComparer.Ordinal);
        _writingOf = writingOf;
    }

    /// <summary>The entries that carry a clause, in the order of the scheme.</summary>
    public IReadOnlyList<IReadOnlyList<PageInline>> Of(string clause) =>
        [.. _trails[clause].GroupBy(t => (Section: t.Steps[0].Key, Entry: t.Steps[1].Key)).Select(g => Carrier(g.Key.Section, [.. g]))];

    private IReadOnlyList<PageInline> Carrier(string section, IReadOnlyList<ClauseTrail> trails)
    {
        var name = trails[0].Steps[1].Key;
        var entry = _sections[section].Find(name);
        var writing = _writingOf(entry);
        var shape = _sections[section].ShapeOf(entry);
        var line = new List<PageInline>
        {
            new PageLink(name, writing.Places.OfEntry(section, entry.Name)),
            new SmallText(writing.Say($"（{KeyWords.OfSection(section, writing.Language)}）", $" ({KeyWords.OfSection(section, writing.Language)})")),
        };
        if (entry.Value is not YamlMapping)
        {
            return [.. line, new PlainText(writing.Colon), .. writing.Inline(entry.Value, Shapes.Package.Find(section))];
        }

        var whole = trails.Any(t => t.Steps is [_, _, { Key: "clause", Node: not YamlMapping }]);
        if (whole && entry.Value is YamlMapping form)
        {
            foreach (var term in form.Entries.Where(e => !Elsewhere.Contains(e.Name)))
            {
                line.AddRange([new LineBreak(), .. InShort(term, shape, writing)]);
            }
        }

        if (_sections[section].IsDecision(entry) && entry.Value is YamlMapping parts && parts["clause"] is null or YamlMapping)
        {
            line.AddRange(Frame(parts, shape, writing));
        }

        // A condition of an entry that is told whole stands there already.
        foreach (var trail in trails.Where(t => !IsWhole(t) && !(whole && t.Steps.Count == 4 && t.Steps[2].Key is not ("groups" or "checks"))))
        {
            line.AddRange([new LineBreak(), .. Part(trail, shape, writing)]);
        }

        return line;
    }

    /// <summary>What an entry does that has no clause of its own: its conditions or rows say nothing without it.</summary>
    private static IReadOnlyList<PageInline> Frame(YamlMapping entry, FormShape? shape, FormWriting writing)
    {
        var terms = entry.Entries
            .Where(e => !Elsewhere.Contains(e.Name) && FormWriting.KeyOf(shape, e.Name) is var key && !FormWriting.IsKeyedByClause(key) && key?.Kind != ValueKind.Form && !(key is not null && NeedRoom.Contains(key.Kind)))
            .Select(e => InShort(e, shape, writing)).ToList();
        return terms.Count > 0 ? [new LineBreak(), .. FormWriting.Joined(terms, new PlainText(writing.Semicolon))] : [];
    }

    private static bool IsWhole(ClauseTrail trail) => trail.Steps is [_, _, { Key: "clause", Node: not YamlMapping }];

    private static IReadOnlyList<PageInline> InShort(YamlEntry term, FormShape? shape, FormWriting writing)
    {
        var label = new PlainText(KeyWords.Short(term.Name, shape, writing.Language) + writing.Colon);
        var key = FormWriting.KeyOf(shape, term.Name);
        return key is not null && NeedRoom.Contains(key.Kind)
            ? [label, new PlainText(term.Value switch
            {
                YamlMapping named => string.Join(writing.Comma, named.Entries.Select(e => e.Name)),
                YamlSequence list => writing.Say($"共 {list.Items.Count} 行", $"{list.Items.Count} rows"),
                _ => "",
            })]
            : [label, .. writing.Inline(term.Value, key)];
    }

    /// <summary>The part of an entry that cites the clause: which it is, and what is written there.</summary>
    private static IReadOnlyList<PageInline> Part(ClauseTrail trail, FormShape? entryShape, FormWriting writing)
    {
        var (shape, key, way) = (entryShape, default(KeyShape), new List<string>());
        foreach (var step in trail.Steps.Skip(2).SkipLast(1))
        {
            // A name or a number after a key that holds forms leads into one of them.
            var intoOne = key is not null && NeedRoom.Contains(key.Kind) && shape is null;
            way.Add(intoOne ? step.Key : KeyWords.Short(step.Key, shape, writing.Language));
            (key, shape) = intoOne ? (key, FormWriting.ShapeOf(key, step.Node)) : (FormWriting.KeyOf(shape, step.Key), NextShape(FormWriting.KeyOf(shape, step.Key), step.Node));
        }

        var last = trail.Steps[^1];
        IReadOnlyList<PageInline> content = (last.Key, trail.Steps[^2].Node, last.Node) switch
        {
            ("clause", _, YamlMapping literals) => [new PlainText(string.Join(writing.Comma, literals.Entries.Where(e => ReferenceEquals(e.Value, trail.Cited)).Select(e => writing.Literal(e.Name))))],
            ("clause", YamlMapping owner, _) => FormWriting.Joined(writing.Labelled(owner, shape, "clause", "label", "note"), new PlainText(writing.Semicolon)),
            (_, _, YamlScalar formula) => [writing.Formula(formula.Text)],
            _ => writing.Inline(last.Node, null),
        };
        way.AddRange(last.Key.Split('/').Skip(1));
        return way.Count > 0 ? [new PlainText(string.Join(' ', way) + writing.Colon), .. content] : content;
    }

    private static FormShape? NextShape(KeyShape? key, YamlNode node) => key is not null && NeedRoom.Contains(key.Kind) ? null : FormWriting.ShapeOf(key, node);
}
