using Appraisal.Rules.Checking;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Nodes;

/// <summary>A limit narrows the bounds of its number; a rounding fixes its decimal places.</summary>
internal static class LimitTyping
{
    /// <summary>What is not applicable stays so.</summary>
    public static FeelType Of(LimitNode node, TypeResolver types)
    {
        var type = types.Require(node, new(node.Target.Table, node.Value), "数", "a number", t => t is NumberType or OptionalType { Item: NumberType });
        return type switch
        {
            NumberType number => Limited(node, number.Shape, types),
            OptionalType { Item: NumberType number } => new OptionalType(Limited(node, number.Shape, types)),
            _ => Limited(node, NumberShape.Unknown, types),
        };
    }

    private static NumberType Limited(LimitNode node, NumberShape shape, TypeResolver types)
    {
        if (node.Rounding is { } rounding)
        {
            ChoiceTyping.Check(node, rounding.Mode, types);
            var places = types.ShapeOf(node, rounding.Places).Upper is { } p ? (int)p.Numerator : 0;
            return new NumberType(new NumberShape(
                Math.Max(places, 0),
                shape.Lower?.Round(places, RoundingMode.Floor),
                shape.Upper?.Round(places, RoundingMode.Ceiling)));
        }

        if (node.Limit is not ColumnOperand && types.Parameters.Number(node.Limit!) is null)
        {
            return new NumberType(shape);
        }

        var (limit, mayMiss) = LimitShape(node, types);
        var scale = shape.Scale is { } a && limit.Scale is { } b ? Math.Max(a, b) : (int?)null;
        if (mayMiss)
        {
            return new NumberType(node.Kind == LimitKind.Cap
                ? new NumberShape(scale, Smaller(shape.Lower, limit.Lower, both: true), shape.Upper)
                : new NumberShape(scale, shape.Lower, Larger(shape.Upper, limit.Upper, both: true)));
        }

        return new NumberType(node.Kind == LimitKind.Cap
            ? new NumberShape(scale, Smaller(shape.Lower, limit.Lower, both: true), Smaller(shape.Upper, limit.Upper, both: false))
            : new NumberShape(scale, Larger(shape.Lower, limit.Lower, both: false), Larger(shape.Upper, limit.Upper, both: true)));
    }

    /// <summary>The shape of the limit; a column may have none for some rows, and there is no limit for them.</summary>
    private static (NumberShape Shape, bool MayMiss) LimitShape(LimitNode node, TypeResolver types) =>
        node.Limit is ColumnOperand column && types.TypeOf(column.Column) is OptionalType { Item: NumberType number }
            ? (number.Shape, true)
            : (types.ShapeOf(node, node.Limit!), false);

    private static ExactNumber? Smaller(ExactNumber? a, ExactNumber? b, bool both) =>
        a is { } x && b is { } y ? ExactNumber.Min(x, y) : both ? null : a ?? b;

    private static ExactNumber? Larger(ExactNumber? a, ExactNumber? b, bool both) =>
        a is { } x && b is { } y ? ExactNumber.Max(x, y) : both ? null : a ?? b;
}
