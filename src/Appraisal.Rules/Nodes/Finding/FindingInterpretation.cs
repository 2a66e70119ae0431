using Appraisal.Rules.Running;

namespace Appraisal.Rules.Nodes;

/// <summary>Whether a record is a finding, and of how many points.</summary>
internal static class FindingInterpretation
{
    public static object? Of(FindingNode node, int row, Interpreter run)
    {
        var found = node.When is not { } when || run.Value(new(node.Target.Table, when), row) is true;
        if (node.Points is not { } points)
        {
            return found;
        }

        return found ? run.Value(new(node.Target.Table, points), row) : null;
    }

    /// <summary>The clauses that a finding rests on: of the conditions that hold, and of the row of the table that gave the points.</summary>
    public static IEnumerable<string> Grounds(FindingNode node, int row, Interpreter run)
    {
        var conditions = node.Grounds.Where(g => run.Value(new(node.Target.Table, g.Column), row) is true).Select(g => g.Clause);
        return node.Points is { } points && run.Scheme.Model.Nodes.GetValueOrDefault(new(node.Target.Table, points)) is DecisionTableNode { MappingParameter: null } table
            ? conditions.Concat(DecisionTableInterpretation.HitRow(table, row, run).Clauses)
            : conditions;
    }
}
