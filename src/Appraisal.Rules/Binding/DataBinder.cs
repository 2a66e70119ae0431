using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Binding;

/// <summary>Binds data to the tables of a scheme: reads and checks every cell, follows every link, and puts rows in canonical order. All faults are reported at once.</summary>
internal sealed class DataBinder
{
    private readonly IReadOnlyList<TableDefinition> _tables;
    private readonly BindOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly DiagnosticBag _diagnostics = new();
    private readonly FaultLimit _faults;
    private readonly Dictionary<string, KeyIndex> _keys = new(StringComparer.Ordinal);

    private DataBinder(IReadOnlyList<TableDefinition> tables, BindOptions options, CancellationToken cancellationToken)
    {
        (_tables, _options, _cancellationToken) = (tables, options, cancellationToken);
        _faults = new(_diagnostics);
    }

    public static BindingOutcome Bind(
        IReadOnlyList<TableDefinition> tables, AppraisalData data, BindOptions? options = null, CancellationToken cancellationToken = default)
    {
        var binder = new DataBinder(tables, options ?? BindOptions.Default, cancellationToken);
        var bound = binder.Bind(data);
        return new(bound, binder._diagnostics.Sorted());
    }

    private BoundDataSet? Bind(AppraisalData data)
    {
        _diagnostics.AddRange(data.Diagnostics);
        var read = ReadAll(data);
        foreach (var table in read.Where(t => t.Definition.Key is not null))
        {
            _keys.Add(table.Definition.Name, KeyIndex.Of(table, _faults));
        }

        foreach (var table in read.Where(t => t is { Definition.Kind: TableKind.Subject, Source: not null, IsWhole: true, RowCount: 0 }))
        {
            _diagnostics.Add(new Diagnostic(BindingRules.NobodyInTable, table.Source!.Place, table.Definition.Name) { Clauses = table.Definition.Clauses });
        }

        read.AddRange(new GeneratedTables(read).Make(_tables, _keys));
        var links = read.ToDictionary(t => t, Follow);
        foreach (var table in read.Where(t => t.Definition.Kind == TableKind.History))
        {
            PeriodCheck.Report(table, _faults);
        }

        foreach (var table in read.Where(t => t.Definition.Kind == TableKind.Ruling && t.RowCount > 1))
        {
            RowFault[] second = [new(1, table.Definition.Fields[0].Name, BindingRules.SeveralRulings, [table.Definition.Name]) { Clauses = table.Definition.Clauses }];
            RowFaultPlaces.Report(table, second, _faults);
        }

        _faults.Close();
        return _diagnostics.HasErrors ? null : new TableArrangement(read, links, _cancellationToken).Arrange();
    }

    private List<ReadTable> ReadAll(AppraisalData data)
    {
        var sources = data.Tables.ToDictionary(t => t.Name, StringComparer.Ordinal);
        var asked = _tables.Where(t => !t.IsGenerated).ToList();
        var unknown = data.Tables.Where(s => asked.TrueForAll(t => t.Name != s.Name)).ToList();
        foreach (var source in unknown)
        {
            var names = asked.Select(t => t.Name);
            var near = NearNames.Of(source.Name, names.Where(n => !sources.ContainsKey(n)));
            _diagnostics.Add(new Diagnostic(BindingRules.UnknownTable, source.Place, source.Name)
            {
                Suggestions = near.Count > 0 ? near : NearNames.Of(source.Name, names),
            });
        }

        return [.. asked.Select(t => sources.TryGetValue(t.Name, out var source)
            ? new TableReading(t, _faults).Read(source, _cancellationToken)
            : Lacking(t, unknown, data))];
    }

    private ReadTable Lacking(TableDefinition table, IEnumerable<TableSource> unknown, AppraisalData data)
    {
        // Where a file could not be read, its table is not missing: the file's own fault says what to do.
        var isUnread = data.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error && (data.Tables.Count == 0 || IsOf(table, d.Place)));
        var isEmpty = _options.MissingTablesAreEmpty && !isUnread;
        if (!isEmpty && !isUnread)
        {
            _diagnostics.Add(new Diagnostic(BindingRules.MissingTable, new CellPlace(table.Name, 0, ""), table.Name, AppraisalDataTemplate.HeaderOf(table))
            {
                Clauses = table.Clauses,
                Suggestions = NearNames.Of(table.Name, unknown.Select(u => u.Name)),
            });
        }

        return new TableReading(table, _faults).Lacking(byRight: isEmpty);
    }

    private static bool IsOf(TableDefinition table, Place place) => place switch
    {
        TextPlace text => Path.GetFileNameWithoutExtension(text.File) == table.Name,
        CellPlace cell => cell.Table == table.Name,
        _ => false,
    };

    private Dictionary<string, int[]> Follow(ReadTable table)
    {
        var rows = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var column in table.Columns)
        {
            if (column.Field.Field.LinksTo is not { } target)
            {
                continue;
            }

            if (!_keys.TryGetValue(target, out var keys))
            {
                throw new ArgumentException($"'{table.Definition.Name}.{column.Field.Name}' links to '{target}', which is no subject table.");
            }

            if (column is ListBuilder list)
            {
                LinkReading.Check(table, list, keys, _faults);
            }
            else
            {
                rows.Add(column.Field.Name, LinkReading.Follow(table, (TextBuilder)column, keys, _faults));
            }
        }

        if (table.Definition.OwnerColumns.Count > 1)
        {
            // A subject that is not known is told already, and has no periods.
            rows[table.Definition.Of!] = LinkReading.FollowOwner(table, _keys, rows[table.Definition.OwnerColumns[0]], _faults);
        }

        return rows;
    }
}
