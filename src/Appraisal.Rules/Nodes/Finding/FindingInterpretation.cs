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

        var value = run.Value(new(node.Target.Table, points), row);
        return value is bool holds ? found && holds
            : found && (node.RowOf is null || value is not Feel.Values.ExactNumber { Sign: 0 }) ? value
            : null;
    }

    /// <summary>The clauses that a finding rests on: of the conditions that hold, and of the row of the table that gave the points.</summary>
    public static IEnumerable<string> Grounds(FindingNode node, int row, Interpreter run)
    {
        var conditions = node.Grounds.Where(g => run.Value(new(node.Target.Table, g.Column), row) is true).Select(g => g.Clause);
        if (node.RowOf is { } given)
        {
            var givesAnything = run.Value(new(node.Target.Table, given), row) is true or Feel.Values.ExactNumber { Sign: not 0 };
            var effects = node.Effects.Where(e => run.Value(new(node.Target.Table, e.Column), row) is true).Select(e => e.Clause);
            return [.. conditions, .. effects, .. givesAnything ? HitOf(given, node, row, run) : []];
        }

        return node.Points is { } points && run.Scheme.Model.Nodes.GetValueOrDefault(new(node.Target.Table, points)) is DecisionTableNode { MappingParameter: null } table
            ? conditions.Concat(DecisionTableInterpretation.HitRow(table, row, run).Clauses)
            : conditions;
    }

    private static IReadOnlyList<string> HitOf(string table, FindingNode node, int row, Interpreter run) =>
        DecisionTableInterpretation.HitRow((DecisionTableNode)run.Scheme.Model.Nodes[new(node.Target.Table, table)], row, run).Clauses;
}
