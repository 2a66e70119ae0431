using Appraisal.Rules.Checking;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Nodes;

/// <summary>A rank is a whole number from 1; what is ranked must have an order and be there for every row that stands in the group. Rows that do not have none.</summary>
internal static class RankTyping
{
    public static FeelType Of(RankNode node, TypeResolver types)
    {
        var within = GroupMembers.Of(node.Group, types);
        foreach (var key in node.By)
        {
            RequireOrdered(node, key.Column, within, types);
        }

        if (node.DecidedIn is { } decided)
        {
            types.Require(node, new(node.Target.Table, decided), "可缺的数", "an optional number", t => t is OptionalType { Item: NumberType });
        }

        ChoiceTyping.Check(node, node.Ties, types);
        var rank = new NumberType(new NumberShape(0, 1, TypeResolver.MostRows));
        return types.Model.Groups[node.Group].For is null ? rank : new OptionalType(rank);
    }

    public static void RequireOrdered(Node node, ColumnId column, GroupMembers within, TypeResolver types) =>
        within.Require(node, column, "数、日期或有高低的等次", "a number, a date or a scale", t => t is NumberType or EnumerationType { Ordered: true } || t == FeelType.Date, types);
}
