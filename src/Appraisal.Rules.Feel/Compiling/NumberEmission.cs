using System.Linq.Expressions;
using System.Numerics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Compiling;

/// <summary>Expressions that move numbers between lanes and bring them to one.</summary>
internal static class NumberEmission
{
    public static NumberShape ShapeOf(CompiledValue value) => ((NumberType)value.Type).Shape;

    public static CompiledValue Constant(ExactNumber value, NumericLane lane) =>
        new(ConstantIn(value, lane), new NumberType(NumberShape.Constant(value)), lane);

    /// <summary>The same number in another lane.</summary>
    public static CompiledValue ToLane(CompiledValue value, NumericLane lane)
    {
        if (value.Lane == lane)
        {
            return value;
        }

        var expression = ShapeOf(value).Constant() is { } constant && value.Expression is ConstantExpression
            ? ConstantIn(constant, lane)
            : Converted(value.Expression, value.Lane!.Value, lane);
        return value with { Expression = expression, Lane = lane };
    }

    /// <summary>The narrowest lane, not under the floor, in which several numbers and the result of an operation on them fit.</summary>
    /// <param name="floor">No narrower lane is taken.</param>
    /// <param name="scale">The decimal places of the operation.</param>
    /// <param name="shapes">What must fit with these places.</param>
    public static NumericLane Common(LaneKind floor, int? scale, params ReadOnlySpan<NumberShape> shapes)
    {
        if (scale is not { } places)
        {
            return new(LaneKind.Fraction);
        }

        bool units = floor == LaneKind.ScaledInteger, decimals = floor <= LaneKind.Decimal;
        foreach (var shape in shapes)
        {
            units &= LaneProof.HoldsUnits(shape, places);
            decimals &= LaneProof.HoldsDecimal(shape, places);
        }

        return units ? new(LaneKind.ScaledInteger, places) : new(decimals ? LaneKind.Decimal : LaneKind.Fraction);
    }

    /// <summary>Decimal places as the lane counts them, or as the shape knows them.</summary>
    public static int? PlacesOf(CompiledValue value) => value.Lane is { Kind: LaneKind.ScaledInteger, Scale: var scale } ? scale : ShapeOf(value).Scale;

    public static Expression Call(string method, params Expression[] arguments) => Expression.Call(typeof(CompiledOperations), method, null, arguments);

    /// <summary>A fault where a value of a type should stand.</summary>
    public static Expression Throw(Type type, Expression fault) => Expression.Call(typeof(CompiledOperations), nameof(CompiledOperations.Throw), [type], fault);

    private static ConstantExpression ConstantIn(ExactNumber value, NumericLane lane) => lane.Kind switch
    {
        LaneKind.ScaledInteger => Expression.Constant(CompiledOperations.ToUnits(value, lane.Scale)),
        LaneKind.Decimal => Expression.Constant(CompiledOperations.ToDecimal(value)),
        _ => Expression.Constant(value),
    };

    private static Expression Converted(Expression value, NumericLane from, NumericLane to) => (from.Kind, to.Kind) switch
    {
        (LaneKind.ScaledInteger, LaneKind.ScaledInteger) => Rescaled(value, from.Scale, to.Scale),
        (LaneKind.ScaledInteger, LaneKind.Decimal) =>
            Call(nameof(CompiledOperations.UnitsToDecimal), value, Expression.Constant((byte)from.Scale)),
        (LaneKind.ScaledInteger, _) => Call(nameof(CompiledOperations.FromUnits), value, Expression.Constant(from.Scale)),
        (LaneKind.Decimal, LaneKind.ScaledInteger) =>
            Call(nameof(CompiledOperations.DecimalToUnits), value, Expression.Constant((decimal)BigInteger.Pow(10, to.Scale))),
        (LaneKind.Decimal, _) => Call(nameof(CompiledOperations.FromDecimal), value),
        (_, LaneKind.ScaledInteger) => Call(nameof(CompiledOperations.ToUnits), value, Expression.Constant(to.Scale)),
        _ => Call(nameof(CompiledOperations.ToDecimal), value),
    };

    private static BinaryExpression Rescaled(Expression units, int from, int to) => to >= from
        ? Expression.Multiply(units, Expression.Constant(PowersOfTen.Int64(to - from)))
        : Expression.Divide(units, Expression.Constant(PowersOfTen.Int64(from - to)));
}
