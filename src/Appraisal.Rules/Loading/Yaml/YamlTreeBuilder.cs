using System.Globalization;
using Appraisal.Rules.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Appraisal.Rules.Loading;

/// <summary>Builds the tree from the events of the parser, which is asked for one event at a time, so that a limit stops it early.</summary>
internal sealed class YamlTreeBuilder(SourceText source, string text, YamlLimits limits, DiagnosticBag diagnostics)
{
    private readonly Parser _parser = new(new Scanner(new StringReader(text), skipComments: true));
    private readonly YamlFaults _faults = new(source, text, diagnostics);
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

        _faults.RefuseDirectives(start);
        var root = Node(Next());
        Next();
        if (Next() is DocumentStart second)
        {
            _faults.Report(LoadingRules.SeveralDocuments, (int)second.Start.Index, (int)second.End.Index);
        }

        if (root is YamlScalar { Text: "", Style: YamlScalarStyle.Plain })
        {
            diagnostics.Add(new Diagnostic(LoadingRules.EmptyFile, root.Place));
            return null;
        }

        return root;
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
            _faults.Report(LoadingRules.Alias, alias, alias.Value.Value);
            return new YamlScalar(source, _faults.StartOf(alias), _faults.EndOf(alias), "", YamlScalarStyle.Plain, _flowDepth > 0);
        }

        _faults.RefuseProperties((NodeEvent)current);
        return current switch
        {
            Scalar scalar => ScalarOf(scalar),
            SequenceStart sequence => Nested(sequence, sequence.Style == SequenceStyle.Flow, Sequence),
            _ => Nested((MappingStart)current, ((MappingStart)current).Style == MappingStyle.Flow, Mapping),
        };
    }

    private YamlScalar ScalarOf(Scalar scalar)
    {
        var node = new YamlScalar(source, _faults.StartOf(scalar), _faults.EndOf(scalar), scalar.Value, StyleOf(scalar.Style), _flowDepth > 0);
        if (node.Style == YamlScalarStyle.Plain && node.SpansLines)
        {
            _faults.RefuseSwallowedItems(node);
        }

        return node;
    }

    private T Nested<T>(ParsingEvent start, bool flow, Func<ParsingEvent, bool, T> build)
    {
        if (++_depth > limits.Depth)
        {
            _faults.Report(LoadingRules.TooDeep, start, limits.Depth.ToString(CultureInfo.InvariantCulture));
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

        return new(source, _faults.StartOf(start), EndOfCollection(start, current, items.LastOrDefault(), flow), items, flow);
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

        return new(source, _faults.StartOf(start), EndOfCollection(start, current, entries.LastOrDefault()?.Value, flow), entries, flow);
    }

    private YamlScalar? Key(ParsingEvent current)
    {
        var isSimple = current is Scalar { IsKey: true } || current is Scalar && _flowDepth > 0;
        if (current is not AnchorAlias && !isSimple)
        {
            _faults.Report(LoadingRules.KeyIsNoText, current);
        }

        if (Node(current) is not YamlScalar key || !isSimple)
        {
            return null;
        }

        if (key is { Text: "<<", Style: YamlScalarStyle.Plain })
        {
            _faults.Report(LoadingRules.MergeKey, key.Start, key.End);
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

    // The parser ends a block collection where the next token begins, which may be lines further down.
    private int EndOfCollection(ParsingEvent start, ParsingEvent end, YamlNode? last, bool flow) =>
        flow ? _faults.EndOf(end) : Math.Max(_faults.StartOf(start), last?.End ?? _faults.EndOf(start));

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
