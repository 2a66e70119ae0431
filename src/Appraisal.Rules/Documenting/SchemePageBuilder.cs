using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Documenting;

/// <summary>Makes the page of a scheme: what it is, the document clause by clause, then each section in the scheme's own order.</summary>
internal sealed class SchemePageBuilder
{
    private readonly AppraisalScheme _scheme;
    private readonly MessageLanguage _language;
    private readonly SchemePlaces _places;
    private readonly FormWriting _writing;

    private SchemePageBuilder(AppraisalScheme scheme, MessageLanguage language)
    {
        (_scheme, _language) = (scheme, language);
        _places = new SchemePlaces(scheme);
        _writing = WritingOf(null);
    }

    public static Page Build(AppraisalScheme scheme, MessageLanguage language)
    {
        var builder = new SchemePageBuilder(scheme, language);
        return new Page(scheme.Header.Title, language, builder._writing.Say("目录", "Contents"), [.. builder.Blocks()]);
    }

    private IEnumerable<PageBlock> Blocks()
    {
        var blocks = new List<PageBlock> { SchemeHead.Of(_scheme, _writing) };
        if (_places.Clauses.Any())
        {
            blocks.Add(new PageHeading(2, _writing.Say("条款与规则", "Clauses and rules"), _places.Anchors.New("part", "clauses")));
            blocks.AddRange(new ClauseRows(_scheme, _writing, new ClauseCarriers(_scheme, WritingOf)).Blocks());
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
        var entries = ChainOrder.Of(section.Entries);
        var shape = section.Entries.Count > 0 ? section.ShapeOf(section.Entries[0]) : null;
        if (section.Node is YamlMapping forms && !entries.Any(e => section.IsDecision(e) || TableOf(e) is not null) && FormTables.FitTable(forms, shape))
        {
            return [new FormTables(_writing).Named(forms, shape, e => _places.OfEntry(section.Name, e.Name))];
        }

        var key = Shapes.Package.Find(section.Name);
        if (section.Node is YamlMapping texts && FormWriting.IsKeyedByClause(key))
        {
            return [new FormTables(_writing).ByClause(texts, key!, _writing.Say("内容", "says"), e => _places.OfEntry(section.Name, e.Name))];
        }

        return section.Node is YamlMapping
            ? entries.SelectMany(e => Entry(section, e))
            : [new PageParagraph(_writing.Inline(section.Node, key))];
    }

    private IEnumerable<PageBlock> Entry(SchemeSection section, YamlEntry entry)
    {
        yield return new PageHeading(3, entry.Name, _places.OfEntry(section.Name, entry.Name), LabelOf(entry));
        if (entry.Value is not YamlMapping form)
        {
            yield return new PageParagraph(_writing.Inline(entry.Value, null));
            yield break;
        }

        var writing = WritingOf(form);
        var fields = new FieldWords(writing);
        var table = TableOf(entry);
        PageTerm? columns = table is null ? null : new PageTerm(table.IsGenerated ? _writing.Say("列（由方案得出，不填）", "columns (they follow, nobody fills them in)") : KeyWords.Of("fields", null, _language), [fields.Of(table, form)]);
        yield return new EntryTerms(writing).Of(form, section.ShapeOf(entry), e => e.Name == "fields" ? columns : null);
        if (columns is not null && form["fields"] is null)
        {
            yield return new PageTerms([columns]);
        }
    }

    /// <summary>The table of data that an entry declares; null where it declares none.</summary>
    private TableDefinition? TableOf(YamlEntry entry) =>
        _scheme.Tables.GetValueOrDefault(entry.Name) is { } table && table.Place == entry.Key.Place ? table : null;

    // An English name helps a reader of English; the document's own words are the heading in both languages.
    private string LabelOf(YamlEntry entry) =>
        _language == MessageLanguage.English && (entry.Value as YamlMapping)?["label"] is YamlScalar label ? label.Text : "";

    /// <summary>How an entry is written: its formulas read the tables that it names, the nearest first.</summary>
    private FormWriting WritingOf(YamlMapping? entry)
    {
        var tables = entry?.Entries.Where(e => e.Name == "each" || e.Name.EndsWith(" of", StringComparison.Ordinal))
            .Concat(entry.Entries.Where(e => e.Name == "of"))
            .Select(e => e.Value).OfType<YamlScalar>().Select(s => s.Text).Where(_scheme.Tables.ContainsKey);
        return new FormWriting(_places, _language, [.. tables ?? []]);
    }
}
