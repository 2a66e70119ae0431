using System.Text.Json;
using Appraisal.Rules.Binding;
using Appraisal.Rules.Checking;
using Appraisal.Rules.Columns;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Explaining;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Reporting;
using Appraisal.Rules.Running;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules;

/// <summary>What a run came to: the units with score, rank and grade, every column by name, findings, assumptions, diagnostics. It does not change.</summary>
/// <example><code>foreach (var unit in result.Units) Console.WriteLine($"{unit.Rank} {unit.Name} {unit.Score} {unit.Grade}");</code></example>
public sealed class AppraisalResult
{
    private readonly Lazy<IReadOnlyList<Finding>> _findings;

    internal AppraisalResult(
        AppraisalScheme scheme, CheckedScheme? @checked, BoundDataSet? data, IReadOnlyDictionary<ColumnId, Column> columns, IReadOnlyList<Diagnostic> diagnostics)
    {
        (Scheme, Checked, Data, Columns, Diagnostics) = (scheme, @checked, data, columns, diagnostics);
        UnitTables = data is null ? [] : [.. scheme.Header.Results.Select(r => new UnitTable(this, r))];
        _findings = new(() => data is null ? [] : FindingList.Of(this));
    }

    /// <summary>The scheme that was run.</summary>
    public AppraisalScheme Scheme { get; }

    /// <summary>True when everything was computed; false when errors kept the run from it, and then there are only diagnostics.</summary>
    public bool IsComplete => Data is not null;

    /// <summary>Faults and remarks, by place.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The units of the first result table, group by group, best rank first, equal ranks by name.</summary>
    public IReadOnlyList<UnitResult> Units => UnitTables.Count == 0 ? [] : UnitTables[0].Units;

    /// <summary>The tables of those who are appraised, in the order of the scheme's <c>result</c>: one, or one a level.</summary>
    public IReadOnlyList<UnitTable> UnitTables { get; }

    /// <summary>What records earned or cost, with clauses: bonuses, penalties, bars, in the order of the scheme and of the records.</summary>
    public IReadOnlyList<Finding> Findings => _findings.Value;

    /// <summary>The assumptions and the values that held, in the order of the scheme.</summary>
    public IReadOnlyList<AssumptionUse> Assumptions => AssumptionUse.Of(this);

    /// <summary>A table of the run by name: its data and all columns that were computed.</summary>
    /// <exception cref="KeyNotFoundException">The scheme has no such table, or the run is not complete.</exception>
    public TableResult this[string table] =>
        Data is not null && Data.Tables.TryGetValue(table, out var bound)
            ? new TableResult(this, bound)
            : throw new KeyNotFoundException($"The result has no table '{table}'.");

    /// <summary>The names of the tables.</summary>
    public IReadOnlyList<string> Tables => Data is null ? [] : [.. Scheme.Model.Tables.Keys];

    internal CheckedScheme? Checked { get; }

    internal BoundDataSet? Data { get; }

    internal IReadOnlyDictionary<ColumnId, Column> Columns { get; }

    /// <summary>The rows of the result tables that a name means: those with this key; where it is no key, the one that <c>TABLE/KEY</c> names.</summary>
    /// <param name="unit">A key, or <c>TABLE/KEY</c>.</param>
    public IReadOnlyList<(string Table, string Key)> Find(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        IReadOnlyList<(string Table, string Key)> found = [.. UnitTables.Where(t => this[t.Table].RowOf(unit) >= 0).Select(t => (t.Table, unit))];
        return found.Count == 0 && unit.Split('/', 2) is [var table, var key] && UnitTables.Any(t => t.Table == table && this[table].RowOf(key) >= 0)
            ? [(table, key)]
            : found;
    }

    /// <summary>Explains a unit of a result table: the whole way from grade and score down to records and inputs.</summary>
    /// <param name="unit">Its key; where several result tables have it, <c>TABLE/KEY</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no such unit, or there are several.</exception>
    public Explanation Explain(string unit)
    {
        var (table, key) = Only(unit);
        return Explain(table, key);
    }

    /// <summary>Explains a row of any subject table, or one decision of it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The key of the row.</param>
    /// <param name="decision">One decision; null for all.</param>
    /// <exception cref="KeyNotFoundException">There is no such table, row or decision.</exception>
    public Explanation Explain(string table, string row, string? decision = null) => Explanation.Of(this, table, row, decision);

    /// <summary>Explains a row by its number in the result: records have no key.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The row of the result, from 0.</param>
    /// <param name="decision">One decision; null for all.</param>
    /// <exception cref="KeyNotFoundException">There is no such table or decision.</exception>
    public Explanation Explain(string table, int row, string? decision = null) => Explanation.Of(this, table, row, decision);

    /// <summary>Tells why a unit has not a grade of the scheme's result: each obstacle with its distance and its clause.</summary>
    /// <param name="unit">The key of the unit.</param>
    /// <param name="grade">The grade that is asked for.</param>
    /// <exception cref="KeyNotFoundException">There is no such unit, the scheme has no such grade, or its result names none.</exception>
    public WhyNot WhyNot(string unit, string grade)
    {
        var (table, key) = Only(unit);
        return WhyNot(table, key, grade);
    }

    /// <summary>Tells why a row of any subject table has not some value of a decision that has a list of values, such as another grade of a chain.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The key of the row.</param>
    /// <param name="grade">The value that is asked for, one of <see cref="TableResult.ValuesOf"/>.</param>
    /// <param name="decision">The decision; null for the grade of the result.</param>
    /// <exception cref="KeyNotFoundException">There is no such table, row, decision or value.</exception>
    public WhyNot WhyNot(string table, string row, string grade, string? decision = null) => Explaining.WhyNot.Of(this, table, row, grade, decision);

    /// <summary>The ranked table as text, the same that the tool prints; for a run that is not complete, its diagnostics.</summary>
    /// <exception cref="KeyNotFoundException">The options name a column that the units' table does not have.</exception>
    public string ToTable(ResultTableOptions? options = null) => ResultTable.Render(this, options ?? ResultTableOptions.Default);

    /// <summary>The units of the first result table as CSV, best rank first, with LF and without a byte order mark; empty when the run is not complete.</summary>
    /// <param name="columns">The columns after rank, unit, score and grade; none for all decisions of the units.</param>
    /// <exception cref="KeyNotFoundException">The units' table has no such column.</exception>
    public string ToCsv(params IReadOnlyList<string> columns) => IsComplete ? UnitTables[0].ToCsv(columns) : "";

    /// <summary>A history of the scheme as the next period's run reads it: the rows that still count then, and this period's.</summary>
    /// <param name="history">The name of the history table.</param>
    /// <returns>CSV with LF and without a byte order mark; values are exact, not as they are shown.</returns>
    /// <exception cref="KeyNotFoundException">The scheme has no such history.</exception>
    /// <exception cref="InvalidOperationException">The run is not complete, or a kept decision has a value that does not end: see <see cref="EndlessValues"/>.</exception>
    public string ToHistory(string history)
    {
        var definition = History(history);
        return EndlessValues(history) is [var endless, ..]
            ? throw new InvalidOperationException($"'{endless}' has values that do not end, and '{history}' keeps it: round it in the scheme.")
            : HistoryCsv.Render(this, definition);
    }

    /// <summary>The decisions kept by a history whose values in this run do not end, such as 1/3: no CSV file holds them exactly.</summary>
    /// <param name="history">The name of the history table.</param>
    /// <exception cref="KeyNotFoundException">The scheme has no such history.</exception>
    /// <exception cref="InvalidOperationException">The run is not complete.</exception>
    public IReadOnlyList<string> EndlessValues(string history) => [.. HistoryCsv.Endless(this, History(history))];

    /// <summary>Everything as canonical JSON: the same bytes for the same package and data, whatever the order of rows. Numbers are strings, because they are exact.</summary>
    public string ToJson() => CanonicalJson.Text(WriteJson);

    /// <summary>Writes what <see cref="ToJson"/> gives as one object of a larger document.</summary>
    public void WriteJson(Utf8JsonWriter writer) => ResultJson.Write(this, writer);

    internal static AppraisalResult Failed(AppraisalScheme scheme, DiagnosticBag diagnostics) =>
        new(scheme, null, null, new Dictionary<ColumnId, Column>(), scheme.Package.WithExcerpts(diagnostics.Sorted()));

    /// <summary>The column of a table, computed or given.</summary>
    internal Column? Column(string table, string name) =>
        Columns.TryGetValue(new(table, name), out var computed) ? computed : Data?.Tables[table].Columns.GetValueOrDefault(name);

    internal DecisionDefinition? Decision(string table, string name) =>
        Scheme.Model.Decisions.FirstOrDefault(d => d.Table == table && d.Name == name);

    private TableDefinition History(string name) =>
        !IsComplete ? throw new InvalidOperationException("The run is not complete.")
        : Checked!.Tables.GetValueOrDefault(name) is { Kind: TableKind.History } history ? history
        : throw new KeyNotFoundException($"The scheme has no history '{name}'.");

    /// <summary>The one unit that a name means.</summary>
    private (string Table, string Key) Only(string unit) => Find(unit) switch
    {
        [var one] => one,
        [] => throw new KeyNotFoundException($"The result has no unit '{unit}'."),
        var several => throw new KeyNotFoundException($"Several units have the name '{unit}': {string.Join(", ", several.Select(s => $"{s.Table}/{s.Key}"))}."),
    };
}
