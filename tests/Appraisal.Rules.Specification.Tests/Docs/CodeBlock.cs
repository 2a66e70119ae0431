namespace Appraisal.Rules.Specification.Tests.Docs;

/// <summary>A fenced block of a page: the words behind the fence, the section it stands in, its line and its text.</summary>
internal sealed record CodeBlock(string Info, string Section, int Line, string Text)
{
    private const string Fence = "```";

    public static IReadOnlyList<CodeBlock> Of(string page)
    {
        var blocks = new List<CodeBlock>();
        var (section, info, start) = ("", (string?)null, 0);
        var lines = page.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                if (info is not null)
                {
                    blocks.Add(new CodeBlock(info, section, start, string.Concat(lines[start..i].Select(l => l + "\n"))));
                }

                (info, start) = info is null ? (lines[i][Fence.Length..].Trim(), i + 1) : (null, 0);
            }
            else if (info is null && lines[i].StartsWith('#'))
            {
                section = lines[i].TrimStart('#').Trim();
            }
        }

        return blocks;
    }
}
