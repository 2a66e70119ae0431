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
            ? new OptionalType(new NumberType(types.RequireNumber(node, new(node.Target.Table, points))))
            : FeelType.Boolean;
    }
}
