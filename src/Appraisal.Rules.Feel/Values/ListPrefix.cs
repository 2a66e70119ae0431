using System.Collections;

namespace Appraisal.Rules.Feel.Values;

/// <summary>The items that a growing list had at one moment. The list must only ever grow, so that no item needs to be copied.</summary>
internal sealed class ListPrefix(List<object?> items) : IReadOnlyList<object?>
{
    public int Count { get; } = items.Count;

    public object? this[int index] => index < Count ? items[index] : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<object?> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return items[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
