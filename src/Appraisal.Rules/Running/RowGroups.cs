namespace Appraisal.Rules.Running;

/// <summary>The rows of a table in groups: each group's rows in canonical order, groups in the order of their first row.</summary>
internal sealed class RowGroups
{
    private RowGroups(int[] groupOf, int[][] rows) => (GroupOf, Rows) = (groupOf, rows);

    /// <summary>For each row, the number of its group.</summary>
    public int[] GroupOf { get; }

    /// <summary>For each group, its rows.</summary>
    public int[][] Rows { get; }

    public int[] With(int row) => Rows[GroupOf[row]];

    /// <summary>Groups rows by equal keys; without keys all rows are one group.</summary>
    public static RowGroups By(int rowCount, IReadOnlyList<Func<int, object?>> keys)
    {
        var numbers = new Dictionary<GroupKey, int>();
        var groupOf = new int[rowCount];
        var rows = new List<List<int>>();
        for (var row = 0; row < rowCount; row++)
        {
            var key = new GroupKey([.. keys.Select(k => k(row))]);
            if (!numbers.TryGetValue(key, out var number))
            {
                numbers[key] = number = rows.Count;
                rows.Add([]);
            }

            groupOf[row] = number;
            rows[number].Add(row);
        }

        return new RowGroups(groupOf, [.. rows.Select(r => r.ToArray())]);
    }

    private readonly record struct GroupKey(object?[] Values)
    {
        public bool Equals(GroupKey other) => Values.AsSpan().SequenceEqual(other.Values);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            foreach (var value in Values)
            {
                hash.Add(value);
            }

            return hash.ToHashCode();
        }
    }
}
