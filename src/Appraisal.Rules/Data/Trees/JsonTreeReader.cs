using System.Text;
using System.Text.Json;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Data;

/// <summary>Reads JSON into the same tree as YAML, so that both give tables in one way. A null is an empty scalar.</summary>
internal sealed class JsonTreeReader
{
    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly byte[] _bytes;
    private int _lastByte;
    private int _lastOffset;

    private JsonTreeReader(SourceText source, DiagnosticBag diagnostics)
    {
        (_source, _diagnostics) = (source, diagnostics);
        _bytes = Encoding.UTF8.GetBytes(source.Text);
    }

    public static YamlNode? Read(SourceText source, DiagnosticBag diagnostics)
    {
        var tree = new JsonTreeReader(source, diagnostics);
        var reader = new Utf8JsonReader(tree._bytes, new JsonReaderOptions { MaxDepth = YamlLimits.Data.Depth });
        try
        {
            reader.Read();
            var root = tree.Value(ref reader);
            reader.Read();
            return root;
        }
        catch (JsonException)
        {
            // Where the reader stands is more exact than the byte position of the exception, which counts lines its own way.
            var place = source.PlaceAt(tree.OffsetAt((int)reader.BytesConsumed), 1);
            diagnostics.Add(new Diagnostic(DataRules.JsonSyntax, place) { Excerpt = source.ExcerptOf(place) });
            return null;
        }
    }

    private YamlNode Value(ref Utf8JsonReader reader)
    {
        var start = OffsetAt((int)reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => Object(ref reader, start),
            JsonTokenType.StartArray => Array(ref reader, start),
            _ => Scalar(ref reader, start),
        };
    }

    private YamlMapping Object(ref Utf8JsonReader reader, int start)
    {
        var entries = new List<YamlEntry>();
        var seen = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = Scalar(ref reader, OffsetAt((int)reader.TokenStartIndex));
            reader.Read();
            var value = Value(ref reader);
            if (seen.TryAdd(key.Text, key))
            {
                entries.Add(new(key, value));
            }
            else
            {
                _diagnostics.Add(new Diagnostic(LoadingRules.DuplicateKey, key.Place, key.Text) { Excerpt = key.Excerpt, Related = [seen[key.Text].Place] });
            }
        }

        return new(_source, start, OffsetAt((int)reader.BytesConsumed), entries, flow: true);
    }

    private YamlSequence Array(ref Utf8JsonReader reader, int start)
    {
        var items = new List<YamlNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value(ref reader));
        }

        return new(_source, start, OffsetAt((int)reader.BytesConsumed), items, flow: true);
    }

    private YamlScalar Scalar(ref Utf8JsonReader reader, int start)
    {
        var isText = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
        var text = reader.TokenType switch
        {
            JsonTokenType.Null => "",
            _ when isText => reader.GetString()!,
            _ => Encoding.UTF8.GetString(reader.ValueSpan),
        };
        var end = reader.TokenType == JsonTokenType.PropertyName
            ? start + Encoding.UTF8.GetCharCount(reader.ValueSpan) + 2
            : OffsetAt((int)reader.BytesConsumed);
        return new(_source, start, end, text, isText ? YamlScalarStyle.DoubleQuoted : YamlScalarStyle.Plain, inFlow: true);
    }

    /// <summary>The offset in the text of an offset in the bytes; asked in rising order, so each byte is looked at once.</summary>
    private int OffsetAt(int index)
    {
        if (index < _lastByte)
        {
            return Encoding.UTF8.GetCharCount(_bytes, 0, index);
        }

        _lastOffset += Encoding.UTF8.GetCharCount(_bytes, _lastByte, index - _lastByte);
        _lastByte = index;
        return _lastOffset;
    }
}
