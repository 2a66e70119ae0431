using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules;

/// <summary>A unit of the result table, with what the scheme's <c>result</c> names.</summary>
public sealed class UnitResult
{
    private readonly TableResult _table;
    private readonly int _row;

    private UnitResult(AppraisalResult result, ResultDefinition declared, TableResult table, int row)
    {
        (_table, _row) = (table, row);
        Name = table.RowName(row);
        Group = GroupOf(result, declared, table, row);
        Score = declared.Score is { } score ? table.Value(row, score) as ExactNumber? : null;
        ShownScore = declared.Score is { } shown ? table.Show(row, shown) : "";
        Rank = declared.Rank is { } rank && table.Value(row, rank) is ExactNumber number ? (int)number.Numerator : null;
        Grade = declared.Grade is { } grade ? table.Value(row, grade) as string : null;
    }

    /// <summary>The unit's key.</summary>
    public string Name { get; }

    /// <summary>The group in which the unit is ranked, by the values that make it; empty where all units are one group.</summary>
    public string Group { get; }

    /// <summary>The exact score, in points; null when the scheme names none.</summary>
    public ExactNumber? Score { get; }

    /// <summary>The score as the scheme has it shown.</summary>
    public string ShownScore { get; }

    /// <summary>The place in its group, from 1; null for a unit that is not ranked, and when the scheme names none.</summary>
    public int? Rank { get; }

    /// <summary>The grade; null for a unit that gets none, and when the scheme names none.</summary>
    public string? Grade { get; }

    /// <summary>The value of any column of the unit's table.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public object? this[string column] => _table.Value(_row, column);

    /// <summary>The value of any column as the scheme has it shown.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such column.</exception>
    public string Show(string column) => _table.Show(_row, column);

    internal static IReadOnlyList<UnitResult> Of(AppraisalResult result, ResultDefinition declared)
    {
        var table = result[declared.Of];
        return
        [
            .. Enumerable.Range(0, table.RowCount).Select(row => new UnitResult(result, declared, table, row))
                .OrderBy(u => u.Group, StringComparer.Ordinal)
                .ThenBy(u => u.Rank ?? int.MaxValue)
                .ThenBy(u => u.Name, StringComparer.Ordinal),
        ];
    }

    private static string GroupOf(AppraisalResult result, ResultDefinition declared, TableResult table, int row)
    {
        return declared.Rank is { } rank && result.Scheme.Model.Nodes.GetValueOrDefault(new(table.Name, rank)) is RankNode node
            ? string.Join("、", result.Scheme.Model.Groups[node.Group].Keys.Select(key => table.Show(row, key.Name)))
            : "";
    }
}
