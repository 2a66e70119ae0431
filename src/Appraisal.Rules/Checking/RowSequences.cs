using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Checking;

/// <summary>
/// Nodes that wait for their own earlier rows, as points that are carried from month to month do. Each sequence is computed row by row,
/// in the order of the list; so all its nodes stand on one table and need nothing of other rows than what stands before.
/// </summary>
internal sealed class RowSequences
{
    private readonly Dictionary<ColumnId, IReadOnlyList<Node>> _sequences = [];

    private RowSequences()
    {
    }

    /// <summary>Whether a column waits for its own earlier rows.</summary>
    public bool Holds(ColumnId column) => _sequences.ContainsKey(column);

    /// <summary>The nodes of the sequence that a node begins; null for nodes that begin none.</summary>
    public IReadOnlyList<Node>? BegunBy(Node node) => _sequences.GetValueOrDefault(node.Target) is { } sequence && sequence[0] == node ? sequence : null;

    /// <summary>The sequences, and an order in which each stands together; null when one cannot be computed row by row.</summary>
    /// <param name="model">The scheme.</param>
    /// <param name="order">An order in which each node stands after all that it needs, earlier rows left out.</param>
    /// <param name="diagnostics">Takes the sequences that cannot be computed row by row.</param>
    public static (RowSequences Sequences, IReadOnlyList<Node> Order)? Of(SchemeModel model, IReadOnlyList<Node> order, DiagnosticBag diagnostics)
    {
        var found = new RowSequences();
        if (!order.Any(n => n is LinkNode { IsInList: true }))
        {
            return (found, order);
        }

        var places = order.Select((node, place) => (node, place)).ToDictionary(p => p.node.Target, p => p.place);
        var arranged = new List<Node>(order.Count);
        var areSound = true;
        foreach (var component in new StronglyConnected(order.Count, i => DependencyOrder.InputsOf(order[i], model).Where(places.ContainsKey).Select(c => places[c])).Components())
        {
            var nodes = component.Order().Select(i => order[i]).ToList();
            arranged.AddRange(nodes);
            if (nodes.Count > 1)
            {
                areSound &= found.Add(nodes, diagnostics);
            }
        }

        return areSound ? (found, arranged) : null;
    }

    private bool Add(IReadOnlyList<Node> nodes, DiagnosticBag diagnostics)
    {
        var first = nodes.First(n => n is LinkNode { IsInList: true });
        foreach (var node in nodes)
        {
            _sequences.Add(node.Target, nodes);
        }

        if (nodes.FirstOrDefault(n => n.Target.Table != first.Target.Table || n is not (FormulaNode or DecisionTableNode or LimitNode or LinkNode { IsInList: true })) is { } other)
        {
            diagnostics.Add(new Diagnostic(PeriodRules.SequenceNeedsAllRows, first.Origin.Place, first.Origin.Decision, other.Origin.Decision) { Clauses = first.Origin.Clauses });
            return false;
        }

        return true;
    }
}
