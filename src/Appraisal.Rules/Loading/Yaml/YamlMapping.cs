using System.Diagnostics.CodeAnalysis;

namespace Appraisal.Rules.Loading;

/// <summary>Keys with their values, in the order of the file, no key twice.</summary>
public sealed class YamlMapping : YamlNode
{
    private readonly Dictionary<string, YamlNode> _values;

    internal YamlMapping(SourceText source, int start, int end, IReadOnlyList<YamlEntry> entries, bool flow)
        : base(source, start, end)
    {
        Entries = entries;
        Flow = flow;
        _values = entries.ToDictionary(e => e.Key.Text, e => e.Value, StringComparer.Ordinal);
    }

    /// <summary>The entries in the order of the file.</summary>
    public IReadOnlyList<YamlEntry> Entries { get; }

    /// <summary>Whether it is written as <c>{…}</c>.</summary>
    public bool Flow { get; }

    /// <summary>The value of a key; null where there is no such key.</summary>
    public YamlNode? this[string key] => _values.GetValueOrDefault(key);

    /// <summary>The value of a key, if there is such a key.</summary>
    public bool TryGet(string key, [NotNullWhen(true)] out YamlNode? value) => _values.TryGetValue(key, out value);

    /// <summary>A mapping that takes the place of another node: for code that alters a package or its data.</summary>
    /// <exception cref="ArgumentException">Two entries have the same key.</exception>
    public static YamlMapping InPlaceOf(YamlNode node, IEnumerable<YamlEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(node);
        return new(node.Source, node.Start, node.End, [.. entries], flow: false);
    }

    /// <summary>The mapping with other entries.</summary>
    /// <exception cref="ArgumentException">Two entries have the same key.</exception>
    public YamlMapping WithEntries(IEnumerable<YamlEntry> entries) => new(Source, Start, End, [.. entries], Flow);

    /// <summary>The mapping without one entry.</summary>
    public YamlMapping Without(YamlEntry entry) => WithEntries(Entries.Where(e => !ReferenceEquals(e, entry)));

    /// <summary>The mapping with one value exchanged.</summary>
    public YamlMapping Replace(YamlNode value, YamlNode replacement) =>
        WithEntries(Entries.Select(e => ReferenceEquals(e.Value, value) ? e with { Value = replacement } : e));
}
