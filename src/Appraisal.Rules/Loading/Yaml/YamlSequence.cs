namespace Appraisal.Rules.Loading;

/// <summary>A list of nodes.</summary>
public sealed class YamlSequence : YamlNode
{
    internal YamlSequence(SourceText source, int start, int end, IReadOnlyList<YamlNode> items, bool flow)
        : base(source, start, end)
    {
        Items = items;
        Flow = flow;
    }

    /// <summary>The items in the order of the file.</summary>
    public IReadOnlyList<YamlNode> Items { get; }

    /// <summary>Whether it is written as <c>[…]</c>.</summary>
    public bool Flow { get; }

    /// <summary>A list that takes the place of another node: for code that alters a package or its data.</summary>
    public static YamlSequence InPlaceOf(YamlNode node, IEnumerable<YamlNode> items)
    {
        ArgumentNullException.ThrowIfNull(node);
        return new(node.Source, node.Start, node.End, [.. items], flow: false);
    }

    /// <summary>The list with other items.</summary>
    public YamlSequence WithItems(IEnumerable<YamlNode> items) => new(Source, Start, End, [.. items], Flow);

    /// <summary>The list without one item.</summary>
    public YamlSequence Without(YamlNode item) => WithItems(Items.Where(i => !ReferenceEquals(i, item)));

    /// <summary>The list with one item exchanged.</summary>
    public YamlSequence Replace(YamlNode item, YamlNode replacement) =>
        WithItems(Items.Select(i => ReferenceEquals(i, item) ? replacement : i));
}
