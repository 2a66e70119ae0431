namespace Appraisal.Rules.Checking;

/// <summary>Rows that a condition leaves: for some columns the values that they may have there. A condition that says more than that is not exact.</summary>
internal sealed record RowClass(IReadOnlyDictionary<string, IReadOnlySet<string>> Values, bool IsExact)
{
    private const string HoldsAValue = "\u001fpresent";

    /// <summary>All rows.</summary>
    public static readonly RowClass All = new(new Dictionary<string, IReadOnlySet<string>>(), true);

    /// <summary>Rows of which nothing is known.</summary>
    public static readonly RowClass Unknown = All with { IsExact = false };

    public static RowClass Of(string column, IEnumerable<string> values) =>
        new(new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal) { [column] = values.ToHashSet(StringComparer.Ordinal) }, true);

    /// <summary>The rows in which an optional column holds a value.</summary>
    public static RowClass Present(string column) => Of(column + HoldsAValue, ["true"]);

    public RowClass And(RowClass other)
    {
        var values = new Dictionary<string, IReadOnlySet<string>>(Values, StringComparer.Ordinal);
        foreach (var (column, allowed) in other.Values)
        {
            values[column] = values.TryGetValue(column, out var own) ? own.Intersect(allowed).ToHashSet(StringComparer.Ordinal) : allowed;
        }

        return new(values, IsExact && other.IsExact);
    }

    /// <summary>The rows of both; exact only where both speak of the same one column.</summary>
    public RowClass Or(RowClass other)
    {
        var shared = Values.Keys.Where(other.Values.ContainsKey).ToList();
        var values = shared.ToDictionary(c => c, c => (IReadOnlySet<string>)Values[c].Union(other.Values[c]).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        return new(values, IsExact && other.IsExact && shared.Count == 1 && Values.Count == 1 && other.Values.Count == 1);
    }

    /// <summary>Whether all these rows are rows of another class, which must be exact.</summary>
    public bool IsWithin(RowClass other) =>
        other.Values.All(o => Values.TryGetValue(o.Key, out var own) && own.IsSubsetOf(o.Value));
}
