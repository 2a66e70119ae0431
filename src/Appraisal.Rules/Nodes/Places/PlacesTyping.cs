using Appraisal.Rules.Checking;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Nodes;

/// <summary>An allocation gives each row an outcome.</summary>
internal static class PlacesTyping
{
    public static FeelType Of(PlacesNode node, TypeResolver types)
    {
        foreach (var key in node.By)
        {
            RankTyping.RequireOrdered(node, key.Column, types);
        }

        foreach (var column in new[] { node.Candidates, node.BarredIf, node.Floor }.OfType<string>())
        {
            types.RequireBoolean(node, new(node.Target.Table, column));
        }

        if (node.DecidedIn is { } decided)
        {
            types.Require(node, new(node.Target.Table, decided), "可缺的是非值", "an optional boolean", t => t == new OptionalType(FeelType.Boolean));
        }

        types.ShapeOf(node, node.Number);
        foreach (var choice in new[] { node.Round, node.Of, node.Ties, node.BarredPlace }.OfType<Choice>())
        {
            ChoiceTyping.Check(node, choice, types);
        }

        return PlacesNode.Outcome;
    }
}
