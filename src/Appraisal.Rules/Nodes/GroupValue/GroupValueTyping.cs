using Appraisal.Rules.Checking;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Nodes;

/// <summary>The type of a value of a group. Rows that no group can be named for have none.</summary>
internal static class GroupValueTyping
{
    public static FeelType Of(GroupValueNode node, TypeResolver types)
    {
        var group = types.Model.Groups[node.Group];
        var shape = ShapeOf(node, types);
        if (group.For is not null && node.Kind is GroupValueKind.Size or GroupValueKind.Total)
        {
            shape = NoneTyping.Hull(shape, NumberShape.Constant(ExactNumber.Zero));
        }

        var number = NoneTyping.With(new NumberType(shape), node, node.None, types);
        return node.NoneIsNotApplicable || group.Keys.Any(k => types.TypeOf(k) is OptionalType) ? new OptionalType(number) : number;
    }

    private static NumberShape ShapeOf(GroupValueNode node, TypeResolver types)
    {
        if (node.Value is not { } value)
        {
            return new NumberShape(0, 1, TypeResolver.MostRows);
        }

        var type = GroupMembers.Of(node.Group, types).Require(node, value, "数", "a number", t => t is NumberType, types);
        var shape = type is NumberType number ? number.Shape : NumberShape.Unknown;
        ExactNumber rows = TypeResolver.MostRows;
        return node.Kind switch
        {
            GroupValueKind.Mean => shape with { Scale = null },
            GroupValueKind.Total => new NumberShape(shape.Scale, shape.Lower is { } low ? ExactNumber.Min(low, low * rows) : null, shape.Upper is { } high ? ExactNumber.Max(high, high * rows) : null),
            GroupValueKind.Median => shape with { Scale = shape.Scale + 1 },
            GroupValueKind.Percentile when IsInterpolated(node, types) => shape with { Scale = null },
            _ => shape,
        };
    }

    private static bool IsInterpolated(GroupValueNode node, TypeResolver types)
    {
        ChoiceTyping.Check(node, node.Method!, types);
        if (types.Parameters.Number(node.At!) is { } at && (at < ExactNumber.Zero || at > (ExactNumber)1))
        {
            var name = node.At is ParameterOperand parameter ? parameter.Name : "at";
            types.ReportType(
                node, node.At!.Place, name, ("0% 至 100% 的比例", at.ToString()), ("a share from 0% to 100%", at.ToString()),
                ("写成 75% 这样的比例", "write a share such as 75%"));
        }

        return node.Method is not { IsParameter: false, Text: GroupValueNode.NearestRank };
    }
}
