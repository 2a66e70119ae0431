using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Documenting;

/// <summary>Makes the page of a scheme: what it is, the document clause by clause, then each section in the scheme's own order.</summary>
internal sealed class SchemePageBuilder
{
    private readonly AppraisalScheme _scheme;
    private readonly MessageLanguage _language;
    private readonly SchemePlaces _places;
    private readonly FormWriting _writing;
    private readonly EntryBlocks _entries;
    private readonly EntryUses _uses;

    private SchemePageBuilder(AppraisalScheme scheme, MessageLanguage language)
    {
        (_scheme, _language) = (scheme, language);
        _places = new SchemePlaces(scheme);
        _writing = new FormWriting(_places, language, []);
        _entries = new EntryBlocks(scheme, _places, language);
        _uses = new EntryUses(scheme, _places, _entries);
    }

    public static Page Build(AppraisalScheme scheme, MessageLanguage language)
    {
        var builder = new SchemePageBuilder(scheme, language);
        return new Page(scheme.Header.Title, language, builder._writing.Say("目录", "Contents"), builder.Blocks());
    }

    private IReadOnlyList<PageBlock> Blocks()
    {
        var blocks = new List<PageBlock> { SchemeHead.Of(_scheme, _writing) };
        if (_places.Clauses.Any())
        {
            blocks.Add(new PageHeading(2, _writing.Say("条款与规则", "Clauses and rules"), _places.Anchors.New("part", "clauses")));
            blocks.AddRange(new ClauseRows(_scheme, _writing, new ClauseCarriers(_scheme, _entries.WritingOf)).Blocks());
        }

        foreach (var section in SchemeSections.Of(_scheme))
        {
            blocks.Add(new PageHeading(2, KeyWords.OfSection(section.Name, _language), _places.Anchors.New("part", section.Name)));
            blocks.AddRange(Section(section));
        }

        return blocks;
    }

    private IEnumerable<PageBlock> Section(SchemeSection section)
    {
        var key = Shapes.Package.Find(section.Name);
        if (section.Node is not YamlMapping forms)
        {
            return [new PageParagraph(_writing.Inline(section.Node, key))];
        }

        if (FormWriting.IsKeyedByClause(key))
        {
            return [new FormTables(_writing).ByClause(forms, key!, _writing.Say("内容", "says"), e => _places.OfEntry(section.Name, e.Name))];
        }

        var shape = section.Entries.Count > 0 ? section.ShapeOf(section.Entries[0]) : null;
        return FormTables.FitTable(forms, shape) && !section.Entries.Any(e => section.IsDecision(e) || _entries.TableOf(e) is not null)
            ? [Table(section, forms, shape)]
            : ChainOrder.Of(section.Entries).SelectMany(e => Entry(section, e));
    }

    private PageTable Table(SchemeSection section, YamlMapping forms, FormShape? shape)
    {
        var table = new FormTables(_writing).Named(forms, shape, e => _places.OfEntry(section.Name, e.Name));
        var uses = section.Entries.Select(e => Uses(_places.OfEntry(section.Name, e.Name))).ToList();
        return uses.TrueForAll(u => u.Count == 0)
            ? table
            : new PageTable([.. table.Headers, UsesLabel], [.. table.Rows.Zip(uses, IReadOnlyList<IReadOnlyList<PageInline>> (row, use) => [.. row, use])]);
    }

    private IReadOnlyList<PageBlock> Entry(SchemeSection section, YamlEntry entry)
    {
        var anchor = _places.OfEntry(section.Name, entry.Name);
        var heading = new PageHeading(3, entry.Name, anchor, LabelOf(entry));
        var blocks = _entries.Of(section, entry);
        return section.IsDecision(entry) && Uses(anchor) is { Count: > 0 } uses && blocks is [.., PageTerms own]
            ? [heading, .. blocks.SkipLast(1), new PageTerms([.. own.Terms, new PageTerm(UsesLabel, [new PageParagraph(uses)])])]
            : [heading, .. blocks];
    }

    private string UsesLabel => _writing.Say("用于", "used by");

    private IReadOnlyList<PageInline> Uses(string anchor) =>
        FormWriting.Joined(_uses.Of(anchor).Select(IReadOnlyList<PageInline> (u) => [u]), new PlainText(_writing.Comma));

    // An English name helps a reader of English; the document's own words are the heading in both languages.
    private string LabelOf(YamlEntry entry) =>
        _language == MessageLanguage.English && (entry.Value as YamlMapping)?["label"] is YamlScalar label ? label.Text : "";
}
