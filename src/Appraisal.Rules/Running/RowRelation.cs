namespace Appraisal.Rules.Running;

/// <summary>For each row of one table, the rows of another that belong to it, in canonical order.</summary>
internal sealed class RowRelation
{
    private readonly int[] _starts;

    // Null when the rows stand side by side, which spares the list.
    private readonly int[]? _rows;

    private RowRelation(int[] starts, int[]? rows) => (_starts, _rows) = (starts, rows);

    /// <summary>The relation of rows that lead to one row each; -1 leads nowhere.</summary>
    public static RowRelation Of(int[] linked) => Of([.. linked.Select(row => row < 0 ? Array.Empty<int>() : [row])]);

    /// <summary>The relation of rows that lead to any number of rows.</summary>
    public static RowRelation Of(IReadOnlyList<int[]> linked)
    {
        var starts = new int[linked.Count + 1];
        for (var i = 0; i < linked.Count; i++)
        {
            starts[i + 1] = starts[i] + linked[i].Length;
        }

        return new RowRelation(starts, [.. linked.SelectMany(rows => rows)]);
    }

    /// <summary>The same relation seen from the other table, which has so many rows; of rows that lead to one row each.</summary>
    public static RowRelation Inverse(int[] linked, int count)
    {
        var starts = new int[count + 1];
        foreach (var target in linked)
        {
            if (target >= 0)
            {
                starts[target + 1]++;
            }
        }

        var sorted = linked.Length == 0 || linked[0] >= 0;
        for (var i = 1; i < linked.Length && sorted; i++)
        {
            sorted = linked[i] >= linked[i - 1];
        }

        Accumulate(starts);
        return sorted ? new RowRelation(starts, null) : Filled(starts, linked.Length, row => linked[row] < 0 ? [] : [linked[row]]);
    }

    /// <summary>The same relation seen from the other table, which has so many rows.</summary>
    public RowRelation Inverse(int count)
    {
        var starts = new int[count + 1];
        for (var i = 0; i < _starts[^1]; i++)
        {
            starts[At(i) + 1]++;
        }

        Accumulate(starts);
        return Filled(starts, _starts.Length - 1, Of);
    }

    /// <summary>The relation that goes on from the rows of this one along another, each row once.</summary>
    public RowRelation Then(RowRelation next) => Of([.. Enumerable.Range(0, _starts.Length - 1).Select(row => Of(row).SelectMany(next.Of).Distinct().ToArray())]);

    public int Start(int row) => _starts[row];

    public int End(int row) => _starts[row + 1];

    public int At(int index) => _rows is null ? index : _rows[index];

    /// <summary>The first of the rows; -1 without one.</summary>
    public int First(int row) => _starts[row] < _starts[row + 1] ? At(_starts[row]) : -1;

    public IEnumerable<int> Of(int row)
    {
        for (var i = _starts[row]; i < _starts[row + 1]; i++)
        {
            yield return At(i);
        }
    }

    private static RowRelation Filled(int[] starts, int sources, Func<int, IEnumerable<int>> targets)
    {
        var next = starts[..^1];
        var rows = new int[starts[^1]];
        for (var source = 0; source < sources; source++)
        {
            foreach (var target in targets(source))
            {
                rows[next[target]++] = source;
            }
        }

        return new RowRelation(starts, rows);
    }

    private static void Accumulate(int[] starts)
    {
        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }
    }
}
