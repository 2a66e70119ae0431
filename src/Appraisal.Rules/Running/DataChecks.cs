using Appraisal.Rules.Binding;
using Appraisal.Rules.Checking;
using Appraisal.Rules.Columns;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Running;

/// <summary>The conditions that the scheme sets for data: each row that fails one is a fault.</summary>
internal static class DataChecks
{
    public static void Run(CheckedScheme scheme, BoundDataSet data, IReadOnlyDictionary<ColumnId, Column> columns, DiagnosticBag diagnostics)
    {
        foreach (var history in scheme.Tables.Values.Where(t => t.Kind == TableKind.History))
        {
            CheckPeriods(scheme, data.Tables[history.Name], diagnostics);
        }

        foreach (var check in scheme.Model.Checks.Where(c => c.Field is null && columns.ContainsKey(c.Column)))
        {
            var table = data.Tables[check.Column.Table];
            for (var row = 0; row < table.RowCount; row++)
            {
                if (columns[check.Column][row] is false)
                {
                    diagnostics.Add(
                        check.Decided is { } decided ? Undecided(check, decided, table, row, columns)
                        : check.Cases is { } cases ? CaseMissing(check, data.Tables[cases], table, row)
                        : Failed(scheme, check, table, row, columns));
                }
            }
        }
    }

    /// <summary>A row that fails a check, with the values that it compares. A row that no data holds is told by its name and not by a number.</summary>
    private static Diagnostic Failed(CheckedScheme scheme, DataCheck check, BoundTable table, int row, IReadOnlyDictionary<ColumnId, Column> columns)
    {
        var values = scheme.Model.Nodes.GetValueOrDefault(check.Column)?.Inputs
            .Select(c => (Name: scheme.Model.Nodes.GetValueOrDefault(c) is AggregateNode { Written.Length: > 0 } put ? put.Written : c.Name, Column: columns.GetValueOrDefault(c) ?? table.Columns.GetValueOrDefault(c.Name)))
            .Where(c => c.Column is not null && !c.Name.Contains('·'))
            .Select(c => (c.Name, Value: c.Column![row] switch { null => "null", bool flag => flag ? "true" : "false", var value => value.ToString() }))
            .ToList() ?? [];
        var definition = table.Definition;
        var (chinese, english) = definition.IsGenerated ? ("属于它的数据", "the data that belongs to it") : ("这一行数据", "this row");
        return new Diagnostic(
            RunningRules.CheckFails,
            definition.IsGenerated ? check.Place : new CellPlace(definition.Name, table.SourceRows[row], ""),
            table.RowNames[row], check.Text,
            values.Count == 0 ? "" : $"：{string.Join("，", values.Select(v => $"{v.Name} 为 {v.Value}"))}",
            values.Count == 0 ? "" : $": {string.Join(", ", values.Select(v => $"{v.Name} is {v.Value}"))}",
            chinese, english)
        {
            Clauses = check.Clause.Length == 0 ? [] : [check.Clause],
            Related = definition.IsGenerated ? [] : [check.Place],
        };
    }

    /// <summary>The values of a closed list of cases that a row has none for.</summary>
    private static Diagnostic CaseMissing(DataCheck check, BoundTable cases, BoundTable table, int row)
    {
        var values = cases.Columns[cases.Definition.Name];
        var found = Enumerable.Range(0, cases.RowCount).Where(r => cases.ParentRows[r] == row).Select(r => (string)values[r]!).ToHashSet(StringComparer.Ordinal);
        var all = ((EnumerationType)cases.Definition.Fields[0].Type).Literals;
        return new Diagnostic(RunningRules.CaseMissing, new CellPlace(table.Definition.Name, table.SourceRows[row], ""), table.RowNames[row], cases.Definition.Name, string.Join("、", all.Where(v => !found.Contains(v))))
        {
            Clauses = cases.Definition.Clauses,
            Related = [check.Place],
        };
    }

    /// <summary>A number that people did not set, or set outside of what the scheme leaves to them.</summary>
    private static Diagnostic Undecided(DataCheck check, DecidedField decided, BoundTable table, int row, IReadOnlyDictionary<ColumnId, Column> columns)
    {
        string End(string name) => ShownValue(columns[new(check.Column.Table, name)][row]);
        var given = table.Columns[decided.Field][row];
        return new Diagnostic(
            given is null ? RunningRules.NotDecided : RunningRules.DecidedOutside,
            new CellPlace(table.Definition.Name, table.SourceRows[row], decided.Field),
            check.Text, table.RowNames[row], decided.Field, End(decided.Low), End(decided.High), ShownValue(given))
        {
            Clauses = decided.Clauses,
            Related = [check.Place],
        };
    }

    private static string ShownValue(object? value) => value?.ToString() ?? "";

    /// <summary>Fields that are for a class of rows: a value that is missing there must not be computed with.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="data">The data.</param>
    /// <param name="isKnown">Which columns can be computed.</param>
    /// <param name="diagnostics">Where faults are told.</param>
    /// <param name="columns">Columns that are computed already; null for none.</param>
    /// <returns>Whether no value is missing.</returns>
    public static bool RunFields(CheckedScheme scheme, BoundDataSet data, Func<ColumnId, bool> isKnown, DiagnosticBag diagnostics, IReadOnlyDictionary<ColumnId, Column>? columns = null)
    {
        var faults = diagnostics.ErrorCount;
        var interpreter = new Interpreter(scheme, data, diagnostics, columns ?? new Dictionary<ColumnId, Column>());
        foreach (var check in scheme.Model.Checks.Where(c => c.Field is not null && isKnown(c.Column)))
        {
            var table = data.Tables[check.Column.Table];
            var values = interpreter.ValuesOf(check.Column);
            for (var row = 0; row < table.RowCount; row++)
            {
                if (values[row] is false)
                {
                    var rule = table.Columns[check.Field!][row] is null ? RunningRules.FieldMissing : RunningRules.FieldNotFor;
                    diagnostics.Add(new Diagnostic(rule, new CellPlace(table.Definition.Name, table.SourceRows[row], check.Field!), table.RowNames[row], check.Field!, check.Text)
                    {
                        Clauses = check.Clause.Length == 0 ? [] : [check.Clause],
                        Related = [check.Place],
                    });
                }
            }
        }

        return diagnostics.ErrorCount == faults;
    }

    /// <summary>
    /// A history ends before the period that is appraised, and goes back as far as the scheme says: other rows would be passed over by
    /// what looks back period by period, and counted by what puts all rows together.
    /// </summary>
    private static void CheckPeriods(CheckedScheme scheme, BoundTable history, DiagnosticBag diagnostics)
    {
        var column = history.Definition.HistoryColumn!;
        var period = scheme.Model.Header.Period;
        for (var row = 0; row < history.RowCount; row++)
        {
            var back = period.Ordinal - history.PeriodOf(row);
            var (name, shown) = (history.Definition.Name, ShownValue(history.Columns[column][row]));
            var place = new CellPlace(name, history.SourceRows[row], column);
            if (back <= 0)
            {
                diagnostics.Add(new Diagnostic(RunningRules.NotYetPast, place, name, shown, $"{period}"));
            }
            else if (back > history.Definition.Years)
            {
                var words = new[] { $"{history.Definition.Years}", PeriodWords.Of(history.Definition.Unit).Key, $"{back}" };
                diagnostics.Add(new Diagnostic(RunningRules.TooLongPast, place, [name, shown, .. words]));
            }
        }
    }
}
