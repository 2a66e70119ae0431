using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Binding;

/// <summary>Reads a table once from the first row to the last and checks each cell for itself.</summary>
internal sealed class TableReading(TableDefinition table, FaultLimit faults)
{
    // Often enough that a caller who gives up does not wait, seldom enough to cost nothing.
    private const int RowsBetweenCancellationChecks = 4096;

    private readonly IReadOnlyList<ColumnBuilder> _builders = [.. BindingField.Of(table).Select(ColumnBuilder.For)];
    private readonly List<int> _sourceRows = [];
    private bool _isWhole = true;

    /// <summary>A table that the data lacks, by right or by a fault that is reported already.</summary>
    public ReadTable Lacking(bool byRight) => new(table, null, _builders, _sourceRows, byRight);

    public ReadTable Read(TableSource source, CancellationToken cancellationToken)
    {
        using var cursor = source.Open(ReportForm);
        var columns = MatchColumns(cursor, source);
        while (cursor.Read())
        {
            if (_sourceRows.Count % RowsBetweenCancellationChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            ReadRow(cursor, columns);
            _sourceRows.Add(cursor.Row);
        }

        return new(table, source, _builders, _sourceRows, _isWhole);
    }

    private void ReportForm(Diagnostic fault)
    {
        _isWhole &= fault.Severity != DiagnosticSeverity.Error;
        faults.Add(table.Name, fault);
    }

    private int[] MatchColumns(TableCursor cursor, TableSource source)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < cursor.Columns.Count; i++)
        {
            places.TryAdd(cursor.Columns[i], i);
        }

        var wanted = _builders.Select(b => b.Field.Name).ToList();
        var unknown = cursor.Columns.Except(wanted).ToList();
        var missing = _builders.Where(b => !places.ContainsKey(b.Field.Name)).ToList();
        foreach (var name in unknown)
        {
            ReportUnknown(cursor, places[name], missing.Select(m => m.Field.Name), wanted);
        }

        // A table without any column is empty, or its own fault was reported.
        foreach (var builder in cursor.Columns.Count == 0 ? [] : missing.Where(m => !m.Field.Field.IsOptional))
        {
            _isWhole &= builder.Field.Name != table.Key;
            ReportMissing(source, builder.Field, unknown);
        }

        return [.. _builders.Select(b => places.GetValueOrDefault(b.Field.Name, -1))];
    }

    private void ReadRow(TableCursor cursor, int[] columns)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            var column = columns[i];
            if (column < 0)
            {
                _builders[i].AddMissing();
            }
            else if (_builders[i].Add(cursor.CellAt(column)) is { } fault)
            {
                Report(cursor, column, fault, _builders[i].Field);
            }
        }
    }

    private void Report(TableCursor cursor, int column, CellFault fault, BindingField field)
    {
        if (!faults.Admits(table.Name, fault.Rule))
        {
            return;
        }

        var place = cursor.PlaceOf(column);
        faults.AddAdmitted(new Diagnostic(fault.Rule, place, fault.Arguments)
        {
            Excerpt = cursor.ExcerptOf(place),
            Clauses = field.Field.Clauses,
            Suggestions = fault.Suggestions,
        });
    }

    private void ReportUnknown(TableCursor cursor, int column, IEnumerable<string> missing, IEnumerable<string> wanted)
    {
        var name = cursor.Columns[column];
        var place = cursor.PlaceOfHeader(column);
        var near = NearNames.Of(name, missing);
        faults.Add(table.Name, new Diagnostic(BindingRules.UnknownColumn, place, table.Name, name)
        {
            Excerpt = cursor.ExcerptOf(place),
            Suggestions = near.Count > 0 ? near : NearNames.Of(name, wanted),
        });
    }

    private void ReportMissing(TableSource source, BindingField field, IEnumerable<string> unknown) =>
        faults.Add(table.Name, new Diagnostic(BindingRules.MissingColumn, source.Place with { Column = field.Name }, table.Name, field.Name)
        {
            Clauses = field.Field.Clauses,
            Suggestions = NearNames.Of(field.Name, unknown),
        });
}
