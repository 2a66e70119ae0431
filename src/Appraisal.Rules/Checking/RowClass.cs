using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Checking;

/// <summary>Rows that a condition leaves: for some columns the values, or the numbers, that they may have there. A condition that says more than that is not exact.</summary>
internal sealed record RowClass(IReadOnlyDictionary<string, IReadOnlySet<string>> Values, bool IsExact)
{
    private const string HoldsAValue = "\u001fpresent";

    private static readonly IReadOnlyDictionary<string, NumberBounds> NoRanges = new Dictionary<string, NumberBounds>();

    /// <summary>Between which bounds numbers lie.</summary>
    public IReadOnlyDictionary<string, NumberBounds> Ranges { get; private init; } = NoRanges;

    /// <summary>All rows.</summary>
    public static readonly RowClass All = new(new Dictionary<string, IReadOnlySet<string>>(), true);

    /// <summary>Rows of which nothing is known.</summary>
    public static readonly RowClass Unknown = All with { IsExact = false };

    public static RowClass Of(string column, IEnumerable<string> values) =>
        new(new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal) { [column] = values.ToHashSet(StringComparer.Ordinal) }, true);

    /// <summary>The rows in which an optional column holds a value.</summary>
    public static RowClass Present(string column) => Of(column + HoldsAValue, ["true"]);

    /// <summary>The rows in which a number lies between bounds.</summary>
    public static RowClass Between(string column, NumberBounds bounds) =>
        All with { Ranges = new Dictionary<string, NumberBounds>(StringComparer.Ordinal) { [column] = bounds } };

    /// <summary>The optional columns that hold a value in these rows, so far as they were tested.</summary>
    public IEnumerable<string> PresentColumns => Values.Keys.Where(k => k.EndsWith(HoldsAValue, StringComparison.Ordinal)).Select(k => k[..^HoldsAValue.Length]);

    public RowClass And(RowClass other)
    {
        var values = new Dictionary<string, IReadOnlySet<string>>(Values, StringComparer.Ordinal);
        foreach (var (column, allowed) in other.Values)
        {
            values[column] = values.TryGetValue(column, out var own) ? own.Intersect(allowed).ToHashSet(StringComparer.Ordinal) : allowed;
        }

        var ranges = new Dictionary<string, NumberBounds>(Ranges, StringComparer.Ordinal);
        foreach (var (column, bounds) in other.Ranges)
        {
            ranges[column] = ranges.TryGetValue(column, out var own) ? Inside(own, bounds) : bounds;
        }

        return new(values, IsExact && other.IsExact) { Ranges = ranges };
    }

    /// <summary>The rows of both; exact only where both speak of the same one column.</summary>
    public RowClass Or(RowClass other)
    {
        var shared = Values.Keys.Where(other.Values.ContainsKey).ToList();
        var values = shared.ToDictionary(c => c, c => (IReadOnlySet<string>)Values[c].Union(other.Values[c]).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        return new(values, IsExact && other.IsExact && shared.Count == 1 && Values.Count == 1 && other.Values.Count == 1 && Ranges.Count + other.Ranges.Count == 0);
    }

    /// <summary>Whether all these rows are rows of another class, which must be exact.</summary>
    public bool IsWithin(RowClass other) =>
        other.Values.All(o => Values.TryGetValue(o.Key, out var own) && own.IsSubsetOf(o.Value))
        && other.Ranges.All(o => Ranges.TryGetValue(o.Key, out var own) && Inside(own, o.Value) == own);

    private static NumberBounds Inside(NumberBounds a, NumberBounds b)
    {
        var (lower, lowerIncluded) = Narrower(a.Lower, a.LowerIncluded, b.Lower, b.LowerIncluded, 1);
        var (upper, upperIncluded) = Narrower(a.Upper, a.UpperIncluded, b.Upper, b.UpperIncluded, -1);
        return new(lower, upper, lowerIncluded, upperIncluded);
    }

    private static (ExactNumber? Edge, bool Included) Narrower(ExactNumber? a, bool aIncluded, ExactNumber? b, bool bIncluded, int inwards) =>
        b is not { } other ? (a, aIncluded)
        : a is not { } own ? (b, bIncluded)
        : (own.CompareTo(other) * inwards) switch
        {
            0 => (a, aIncluded && bIncluded),
            > 0 => (a, aIncluded),
            _ => (b, bIncluded),
        };
}
