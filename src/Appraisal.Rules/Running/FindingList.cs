using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Running;

/// <summary>Makes the findings of a result from its columns, on demand.</summary>
internal static class FindingList
{
    public static IReadOnlyList<Finding> Of(AppraisalResult result)
    {
        var scheme = result.Checked!;
        var interpreter = new Interpreter(scheme, result.Data!, new(), result.Columns);
        return [.. scheme.Model.Nodes.Values.OfType<FindingNode>().SelectMany(node => Of(node, result, interpreter))];
    }

    private static IEnumerable<Finding> Of(FindingNode node, AppraisalResult result, Interpreter run)
    {
        var table = run.Data.Tables[node.Target.Table];
        var kind = node.Kind switch { FindingKind.Bonus => DecisionKind.Bonus, FindingKind.Penalty => DecisionKind.Penalty, _ => DecisionKind.Bar };
        var leads = new Func<int, IEnumerable<int>>(row => run.Led(table.Definition.Name, node.To, row));
        var receivers = run.Scheme.Model.LinkedTable(table.Definition.Name, node.To)!;
        var counted = Counted(node, run);
        for (var row = 0; row < table.RowCount; row++)
        {
            var value = run.Value(node.Target, row);
            if (value is null or false)
            {
                continue;
            }

            IReadOnlyList<string> clauses = [.. node.Origin.Clauses.Concat(FindingInterpretation.Grounds(node, row, run)).Distinct(StringComparer.Ordinal)];
            foreach (var receiver in leads(row))
            {
                yield return new Finding(
                    node.Origin.Decision, kind, receivers, run.NameOf(receivers, receiver), table.Definition.Name, table.RowNames[row],
                    value as ExactNumber?, clauses, counted?.Contains(row) ?? true);
            }
        }
    }

    /// <summary>The rows that the aggregate over the finding counts; null when it counts all.</summary>
    private static HashSet<int>? Counted(FindingNode node, Interpreter run)
    {
        var aggregate = run.Scheme.Model.Nodes.Values.OfType<AggregateNode>()
            .FirstOrDefault(a => a.Source == node.Target.Table && a.Value == node.Target.Name && a.OncePer.Count > 0);
        return aggregate is null
            ? null
            : [.. Enumerable.Range(0, run.Data.Tables[aggregate.Target.Table].RowCount).SelectMany(owner => AggregateInterpretation.CountedRows(aggregate, owner, run))];
    }
}
