using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Explaining;

/// <summary>Hands each kind of node to its explanation.</summary>
internal static class NodeExplanation
{
    public static ToldStep Of(Node node, int row, ExplanationBuilder builder) => node switch
    {
        FormulaNode formula => FormulaExplanation.Of(formula, row, builder),
        DecisionTableNode table => DecisionTableExplanation.Of(table, row, builder),
        AggregateNode aggregate => AggregateExplanation.Of(aggregate, row, builder),
        LinkNode link => LinkExplanation.Of(link, row, builder),
        GroupValueNode value => GroupValueExplanation.Of(value, row, builder),
        RankNode rank => RankExplanation.Of(rank, row, builder),
        PlacesNode places => PlacesExplanation.Of(places, row, builder),
        LimitNode limit => LimitExplanation.Of(limit, row, builder),
        FindingNode finding => FindingExplanation.Of(finding, row, builder),
        _ => throw new InvalidOperationException($"A tenth kind of node: {node.GetType().Name}."),
    };
}
