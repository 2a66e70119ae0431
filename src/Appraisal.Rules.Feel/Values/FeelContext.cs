using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Appraisal.Rules.Feel.Values;

/// <summary>Named values in the order in which they were written. Any <see cref="IReadOnlyDictionary{TKey, TValue}"/> of
/// strings and values is a context too.</summary>
public sealed class FeelContext : IReadOnlyDictionary<string, object?>
{
    private readonly OrderedDictionary<string, object?> _entries = new(StringComparer.Ordinal);

    /// <summary>An empty context.</summary>
    public static readonly FeelContext Empty = new([]);

    /// <summary>A context of these entries; of several with one name the last stays.</summary>
    public FeelContext(IEnumerable<KeyValuePair<string, object?>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach (var (key, value) in entries)
        {
            _entries[key] = value;
        }
    }

    /// <inheritdoc/>
    public int Count => _entries.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _entries.Keys;

    /// <inheritdoc/>
    public IEnumerable<object?> Values => _entries.Values;

    /// <inheritdoc/>
    public object? this[string key] => _entries[key];

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _entries.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) => _entries.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _entries.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
