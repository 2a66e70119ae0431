using Appraisal.Rules.Checking;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Nodes;

/// <summary>A finding of points is an optional number; a bar or another effect is a boolean.</summary>
internal static class FindingTyping
{
    public static FeelType Of(FindingNode node, TypeResolver types)
    {
        foreach (var column in node.Grounds.Concat(node.Effects).Concat(node.Waivers).Select(g => g.Column).Append(node.When).OfType<string>())
        {
            types.RequireBoolean(node, new(node.Target.Table, column));
        }

        if (node.Points is { } effect && types.TypeOf(new(node.Target.Table, effect)) == FeelType.Boolean)
        {
            return FeelType.Boolean;
        }

        return node.Points is { } points
            ? new OptionalType(new NumberType(Shape(node, new(node.Target.Table, points), types)))
            : FeelType.Boolean;
    }

    /// <summary>Points that are for the records that meet the conditions are there for each of them.</summary>
    private static NumberShape Shape(FindingNode node, ColumnId points, TypeResolver types) =>
        node.When is { } when && (types.Model.Nodes.GetValueOrDefault(points) switch { DecisionTableNode table => table.For, FormulaNode formula => formula.For, _ => null }) == when
            && types.TypeOf(points) is OptionalType { Item: NumberType number }
            ? number.Shape
            : types.RequireNumber(node, points);
}
