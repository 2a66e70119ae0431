using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Documenting;

/// <summary>
/// One page on which people read a scheme: the document's clauses, each beside what the scheme makes of it, then data, parameters, assumptions,
/// decisions, grades and what follows, each with its clauses. The same scheme gives the same bytes.
/// </summary>
/// <example><code>File.WriteAllText("page.html", scheme.Document(MessageLanguage.Chinese).ToHtml());</code></example>
public sealed class SchemePage
{
    private readonly Page _page;

    internal SchemePage(AppraisalScheme scheme, MessageLanguage language)
    {
        Scheme = scheme;
        _page = SchemePageBuilder.Build(scheme, language);
    }

    /// <summary>The scheme.</summary>
    public AppraisalScheme Scheme { get; }

    /// <summary>The language of headings and labels; names and formulas are the scheme's own.</summary>
    public MessageLanguage Language => _page.Language;

    /// <summary>The page as Markdown, with tables as GitHub writes them.</summary>
    public string ToMarkdown() => MarkdownWriter.Write(_page);

    /// <summary>The page as one HTML file that loads nothing else, for a screen, a phone or paper.</summary>
    public string ToHtml() => HtmlWriter.Write(_page);
}
