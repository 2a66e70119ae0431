using Appraisal.Rules.Loading;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Documenting;

/// <summary>What a scheme says of itself, as the head of its page.</summary>
internal static class SchemeHead
{
    public static PageTerms Of(AppraisalScheme scheme, FormWriting writing)
    {
        var root = scheme.Package.Scheme as YamlMapping;
        var terms = new List<PageTerm>();
        Add(terms, writing.Say("文件", "document"), Line(root?["document"], Shapes.Document, writing));
        Add(terms, writing.Say(scheme.Header.Period.Unit == PeriodUnit.Year ? "考评年度" : "考评期", "period"), [new PlainText($"{scheme.Header.Period}")]);
        Add(terms, writing.Say("结果", "result"), Line(root?["result"], Shapes.Result, writing));
        Add(terms, writing.Say("方案", "scheme"), [new PlainText($"{scheme.Id} {scheme.Header.Version}")]);
        Add(terms, KeyWords.Of("note", null, writing.Language), root?["note"] is { } note ? writing.Inline(note, Shapes.Package.Find("note")) : []);
        return new PageTerms(terms);
    }

    private static void Add(List<PageTerm> terms, string label, IReadOnlyList<PageInline> content)
    {
        if (content.Count > 0)
        {
            terms.Add(new PageTerm(label, [new PageParagraph(content)]));
        }
    }

    private static IReadOnlyList<PageInline> Line(YamlNode? form, FormShape shape, FormWriting writing) => form switch
    {
        YamlMapping mapping => FormWriting.Joined(writing.Labelled(mapping, shape), new PlainText(writing.Semicolon)),
        YamlSequence several => FormWriting.Joined(several.Items.Select(i => Line(i, shape, writing)), new LineBreak()),
        null => [],
        _ => writing.Inline(form, null),
    };
}
