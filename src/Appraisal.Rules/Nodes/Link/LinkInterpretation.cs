using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Running;

namespace Appraisal.Rules.Nodes;

/// <summary>Reads a column of the linked row.</summary>
internal static class LinkInterpretation
{
    public static object? Of(LinkNode node, int row, Interpreter run)
    {
        var linked = LinkedRow(node, row, run);
        if (node.IsInList && linked >= 0 && run.Scheme.Sequences.Holds(node.Target))
        {
            run.Settle(node.Column, linked);
        }

        return linked < 0 ? null : run.Value(node.Column, linked);
    }

    /// <summary>The linked row; -1 when there is none.</summary>
    public static int LinkedRow(LinkNode node, int row, Interpreter run)
    {
        if (node.IsRuling)
        {
            return run.Data.Tables[node.Column.Table].RowCount == 1 ? 0 : throw run.Fault(RunningRules.NoRuling, node, node.Origin.Decision, node.Column.Table, node.Column.Name);
        }

        if (node.PeriodsBack == 0)
        {
            return run.Led(node.Target.Table, node.Through!, row).FirstOrDefault(-1);
        }

        if (node.IsInList)
        {
            return run.Data.Tables[node.Target.Table].Before(row, node.PeriodsBack);
        }

        var period = run.Scheme.Model.Header.Period.Back(node.PeriodsBack);
        var earlier = run.InPeriod(node.Column.Table, row, period.Ordinal);
        return earlier >= 0 || run.Parameters.Word(node.Missing!) == "ends the streak"
            ? earlier
            : throw run.Fault(RunningRules.MissingYear, node, node.Origin.Decision, run.NameOf(node.Target.Table, row), $"{period}", node.Column.Table);
    }
}
