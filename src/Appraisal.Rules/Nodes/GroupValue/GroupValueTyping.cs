using Appraisal.Rules.Checking;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Nodes;

/// <summary>The type of a value of a group.</summary>
internal static class GroupValueTyping
{
    public static FeelType Of(GroupValueNode node, TypeResolver types)
    {
        if (node.Value is not { } value)
        {
            return new NumberType(new NumberShape(0, 1, TypeResolver.MostRows));
        }

        var shape = types.RequireNumber(node, value);
        ExactNumber rows = TypeResolver.MostRows;
        return new NumberType(node.Kind switch
        {
            GroupValueKind.Mean => shape with { Scale = null },
            GroupValueKind.Total => new NumberShape(shape.Scale, shape.Lower is { } low ? ExactNumber.Min(low, low * rows) : null, shape.Upper is { } high ? ExactNumber.Max(high, high * rows) : null),
            _ => shape,
        });
    }
}
