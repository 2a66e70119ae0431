using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Binding;

/// <summary>The rows of a subject table by key, in the order of the input.</summary>
internal sealed class KeyIndex
{
    // Near names are looked for among this many pairs of names in all; beyond that a report would cost more than the binding.
    private const int MostComparisons = 300_000;

    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _near = new(StringComparer.Ordinal);
    private int _comparisons;

    private KeyIndex(string table, bool isWhole) => (Table, IsWhole) = (table, isWhole);

    public string Table { get; }

    /// <summary>Whether a key that is not found is a fault; where rows could not be read, it may be one of them.</summary>
    public bool IsWhole { get; }

    /// <summary>Indexes a table and reports keys that stand twice.</summary>
    public static KeyIndex Of(ReadTable table, FaultLimit faults)
    {
        var index = new KeyIndex(table.Definition.Name, table.IsWhole);
        RowFaultPlaces.Report(table, index.Fill(table, faults), faults);
        return index;
    }

    /// <summary>Indexes the rows of a generated table, whose keys are all different.</summary>
    public static KeyIndex Of(string table, bool isWhole, IEnumerable<string> keys)
    {
        var index = new KeyIndex(table, isWhole);
        foreach (var key in keys)
        {
            index._rows.Add(key, index._rows.Count);
        }

        return index;
    }

    public int RowOf(string key) => _rows.GetValueOrDefault(key, -1);

    public IReadOnlyList<string> Near(string key)
    {
        if (_near.TryGetValue(key, out var known))
        {
            return known;
        }

        _comparisons += _rows.Count;
        return _near[key] = _comparisons <= MostComparisons ? NearNames.Of(key, _rows.Keys) : [];
    }

    private List<RowFault> Fill(ReadTable table, FaultLimit faults)
    {
        var twice = new List<RowFault>();
        var keys = table.Texts(table.Definition.Key!);
        for (var row = 0; row < table.RowCount; row++)
        {
            if (!keys.IsMissing(row) && !_rows.TryAdd(keys.TextAt(row), row) && faults.Admits(Table, BindingRules.DuplicateKey))
            {
                twice.Add(new(row, table.Definition.Key!, BindingRules.DuplicateKey, [Table, keys.TextAt(row)]) { Clauses = table.Definition.Clauses });
            }
        }

        return twice;
    }
}
