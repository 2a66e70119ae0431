using System.Xml.Linq;

namespace Appraisal.Rules.Specification.Tests.Docs;

/// <summary>What must hold of an HTML file that stands alone: links stay inside it and lead somewhere, nothing is loaded, nothing runs.</summary>
internal static class HtmlFile
{
    private static readonly IReadOnlyList<string> Loading = ["script", "link", "img", "iframe", "object", "embed", "base", "form", "video", "audio", "source"];

    public static IEnumerable<string> Faults(XDocument html)
    {
        var ids = html.Descendants().Attributes("id").Select(a => a.Value).ToList();
        var links = html.Descendants().Attributes("href").Select(a => a.Value).ToList();
        return ids.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => $"twice: {g.Key}")
            .Concat(links.Where(l => !l.StartsWith('#')).Select(l => $"leads out: {l}"))
            .Concat(links.Where(l => l.StartsWith('#') && !ids.Contains(l[1..])).Distinct().Select(l => $"leads nowhere: {l}"))
            .Concat(html.Descendants().Where(e => Loading.Contains(e.Name.LocalName)).Select(e => $"loads or runs: {e.Name}"))
            .Concat(html.Descendants().Attributes().Where(a => a.Name.LocalName is "src" or "style" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)).Select(a => $"attribute: {a}"))
            .Concat(html.Descendants("style").Where(s => s.Value.Contains("url(", StringComparison.Ordinal) || s.Value.Contains("@import", StringComparison.Ordinal)).Select(_ => "a style that loads"));
    }
}
