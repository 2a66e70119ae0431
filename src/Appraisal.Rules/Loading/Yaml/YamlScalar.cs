using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Loading;

/// <summary>A scalar. It is text and nothing else: its place in the scheme decides whether it is a number, a date or a name.</summary>
public sealed class YamlScalar : YamlNode
{
    // Made when first asked for: few scalars ever are. Two threads may both make it, and make the same.
    private int[]? _offsets;

    internal YamlScalar(SourceText source, int start, int end, string text, YamlScalarStyle style, bool inFlow)
        : base(source, start, end)
    {
        Text = text;
        Style = style;
        InFlow = inFlow;
    }

    /// <summary>The text, quotes removed and escapes resolved.</summary>
    public string Text { get; }

    /// <summary>How it is written.</summary>
    public YamlScalarStyle Style { get; }

    /// <summary>Whether it stands inside <c>[…]</c> or <c>{…}</c>.</summary>
    public bool InFlow { get; }

    /// <summary>Whether it runs over several lines of the file.</summary>
    public bool SpansLines => Source.Text.AsSpan(Start, End - Start).TrimEnd().Contains('\n');

    /// <summary>The place of a part of <see cref="Text"/> in the file, whatever the quotes, escapes and indentation around it.</summary>
    /// <param name="offset">The first character, from 0; the text's length stands for its end.</param>
    /// <param name="length">How many characters; cut at the end of the line in the file.</param>
    public TextPlace PlaceAt(int offset, int length)
    {
        var offsets = _offsets ??= ScalarOffsets.Of(Source.Text.AsSpan(Start, End - Start), Text, Style);
        var first = offsets[Math.Clamp(offset, 0, Text.Length)];
        var last = offsets[Math.Clamp(offset + length, 0, Text.Length)];
        return Source.PlaceAt(Start + first, Math.Max(0, last - first));
    }

    /// <summary>The same place with another text, plain and outside brackets, or a block where this is one: for code that alters a package. Its parts have places near the whole.</summary>
    public YamlScalar WithText(string text) =>
        new(Source, Start, End, text, Style == YamlScalarStyle.Literal ? YamlScalarStyle.Literal : YamlScalarStyle.Plain, inFlow: false);

    /// <summary>A part of the text as a scalar that stands where the part does.</summary>
    internal YamlScalar Part(int offset, int length)
    {
        var offsets = _offsets ??= ScalarOffsets.Of(Source.Text.AsSpan(Start, End - Start), Text, Style);
        return new(Source, Start + offsets[offset], Start + offsets[offset + length], Text.Substring(offset, length), YamlScalarStyle.Plain, InFlow);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
