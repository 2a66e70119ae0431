using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Documenting;

/// <summary>Writes a page as one HTML file that needs nothing else.</summary>
internal sealed class HtmlWriter
{
    private readonly HtmlText _html;
    private readonly Page _page;

    private HtmlWriter(HtmlText html, Page page)
    {
        (_html, _page) = (html, page);
    }

    public static string Write(Page page)
    {
        using var html = new HtmlText();
        new HtmlWriter(html, page).Write();
        return html.ToString();
    }

    private void Write()
    {
        _html.Raw("<!DOCTYPE html>");
        _html.Element("html", WriteParts, ("lang", _page.Language == MessageLanguage.Chinese ? "zh-CN" : "en"));
    }

    private void WriteParts()
    {
        _html.Element("head", Head);
        _html.Element("body", () => _html.Element("main", Body));
    }

    private void Head()
    {
        _html.Line();
        _html.Void("meta", ("charset", "utf-8"));
        _html.Line();
        _html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        Words("title", _page.Title);
        _html.Element("style", () => _html.Raw(PageStyle.Css));
    }

    private void Body()
    {
        Words("h1", _page.Title);
        var contents = false;
        foreach (var block in _page.Blocks)
        {
            if (!contents && block is PageHeading { Level: 2 })
            {
                _html.Element("nav", WriteContents);
                contents = true;
            }

            Write(block);
        }
    }

    private void WriteContents()
    {
        Words("h2", _page.ContentsHeading);
        _html.Element("ul", () =>
        {
            foreach (var (part, entries) in _page.Contents())
            {
                _html.Element("li", () =>
                {
                    _html.Link(part.Text, part.Anchor);
                    foreach (var entry in entries)
                    {
                        _html.Words(" ");
                        _html.Link(entry.Text, entry.Anchor, "entry");
                    }
                });
            }
        });
    }

    private void Write(PageBlock block)
    {
        switch (block)
        {
            case PageHeading heading:
                Write(heading);
                break;
            case PageParagraph paragraph:
                _html.Element("p", () => Write(paragraph.Content));
                break;
            case PageQuote quote:
                _html.Element("blockquote", () => Write(quote.Content));
                break;
            case PageFormula formula:
                _html.Element("pre", () => Write(formula.Code));
                break;
            case PageBullets bullets:
                _html.Element("ul", () => bullets.Items.ToList().ForEach(i => _html.Element("li", () => Write(i))));
                break;
            case PageTable table:
                _html.Element("div", () => _html.Element("table", () => Write(table)), ("class", "wide"));
                break;
            case PageTerms terms:
                _html.Element("dl", () => terms.Terms.ToList().ForEach(Write));
                break;
            case PageBeside beside:
                _html.Element("section", () => Write(beside), ("class", "beside"));
                break;
        }
    }

    private void Write(PageHeading heading) => _html.Element(
        $"h{heading.Level}",
        () =>
        {
            _html.Words(heading.Text);
            if (heading.Aside.Length > 0)
            {
                _html.Words(" ");
                _html.Inline("small", heading.Aside);
            }
        },
        ("id", heading.Anchor));

    private void Write(PageTable table)
    {
        _html.Element("thead", () => _html.Element("tr", () => table.Headers.ToList().ForEach(h => Words("th", h))));
        _html.Element("tbody", () =>
        {
            foreach (var row in table.Rows)
            {
                _html.Element("tr", () => row.ToList().ForEach(cell => _html.Element("td", () => Write(cell))));
            }
        });
    }

    private void Write(PageTerm term)
    {
        Words("dt", term.Label);
        _html.Element("dd", () =>
        {
            if (term.Content is [PageParagraph line])
            {
                Write(line.Content);
                return;
            }

            term.Content.ToList().ForEach(Write);
        });
    }

    private void Write(PageBeside beside)
    {
        _html.Element("div", () => beside.Left.ToList().ForEach(Write));
        _html.Element("div", () => beside.Right.ToList().ForEach(Write));
    }

    private void Write(IReadOnlyList<PageInline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case PlainText plain:
                    _html.Words(plain.Text);
                    break;
                case SmallText small:
                    _html.Inline("small", small.Text);
                    break;
                case StrongText strong:
                    _html.Inline("strong", strong.Text);
                    break;
                case PageLink link:
                    _html.Link(link.Text, link.Anchor);
                    break;
                case PageAnchor anchor:
                    _html.Inline("a", "", ("id", anchor.Id));
                    break;
                case FormulaCode code:
                    Write(code);
                    break;
                default:
                    _html.Void("br");
                    break;
            }
        }
    }

    private void Write(FormulaCode code) => _html.Inline("code", () =>
    {
        foreach (var part in code.Parts)
        {
            if (part.Anchor is { } anchor)
            {
                _html.Link(part.Text, anchor, part.IsAssumed ? "assumed" : null);
            }
            else
            {
                _html.Words(part.Text);
            }
        }
    });

    private void Words(string element, string words) => _html.Element(element, () => _html.Words(words));
}
