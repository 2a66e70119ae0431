using System.Text;
using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Documenting;

/// <summary>Writes a page as Markdown, with the tables of GitHub's dialect.</summary>
internal sealed class MarkdownWriter
{
    private const string CellBreak = "<br>";
    private const string LineEnd = "\\\n";

    private readonly StringBuilder _text = new();
    private readonly Page _page;
    private readonly string _colon;

    private MarkdownWriter(Page page)
    {
        _page = page;
        _colon = page.Language == MessageLanguage.Chinese ? "：" : ": ";
    }

    public static string Write(Page page)
    {
        var writer = new MarkdownWriter(page);
        writer._text.Append("# ").Append(MarkdownText.Escape(page.Title)).Append('\n');
        var contents = false;
        foreach (var block in page.Blocks)
        {
            if (!contents && block is PageHeading { Level: 2 })
            {
                writer.WriteContents();
                contents = true;
            }

            writer.Write(block);
        }

        return writer._text.ToString();
    }

    private void WriteContents()
    {
        _text.Append("\n**").Append(MarkdownText.Escape(_page.ContentsHeading)).Append("**\n\n");
        foreach (var (part, entries) in _page.Contents())
        {
            _text.Append("- ").Append(Link(part.Text, part.Anchor));
            _text.Append(entries.Count > 0 ? _colon : "");
            _text.Append(string.Join(" · ", entries.Select(e => Link(e.Text, e.Anchor)))).Append('\n');
        }
    }

    private void Write(PageBlock block)
    {
        switch (block)
        {
            case PageHeading heading:
                var aside = heading.Aside.Length > 0 ? " · " + MarkdownText.Escape(heading.Aside) : "";
                _text.Append($"\n{new string('#', heading.Level)} {Anchor(heading.Anchor)}{MarkdownText.Escape(heading.Text)}{aside}\n");
                break;
            case PageParagraph paragraph:
                _text.Append('\n').Append(Line(paragraph.Content)).Append('\n');
                break;
            case PageQuote quote:
                _text.Append("\n> ").Append(Line(quote.Content)).Append('\n');
                break;
            case PageFormula formula:
                var fence = MarkdownText.Fence(formula.Code.Text, 3);
                _text.Append($"\n{fence}\n{formula.Code.Text.TrimEnd()}\n{fence}\n");
                break;
            case PageBullets bullets:
                _text.Append('\n');
                bullets.Items.ToList().ForEach(i => _text.Append("- ").Append(Line(i, LineEnd + "  ")).Append('\n'));
                break;
            case PageTable table:
                Write(table);
                break;
            case PageTerms terms:
                Write(terms);
                break;
            case PageBeside beside:
                beside.Left.Concat(beside.Right).ToList().ForEach(Write);
                break;
        }
    }

    private void Write(PageTable table)
    {
        _text.Append('\n').Append(Row(table.Headers.Select(MarkdownText.Escape)));
        _text.Append(Row(table.Headers.Select(_ => "---")));
        foreach (var row in table.Rows)
        {
            _text.Append(Row(row.Select(cell => Inlines(cell, inTable: true, CellBreak))));
        }
    }

    private void Write(PageTerms terms)
    {
        var inList = false;
        foreach (var term in terms.Terms)
        {
            if (term.Content is [PageParagraph line])
            {
                _text.Append(inList ? "" : "\n").Append($"- **{MarkdownText.Escape(term.Label)}**{_colon}{Inlines(line.Content, inTable: false, LineEnd + "  ")}\n");
                inList = true;
                continue;
            }

            _text.Append($"\n**{MarkdownText.Escape(term.Label)}**\n");
            term.Content.ToList().ForEach(Write);
            inList = false;
        }
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";

    private static string Line(IReadOnlyList<PageInline> content, string lineBreak = LineEnd)
    {
        var line = Inlines(content, inTable: false, lineBreak);
        return content is [PlainText, ..] ? MarkdownText.EscapeLineStart(line) : line;
    }

    private static string Inlines(IReadOnlyList<PageInline> content, bool inTable, string lineBreak) => string.Concat(content.Select(c => c switch
    {
        PlainText plain => MarkdownText.Escape(plain.Text),
        SmallText small => MarkdownText.Escape(small.Text),
        StrongText strong => $"**{MarkdownText.Escape(strong.Text)}**",
        PageLink link => Link(link.Text, link.Anchor),
        PageAnchor anchor => Anchor(anchor.Id),
        FormulaCode code => MarkdownText.Code(code.Text, inTable, lineBreak),
        _ => lineBreak,
    }));

    private static string Link(string text, string anchor) => $"[{MarkdownText.Escape(text)}](#{anchor})";

    private static string Anchor(string id) => $"<a id=\"{id}\"></a>";
}
