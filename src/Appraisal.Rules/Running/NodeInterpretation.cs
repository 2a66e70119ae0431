using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Running;

/// <summary>Hands each kind of node to its interpretation.</summary>
internal static class NodeInterpretation
{
    public static object? Of(Node node, int row, Interpreter run) => node switch
    {
        FormulaNode formula => FormulaInterpretation.Of(formula, row, run),
        DecisionTableNode table => DecisionTableInterpretation.Of(table, row, run),
        AggregateNode aggregate => AggregateInterpretation.Of(aggregate, row, run),
        LinkNode link => LinkInterpretation.Of(link, row, run),
        GroupValueNode value => GroupValueInterpretation.Of(value, row, run),
        RankNode rank => RankInterpretation.Of(rank, row, run),
        PlacesNode places => PlacesInterpretation.Of(places, row, run),
        LimitNode limit => LimitInterpretation.Of(limit, row, run),
        FindingNode finding => FindingInterpretation.Of(finding, row, run),
        _ => throw new InvalidOperationException($"A tenth kind of node: {node.GetType().Name}."),
    };
}
