using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Loading;

/// <summary>A node of a YAML file that remembers where it stands. Nodes do not change; methods that alter one return a new node with the old place.</summary>
public abstract class YamlNode
{
    private protected YamlNode(SourceText source, int start, int end)
    {
        Source = source;
        Start = start;
        End = end;
        var line = source.Text.AsSpan(start, end - start);
        var firstBreak = line.IndexOf('\n');
        Place = source.PlaceAt(start, (firstBreak < 0 ? line : line[..firstBreak]).TrimEnd().Length);
    }

    /// <summary>The file that the node was read from.</summary>
    public SourceText Source { get; }

    /// <summary>Where the node begins, and how much of its first line belongs to it.</summary>
    public TextPlace Place { get; }

    /// <summary>The line of the node, with its place marked.</summary>
    public Excerpt Excerpt => Source.ExcerptOf(Place);

    internal int Start { get; }

    internal int End { get; }
}
