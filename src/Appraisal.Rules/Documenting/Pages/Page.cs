using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Documenting;

/// <summary>A page before it is written in some format.</summary>
/// <param name="Title">The title.</param>
/// <param name="Language">The language of headings and labels.</param>
/// <param name="ContentsHeading">The heading of the table of contents.</param>
/// <param name="Blocks">The blocks, the title left out. The table of contents comes before the first heading of level 2.</param>
internal sealed record Page(string Title, MessageLanguage Language, string ContentsHeading, IReadOnlyList<PageBlock> Blocks)
{
    /// <summary>The parts of the page: each heading of level 2 with the headings of level 3 below it.</summary>
    public IReadOnlyList<(PageHeading Part, IReadOnlyList<PageHeading> Entries)> Contents()
    {
        var parts = new List<(PageHeading Part, List<PageHeading> Entries)>();
        foreach (var heading in Blocks.SelectMany(Headings))
        {
            if (heading.Level == 2)
            {
                parts.Add((heading, []));
            }
            else if (heading.Level == 3 && parts.Count > 0)
            {
                parts[^1].Entries.Add(heading);
            }
        }

        return [.. parts.Select(p => (p.Part, (IReadOnlyList<PageHeading>)p.Entries))];
    }

    private static IEnumerable<PageHeading> Headings(PageBlock block) => block switch
    {
        PageHeading heading => [heading],
        PageBeside beside => beside.Left.Concat(beside.Right).SelectMany(Headings),
        _ => [],
    };
}
