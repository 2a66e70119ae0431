using System.Collections;

namespace Appraisal.Rules.Data;

/// <summary>The numbers 0, 1, 2, … without an array for them: the rows of a table that is kept as columns.</summary>
internal sealed class RowNumbers(int count) : IReadOnlyList<int>
{
    public int Count => count;

    public int this[int index] => index;

    public IEnumerator<int> GetEnumerator() => Enumerable.Range(0, count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
