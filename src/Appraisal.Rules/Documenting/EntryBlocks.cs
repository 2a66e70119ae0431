using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Documenting;

/// <summary>The entries of a scheme as blocks of its page: forms by their keys, tables of data with their columns.</summary>
internal sealed class EntryBlocks(AppraisalScheme scheme, SchemePlaces places, MessageLanguage language)
{
    /// <summary>What an entry says, without its heading.</summary>
    public IReadOnlyList<PageBlock> Of(SchemeSection section, YamlEntry entry)
    {
        var writing = WritingOf(entry);
        if (entry.Value is not YamlMapping form)
        {
            return [new PageParagraph(writing.Inline(entry.Value, null))];
        }

        var columns = TableOf(entry) is { } table ? Columns(table, form, writing) : null;
        var terms = new EntryTerms(writing).Of(form, section.ShapeOf(entry), e => e.Name == "fields" ? columns : null);
        return columns is null || form["fields"] is not null ? [terms] : [terms, new PageTerms([columns])];
    }

    /// <summary>The table of data that an entry declares; null where it declares none.</summary>
    public TableDefinition? TableOf(YamlEntry entry) =>
        scheme.Tables.GetValueOrDefault(entry.Name) is { } table && table.Place == entry.Key.Place ? table : null;

    /// <summary>How an entry is written: its formulas read the tables that it declares or names, the nearest first.</summary>
    public FormWriting WritingOf(YamlEntry entry)
    {
        var keys = (entry.Value as YamlMapping)?.Entries ?? [];
        var named = keys.Where(e => e.Name == "each" || e.Name.EndsWith(" of", StringComparison.Ordinal)).Concat(keys.Where(e => e.Name == "of"))
            .Select(e => e.Value).OfType<YamlScalar>().Select(s => s.Text).Where(scheme.Tables.ContainsKey);
        return new FormWriting(places, language, [.. TableOf(entry) is { } own ? named.Prepend(own.Name) : named]);
    }

    private PageTerm Columns(TableDefinition table, YamlMapping form, FormWriting writing) => new(
        table.IsGenerated ? writing.Say("列（由方案得出，不填）", "columns (they follow, nobody fills them in)") : KeyWords.Of("fields", null, language),
        [new FieldWords(writing).Of(table, form)]);
}
