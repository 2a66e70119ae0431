using System.Globalization;
using Appraisal.Rules.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Appraisal.Rules.Loading;

/// <summary>Builds the tree from the events of the parser, which is asked for one event at a time, so that a limit stops it early.</summary>
internal sealed class YamlTreeBuilder(SourceText source, string text, YamlLimits limits, DiagnosticBag diagnostics)
{
    private readonly Parser _parser = new(new Scanner(new StringReader(text), skipComments: true));
    private int _flowDepth;
    private int _depth;

    public YamlNode? Build()
    {
        try
        {
            return Document();
        }
        catch (DepthExceededException)
        {
            return null;
        }
        catch (YamlException fault)
        {
            diagnostics.Add(YamlSyntaxFault.Of(fault.Message, (int)fault.Start.Index, source));
            return null;
        }
        catch (InvalidOperationException fault)
        {
            // The scanner has no better word for a list in brackets that breaks off.
            diagnostics.Add(YamlSyntaxFault.Of(fault.Message, (int)(_parser.Current?.End.Index ?? 0), source));
            return null;
        }
    }

    private YamlNode? Document()
    {
        _parser.MoveNext();
        _parser.MoveNext();
        if (_parser.Current is not DocumentStart start)
        {
            diagnostics.Add(new Diagnostic(LoadingRules.EmptyFile, new TextPlace(source.File, 0, 0, 0)));
            return null;
        }

        RefuseDirectives(start);
        var root = Node(Next());
        Next();
        if (Next() is DocumentStart second)
        {
            Report(LoadingRules.SeveralDocuments, (int)second.Start.Index, (int)second.End.Index);
        }

        if (root is YamlScalar { Text: "", Style: YamlScalarStyle.Plain })
        {
            diagnostics.Add(new Diagnostic(LoadingRules.EmptyFile, root.Place));
            return null;
        }

        return root;
    }

    private void RefuseDirectives(DocumentStart start)
    {
        // The parser skips directives that it does not know, so the text is asked.
        var head = text.AsSpan(0, (int)Math.Min(start.End.Index, text.Length));
        if (head.StartsWith("%") || head.Contains("\n%", StringComparison.Ordinal))
        {
            var at = head.StartsWith("%") ? 0 : head.IndexOf("\n%") + 1;
            Report(LoadingRules.Directive, at, at + 1);
        }
    }

    private ParsingEvent Next()
    {
        _parser.MoveNext();
        return _parser.Current!;
    }

    private YamlNode Node(ParsingEvent current)
    {
        if (current is AnchorAlias alias)
        {
            Report(LoadingRules.Alias, alias, alias.Value.Value);
            return new YamlScalar(source, Start(alias), End(alias), "", YamlScalarStyle.Plain, _flowDepth > 0);
        }

        RefuseProperties((NodeEvent)current);
        return current switch
        {
            Scalar scalar => ScalarOf(scalar),
            SequenceStart sequence => Nested(sequence, sequence.Style == SequenceStyle.Flow, Sequence),
            _ => Nested((MappingStart)current, ((MappingStart)current).Style == MappingStyle.Flow, Mapping),
        };
    }

    private void RefuseProperties(NodeEvent node)
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

    private YamlScalar ScalarOf(Scalar scalar)
    {
        var node = new YamlScalar(source, Start(scalar), End(scalar), scalar.Value, StyleOf(scalar.Style), _flowDepth > 0);
        if (node.Style == YamlScalarStyle.Plain && node.SpansLines)
        {
            RefuseSwallowedItems(node);
        }

        return node;
    }

    private void RefuseSwallowedItems(YamlScalar node)
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

    private T Nested<T>(ParsingEvent start, bool flow, Func<ParsingEvent, bool, T> build)
    {
        if (++_depth > limits.Depth)
        {
            Report(LoadingRules.TooDeep, start, limits.Depth.ToString(CultureInfo.InvariantCulture));
            throw new DepthExceededException();
        }

        _flowDepth += flow ? 1 : 0;
        var node = build(start, flow);
        _flowDepth -= flow ? 1 : 0;
        _depth--;
        return node;
    }

    private YamlSequence Sequence(ParsingEvent start, bool flow)
    {
        var items = new List<YamlNode>();
        ParsingEvent current;
        while ((current = Next()) is not SequenceEnd)
        {
            items.Add(Node(current));
        }

        return new(source, Start(start), EndOfCollection(start, current, items.LastOrDefault(), flow), items, flow);
    }

    private YamlMapping Mapping(ParsingEvent start, bool flow)
    {
        var entries = new List<YamlEntry>();
        var seen = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        ParsingEvent current;
        while ((current = Next()) is not MappingEnd)
        {
            var key = Key(current);
            var value = Node(Next());
            if (key is not null && IsNew(key, seen))
            {
                entries.Add(new(key, value));
            }
        }

        return new(source, Start(start), EndOfCollection(start, current, entries.LastOrDefault()?.Value, flow), entries, flow);
    }

    private YamlScalar? Key(ParsingEvent current)
    {
        var isSimple = current is Scalar { IsKey: true } || current is Scalar && _flowDepth > 0;
        if (current is not AnchorAlias && !isSimple)
        {
            Report(LoadingRules.KeyIsNoText, current);
        }

        if (Node(current) is not YamlScalar key || !isSimple)
        {
            return null;
        }

        if (key is { Text: "<<", Style: YamlScalarStyle.Plain })
        {
            Report(LoadingRules.MergeKey, key.Start, key.End);
            return null;
        }

        return key;
    }

    private bool IsNew(YamlScalar key, Dictionary<string, YamlScalar> seen)
    {
        if (seen.TryAdd(key.Text, key))
        {
            return true;
        }

        diagnostics.Add(new Diagnostic(LoadingRules.DuplicateKey, key.Place, key.Text)
        {
            Excerpt = key.Excerpt,
            Related = [seen[key.Text].Place],
        });
        return false;
    }

    private void Report(DiagnosticRule rule, ParsingEvent at, params string[] arguments) => Report(rule, Start(at), End(at), arguments);

    private void Report(DiagnosticRule rule, int start, int end, params string[] arguments)
    {
        var place = source.PlaceAt(start, end - start);
        diagnostics.Add(new Diagnostic(rule, place, arguments) { Excerpt = source.ExcerptOf(place) });
    }

    // The parser ends a block collection where the next token begins, which may be lines further down.
    private int EndOfCollection(ParsingEvent start, ParsingEvent end, YamlNode? last, bool flow) =>
        flow ? End(end) : Math.Max(Start(start), last?.End ?? End(start));

    private int Start(ParsingEvent current) => Math.Min((int)current.Start.Index, text.Length);

    private int End(ParsingEvent current) => Math.Min((int)current.End.Index, text.Length);

    private static YamlScalarStyle StyleOf(ScalarStyle style) => style switch
    {
        ScalarStyle.SingleQuoted => YamlScalarStyle.SingleQuoted,
        ScalarStyle.DoubleQuoted => YamlScalarStyle.DoubleQuoted,
        ScalarStyle.Literal => YamlScalarStyle.Literal,
        ScalarStyle.Folded => YamlScalarStyle.Folded,
        _ => YamlScalarStyle.Plain,
    };

    /// <summary>Leaves the recursion when the nesting limit is passed; never leaves the builder.</summary>
    private sealed class DepthExceededException : Exception;
}
