using Appraisal.Rules.Checking;
using Appraisal.Rules.Diagnostics;
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
            GroupValueKind.Median => shape with { Scale = shape.Scale + 1 },
            GroupValueKind.Percentile when IsInterpolated(node, types) => shape with { Scale = null },
            _ => shape,
        });
    }

    private static bool IsInterpolated(GroupValueNode node, TypeResolver types)
    {
        ChoiceTyping.Check(node, node.Method!, types);
        if (types.Parameters.Number(node.At!) is { } at && (at < ExactNumber.Zero || at > (ExactNumber)1))
        {
            var name = node.At is ParameterOperand parameter ? parameter.Name : "at";
            types.Report(CheckingRules.WrongType, node.Origin, node.At!.Place, node.Origin.Decision, "0% 至 100% 的比例", name, at.ToString(), "a share from 0% to 100%", at.ToString());
        }

        return node.Method is not { IsParameter: false, Text: GroupValueNode.NearestRank };
    }
}
