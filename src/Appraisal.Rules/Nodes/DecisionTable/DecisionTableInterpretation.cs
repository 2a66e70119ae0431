using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Nodes;

/// <summary>Finds the row of a table that applies.</summary>
internal static class DecisionTableInterpretation
{
    public static object? Of(DecisionTableNode node, int row, Interpreter run)
    {
        if (node.MappingParameter is { } name)
        {
            var tested = Tested(node, 0, row, run);
            var pair = run.Parameters.All[name].Mapping!.FirstOrDefault(m => Equals(m.Key, tested as string ?? tested?.ToString()));
            return pair.Value ?? throw Missing(node, row, run);
        }

        return HitRow(node, row, run).Output.Value;
    }

    /// <summary>The row that applies.</summary>
    public static DecisionRow HitRow(DecisionTableNode node, int row, Interpreter run)
    {
        DecisionRow? hit = null;
        foreach (var candidate in node.Rows.Where(r => Matches(node, r, row, run)))
        {
            if (node.FirstHit)
            {
                return candidate;
            }

            hit = hit is null ? candidate : throw run.Fault(RunningRules.SeveralRows, node, node.Origin.Decision, run.NameOf(node.Target.Table, row));
        }

        return hit ?? throw Missing(node, row, run);
    }

    public static object? Tested(DecisionTableNode node, int index, int row, Interpreter run)
    {
        var tested = node.Tested[index];
        return tested.IsParameter ? run.Parameter(tested.Name) : run.Value(new(node.Target.Table, tested.Name), row);
    }

    private static bool Matches(DecisionTableNode node, DecisionRow candidate, int row, Interpreter run)
    {
        for (var i = 0; i < candidate.Cells.Count; i++)
        {
            if (candidate.Cells[i] is { } cell && !cell.Matches(Tested(node, i, row, run)))
            {
                return false;
            }
        }

        return true;
    }

    private static RunFault Missing(DecisionTableNode node, int row, Interpreter run)
    {
        var name = run.NameOf(node.Target.Table, row);
        if (node.FirstHit)
        {
            return run.Fault(RunningRules.NoGrade, node, node.Origin.Decision, name);
        }

        var values = string.Join(", ", node.Tested.Select((t, i) => $"{t.Name} = {Tested(node, i, row, run)}"));
        return run.Fault(RunningRules.NoRow, node, node.Origin.Decision, name, values);
    }
}
