namespace Appraisal.Rules.Documenting;

/// <summary>Which entries of a scheme mention another: found in what is written of each, so that it holds for every form.</summary>
internal sealed class EntryUses
{
    private readonly Dictionary<string, List<PageLink>> _users = new(StringComparer.Ordinal);

    public EntryUses(AppraisalScheme scheme, SchemePlaces places, EntryBlocks entries)
    {
        foreach (var section in SchemeSections.Of(scheme))
        {
            foreach (var entry in section.Entries)
            {
                var anchor = places.OfEntry(section.Name, entry.Name);
                foreach (var mentioned in entries.Of(section, entry).SelectMany(Mentioned).Distinct(StringComparer.Ordinal).Where(m => m != anchor))
                {
                    (_users.TryGetValue(mentioned, out var users) ? users : _users[mentioned] = []).Add(new PageLink(entry.Name, anchor));
                }
            }
        }
    }

    /// <summary>Links to the entries that mention the one at a place, in the order of the scheme.</summary>
    public IReadOnlyList<PageLink> Of(string anchor) => _users.TryGetValue(anchor, out var users) ? users : [];

    private static IEnumerable<string> Mentioned(PageBlock block) => block switch
    {
        PageParagraph paragraph => paragraph.Content.SelectMany(Mentioned),
        PageFormula formula => Mentioned(formula.Code),
        PageTable table => table.Rows.SelectMany(r => r).SelectMany(c => c).SelectMany(Mentioned),
        PageTerms terms => terms.Terms.SelectMany(t => t.Content).SelectMany(Mentioned),
        _ => [],
    };

    private static IEnumerable<string> Mentioned(PageInline inline) => inline switch
    {
        PageLink link => [link.Anchor],
        FormulaCode code => code.Parts.Select(p => p.Anchor).OfType<string>(),
        _ => [],
    };
}
