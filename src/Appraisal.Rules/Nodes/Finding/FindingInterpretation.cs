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
}
