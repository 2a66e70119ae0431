using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Loading;

/// <summary>A node of a YAML file that remembers where it stands. Nodes do not change; methods that alter one return a new node with the old place.</summary>
public abstract class YamlNode
{
    private TextPlace? _place;

    private protected YamlNode(SourceText source, int start, int end)
    {
        Source = source;
        Start = start;
        End = end;
    }

    /// <summary>The file that the node was read from.</summary>
    public SourceText Source { get; }

    /// <summary>Where the node begins, and how much of its first line belongs to it.</summary>
    public TextPlace Place => _place ??= PlaceOfFirstLine();

    /// <summary>The line of the node, with its place marked.</summary>
    public Excerpt Excerpt => Source.ExcerptOf(Place);

    internal int Start { get; }

    internal int End { get; }

    private TextPlace PlaceOfFirstLine()
    {
        var written = Source.Text.AsSpan(Start, End - Start);
        var firstBreak = written.IndexOf('\n');
        return Source.PlaceAt(Start, (firstBreak < 0 ? written : written[..firstBreak]).TrimEnd().Length);
    }
}
