using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Checking;

/// <summary>Hands each kind of node to its typing.</summary>
internal static class NodeTyping
{
    public static FeelType Of(Node node, TypeResolver types) => node switch
    {
        FormulaNode formula => FormulaTyping.Of(formula, types),
        DecisionTableNode table => DecisionTableTyping.Of(table, types),
        AggregateNode aggregate => AggregateTyping.Of(aggregate, types),
        LinkNode link => LinkTyping.Of(link, types),
        GroupValueNode value => GroupValueTyping.Of(value, types),
        RankNode rank => RankTyping.Of(rank, types),
        PlacesNode places => PlacesTyping.Of(places, types),
        LimitNode limit => LimitTyping.Of(limit, types),
        FindingNode finding => FindingTyping.Of(finding, types),
        _ => throw new InvalidOperationException($"A tenth kind of node: {node.GetType().Name}."),
    };
}
