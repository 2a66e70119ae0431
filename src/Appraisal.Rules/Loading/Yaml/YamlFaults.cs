using Appraisal.Rules.Diagnostics;
using YamlDotNet.Core.Events;

namespace Appraisal.Rules.Loading;

/// <summary>Reports what YAML allows and a package does not, at the place of the parser's event.</summary>
internal sealed class YamlFaults(SourceText source, string text, DiagnosticBag diagnostics)
{
    public void RefuseDirectives(DocumentStart start)
    {
        // The parser skips directives that it does not know, so the text is asked.
        var head = text.AsSpan(0, (int)Math.Min(start.End.Index, text.Length));
        if (head.StartsWith("%") || head.Contains("\n%", StringComparison.Ordinal))
        {
            var at = head.StartsWith("%") ? 0 : head.IndexOf("\n%") + 1;
            Report(LoadingRules.Directive, at, at + 1);
        }
    }

    public void RefuseProperties(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            Report(LoadingRules.Anchor, node, node.Anchor.Value);
        }

        if (!node.Tag.IsEmpty)
        {
            Report(LoadingRules.Tag, node, node.Tag.Value);
        }
    }

    public void RefuseSwallowedItems(YamlScalar node)
    {
        for (var at = text.IndexOf('\n', node.Start); at >= 0 && at < node.End; at = text.IndexOf('\n', at + 1))
        {
            var rest = text.AsSpan(at + 1, node.End - at - 1);
            var item = rest.TrimStart(' ');
            if (item.StartsWith("- "))
            {
                var start = at + 1 + rest.Length - item.Length;
                Report(LoadingRules.SwallowedItem, start, start + 1);
            }
        }
    }

    public void Report(DiagnosticRule rule, ParsingEvent at, params string[] arguments) => Report(rule, StartOf(at), EndOf(at), arguments);

    public void Report(DiagnosticRule rule, int start, int end, params string[] arguments)
    {
        var place = source.PlaceAt(start, end - start);
        diagnostics.Add(new Diagnostic(rule, place, arguments) { Excerpt = source.ExcerptOf(place) });
    }

    public int StartOf(ParsingEvent current) => Math.Min((int)current.Start.Index, text.Length);

    public int EndOf(ParsingEvent current) => Math.Min((int)current.End.Index, text.Length);
}
