using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Checking;

/// <summary>Puts nodes in an order in which each stands after all that it needs, what it needs of earlier rows of a list left out. A cycle is an error that prints its path.</summary>
internal sealed class DependencyOrder
{
    private readonly SchemeModel _model;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<Node> _order = [];
    private readonly HashSet<ColumnId> _done = [];
    private readonly List<ColumnId> _path = [];
    private bool _cyclic;

    private DependencyOrder(SchemeModel model, DiagnosticBag diagnostics) => (_model, _diagnostics) = (model, diagnostics);

    /// <summary>The order; null when there is a cycle.</summary>
    public static IReadOnlyList<Node>? Of(SchemeModel model, DiagnosticBag diagnostics)
    {
        var order = new DependencyOrder(model, diagnostics);
        foreach (var column in model.Nodes.Keys)
        {
            order.Visit(column);
        }

        return order._cyclic ? null : order._order;
    }

    /// <summary>What a node needs: its inputs and operands, the keys of its group, and what a role is followed by.</summary>
    public static IEnumerable<ColumnId> InputsOf(Node node, SchemeModel model)
    {
        var group = node switch
        {
            RankNode rank => rank.Group,
            PlacesNode places => places.Group,
            GroupValueNode value => value.Group,
            _ => null,
        };
        ColumnId? link = node switch
        {
            LinkNode { Through: { } through } => new(node.Target.Table, through),
            AggregateNode aggregate => aggregate.Link,
            _ => null,
        };
        return
        [
            .. node.Inputs,
            .. node.Operands.OfType<ColumnOperand>().Select(o => o.Column),
            .. group is null ? [] : model.Groups[group].Inputs,
            .. link is { } named ? model.ColumnsOfLink(named) : [],
        ];
    }

    private void Visit(ColumnId column)
    {
        if (_done.Contains(column) || !_model.Nodes.TryGetValue(column, out var node))
        {
            return;
        }

        var at = _path.IndexOf(column);
        if (at >= 0)
        {
            ReportCycle(node, at);
            return;
        }

        _path.Add(column);
        // What stands on an earlier row of a list is no reason to wait.
        foreach (var input in node is LinkNode { IsInList: true } ? [] : InputsOf(node, _model))
        {
            Visit(input);
        }

        _path.RemoveAt(_path.Count - 1);
        if (_done.Add(column))
        {
            _order.Add(node);
        }
    }

    private void ReportCycle(Node node, int at)
    {
        _cyclic = true;
        // Levels have alike names, so a way through several tables names them. Columns made on the way belong to a decision of another table.
        var path = _path[at..].Where(IsOfDecision).Append(node.Target).ToList();
        var isOneTable = path.TrueForAll(c => c.Table == node.Target.Table);
        var names = path.Select(c => isOneTable ? _model.Nodes[c].Origin.Decision : $"{c.Table}.{_model.Nodes[c].Origin.Decision}").ToList();
        var steps = names.Where((name, i) => i == 0 || name != names[i - 1]).ToList();
        if (steps[0] != steps[^1])
        {
            steps.Insert(0, steps[^1]);
        }

        _diagnostics.Add(new Diagnostic(CheckingRules.Cycle, node.Origin.Place, node.Origin.Decision, string.Join(" → ", steps)) { Clauses = node.Origin.Clauses });
    }

    private bool IsOfDecision(ColumnId column) =>
        _model.Decisions.Any(d => d.Table == column.Table && d.Name == _model.Nodes[column].Origin.Decision);
}
