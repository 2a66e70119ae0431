namespace Appraisal.Rules.Running;

/// <summary>The rows of a table in groups: of each group those who stand in it, in canonical order; groups in the order of their first row.</summary>
internal sealed class RowGroups
{
    private RowGroups(int[] groupOf, int[][] rows, Func<int, bool>? stands) => (GroupOf, Rows, Stands) = (groupOf, rows, stands ?? (_ => true));

    /// <summary>For each row, the number of its group, by its keys: also of a row that does not stand in it.</summary>
    public int[] GroupOf { get; }

    /// <summary>For each group, the rows that stand in it.</summary>
    public int[][] Rows { get; }

    /// <summary>Whether a row stands in its group.</summary>
    public Func<int, bool> Stands { get; }

    /// <summary>The rows that stand in the group of a row.</summary>
    public int[] With(int row) => Rows[GroupOf[row]];

    /// <summary>Groups rows by equal keys; without keys all rows are one group.</summary>
    public static RowGroups By(int rowCount, IReadOnlyList<Func<int, object?>> keys, Func<int, bool>? stands = null)
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
            if (stands is null || stands(row))
            {
                rows[number].Add(row);
            }
        }

        return new RowGroups(groupOf, [.. rows.Select(r => r.ToArray())], stands);
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
