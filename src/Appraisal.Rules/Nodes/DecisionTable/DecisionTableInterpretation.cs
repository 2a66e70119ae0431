using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Nodes;

/// <summary>Finds the row of a table that applies.</summary>
internal static class DecisionTableInterpretation
{
    public static object? Of(DecisionTableNode node, int row, Interpreter run) => IsFor(node, row, run) ? HitRow(node, row, run).Output.Value : null;

    /// <summary>Whether there is a value for a row.</summary>
    public static bool IsFor(DecisionTableNode node, int row, Interpreter run) =>
        node.For is not { } column || run.Value(new(node.Target.Table, column), row) is true;

    /// <summary>The row that applies.</summary>
    public static DecisionRow HitRow(DecisionTableNode node, int row, Interpreter run)
    {
        var hits = run.Parameters.Rows(node).Where(r => DecisionCell.AllMatch(r.Cells, i => Tested(node, i, row, run)));
        if (node.FirstHit)
        {
            return hits.FirstOrDefault() ?? throw Missing(node, row, run);
        }

        return hits.ToList() switch
        {
            [] => throw Missing(node, row, run),
            [var hit] => hit,
            var several => throw At(RunningRules.SeveralRows, node, row, run, several.Select(r => r.Place), string.Join("; ", several.Select(r => r.Name))),
        };
    }

    public static object? Tested(DecisionTableNode node, int index, int row, Interpreter run)
    {
        var tested = node.Tested[index];
        return tested.IsParameter ? run.Parameter(tested.Name) : run.Value(new(node.Target.Table, tested.Name), row);
    }

    private static RunFault Missing(DecisionTableNode node, int row, Interpreter run)
    {
        if (node.FirstHit)
        {
            return run.Fault(RunningRules.NoGrade, node, node.Origin.Decision, run.NameOf(node.Target.Table, row));
        }

        var values = string.Join(", ", node.Tested.Select((t, i) => (t.Name, i)).Where(t => !t.Name.Contains('·')).Select(t => $"{t.Name} = {Tested(node, t.i, row, run) ?? DecisionCell.NoValue}"));
        return node.Impossible.FirstOrDefault(r => DecisionCell.AllMatch(r.Cells, i => Tested(node, i, row, run))) is { } impossible
            ? At(RunningRules.CannotBe, node, row, run, [impossible.Place], values)
            : At(RunningRules.NoRow, node, row, run, [], values);
    }

    /// <summary>A fault at a record, with the rows of the table that it is about.</summary>
    private static RunFault At(DiagnosticRule rule, DecisionTableNode node, int row, Interpreter run, IEnumerable<Place> rows, string told) =>
        At(rule, node, new CellPlace(node.Target.Table, run.Data.Tables[node.Target.Table].SourceRows[row], ""), run.NameOf(node.Target.Table, row), rows, told);

    /// <summary>The rows of a closed table take all that can be, so the record is to be looked at first; elsewhere the table is.</summary>
    private static RunFault At(DiagnosticRule rule, DecisionTableNode node, Place record, string name, IEnumerable<Place> rows, string told) =>
        new(new Diagnostic(rule, node.IsClosed ? record : node.Origin.Place, node.Origin.Decision, name, told)
        {
            Clauses = node.Origin.Clauses,
            Related = [node.IsClosed ? node.RowsPlace ?? node.Origin.Place : record, .. rows],
        });
}
