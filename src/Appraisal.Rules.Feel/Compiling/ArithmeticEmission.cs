using System.Linq.Expressions;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Compiling;

/// <summary>Expressions for the operations on numbers, each in the narrowest lane that holds operands and result.</summary>
/// <param name="floor">No narrower lane is taken.</param>
internal sealed class ArithmeticEmission(LaneKind floor)
{
    /// <summary>The widest lane that any number needed so far.</summary>
    public LaneKind Widest { get; private set; }

    /// <summary>An attempt is given up: only what was needed before counts.</summary>
    public void Forget(LaneKind widest) => Widest = widest;

    public NumericLane LaneOf(NumberType type) => LaneProof.LaneOf(type.Shape, floor);

    public CompiledValue Constant(ExactNumber value) => Noted(NumberEmission.Constant(value, LaneProof.LaneOf(NumberShape.Constant(value), floor)));

    /// <summary>A number that somebody else supplied, in the lane of its type.</summary>
    public CompiledValue Supplied(CompiledValue value, NumberType type) =>
        Noted(NumberEmission.ToLane(value, LaneProof.LaneOf(type.Shape, floor)) with { Type = type });

    public CompiledValue Add(CompiledValue left, CompiledValue right) =>
        Aligned(left, right, NumberShapes.Add(NumberEmission.ShapeOf(left), NumberEmission.ShapeOf(right)), Expression.Add);

    public CompiledValue Subtract(CompiledValue left, CompiledValue right) =>
        Aligned(left, right, NumberShapes.Subtract(NumberEmission.ShapeOf(left), NumberEmission.ShapeOf(right)), Expression.Subtract);

    public CompiledValue Min(CompiledValue left, CompiledValue right) =>
        Aligned(left, right, NumberShapes.Min(NumberEmission.ShapeOf(left), NumberEmission.ShapeOf(right)), (a, b) => Extreme("Min", a, b));

    public CompiledValue Max(CompiledValue left, CompiledValue right) =>
        Aligned(left, right, NumberShapes.Max(NumberEmission.ShapeOf(left), NumberEmission.ShapeOf(right)), (a, b) => Extreme("Max", a, b));

    public CompiledValue Multiply(CompiledValue left, CompiledValue right)
    {
        NumberShape a = NumberEmission.ShapeOf(left), b = NumberEmission.ShapeOf(right);
        var shape = NumberShapes.Multiply(a, b);
        int? leftPlaces = NumberEmission.PlacesOf(left), rightPlaces = NumberEmission.PlacesOf(right);
        var lane = Wider(NumberEmission.Common(floor, leftPlaces + rightPlaces, shape), left.Lane, right.Lane);
        return lane.Kind == LaneKind.ScaledInteger
            ? Result(Expression.Multiply(left.Expression, right.Expression), shape, lane)
            : Result(Expression.Multiply(NumberEmission.ToLane(left, lane).Expression, NumberEmission.ToLane(right, lane).Expression), shape, lane);
    }

    /// <summary>A division by a constant whose reciprocal ends is a multiplication; any other needs fractions.</summary>
    public CompiledValue Divide(CompiledValue left, CompiledValue right, FeelDiagnostic fault)
    {
        if (NumberEmission.ShapeOf(right).Constant() is { Sign: not 0 } divisor && (1 / divisor).IsTerminating)
        {
            return Multiply(left, Constant(1 / divisor));
        }

        var fraction = new NumericLane(LaneKind.Fraction);
        var quotient = NumberEmission.Call(
            nameof(CompiledOperations.Divide),
            NumberEmission.ToLane(left, fraction).Expression,
            NumberEmission.ToLane(right, fraction).Expression,
            Expression.Constant(fault));
        return Result(quotient, NumberShapes.Divide(NumberEmission.ShapeOf(left), NumberEmission.ShapeOf(right)), fraction);
    }

    public CompiledValue Modulo(CompiledValue left, CompiledValue right, FeelDiagnostic fault)
    {
        NumberShape a = NumberEmission.ShapeOf(left), b = NumberEmission.ShapeOf(right);
        var lane = CommonLane(left, right, NumberShapes.Modulo(a, b));
        if (lane.Kind == LaneKind.ScaledInteger)
        {
            var rest = NumberEmission.Call(
                nameof(CompiledOperations.Modulo),
                NumberEmission.ToLane(left, lane).Expression,
                NumberEmission.ToLane(right, lane).Expression,
                Expression.Constant(fault));
            return Result(rest, NumberShapes.Modulo(a, b), lane);
        }

        var dividend = Expression.Variable(typeof(ExactNumber));
        var divisor = Expression.Variable(typeof(ExactNumber));
        var fraction = new NumericLane(LaneKind.Fraction);
        var whole = RoundedFraction(NumberEmission.Call(nameof(CompiledOperations.Divide), dividend, divisor, Expression.Constant(fault)), 0, RoundingMode.Floor);
        var block = Expression.Block(
            [dividend, divisor],
            Expression.Assign(dividend, NumberEmission.ToLane(left, fraction).Expression),
            Expression.Assign(divisor, NumberEmission.ToLane(right, fraction).Expression),
            Expression.Subtract(dividend, Expression.Multiply(divisor, whole)));
        return Result(block, NumberShapes.Modulo(a, b), fraction);
    }

    public CompiledValue Negate(CompiledValue value) =>
        Result(Expression.Negate(value.Expression), NumberShapes.Negate(NumberEmission.ShapeOf(value)), value.Lane!.Value);

    public CompiledValue Abs(CompiledValue value)
    {
        var owner = value.Lane!.Value.Kind == LaneKind.Fraction ? typeof(ExactNumber) : typeof(Math);
        var size = Expression.Call(owner.GetMethod("Abs", [value.Expression.Type])!, value.Expression);
        return Result(size, NumberShapes.Abs(NumberEmission.ShapeOf(value)), value.Lane.Value);
    }

    public CompiledValue Round(CompiledValue value, int places, RoundingMode mode)
    {
        var shape = NumberShapes.Round(NumberEmission.ShapeOf(value), places, mode);
        switch (value.Lane)
        {
            case { Kind: LaneKind.ScaledInteger, Scale: var scale } when places >= scale:
                return value;
            case { Kind: LaneKind.ScaledInteger, Scale: var scale } when places >= 0:
                var divisor = Expression.Constant(PowersOfTen.Int64(scale - places));
                var units = Expression.Call(typeof(UnitRounding), mode.ToString(), null, value.Expression, divisor);
                return Result(units, shape, new(LaneKind.ScaledInteger, places));
            case { Kind: LaneKind.Decimal } when places is >= 0 and <= 28:
                var rounded = Expression.Call(
                    typeof(UnitRounding), nameof(UnitRounding.Decimal), null, value.Expression, Expression.Constant(places), Expression.Constant(mode));
                return Narrowed(Result(rounded, shape, new(LaneKind.Decimal)));
            default:
                var fraction = NumberEmission.ToLane(value, new(LaneKind.Fraction));
                return Narrowed(Result(RoundedFraction(fraction.Expression, places, mode), shape, new(LaneKind.Fraction)));
        }
    }

    /// <summary>Two numbers in one lane, ready to be compared.</summary>
    public (Expression Left, Expression Right) ToCompare(CompiledValue left, CompiledValue right)
    {
        var lane = CommonLane(left, right);
        return (NumberEmission.ToLane(left, lane).Expression, NumberEmission.ToLane(right, lane).Expression);
    }

    /// <summary>The lane in which two numbers, and what an operation makes of them, stand side by side.</summary>
    public NumericLane CommonLane(CompiledValue left, CompiledValue right, NumberShape? result = null)
    {
        NumberShape a = NumberEmission.ShapeOf(left), b = NumberEmission.ShapeOf(right);
        int? places = NumberEmission.PlacesOf(left) is { } x && NumberEmission.PlacesOf(right) is { } y ? Math.Max(x, y) : null;
        var lane = NumberEmission.Common(floor, places, a, b, result ?? a);
        Widest = lane.Kind > Widest ? lane.Kind : Widest;
        return lane;
    }

    /// <summary>After a rounding a number may fit a narrower lane again.</summary>
    public CompiledValue Narrowed(CompiledValue value) =>
        NumberEmission.ToLane(value, LaneProof.LaneOf(NumberEmission.ShapeOf(value), floor));

    // A product of zero fits any lane; its factors may not.
    private static NumericLane Wider(NumericLane lane, NumericLane? left, NumericLane? right) =>
        left?.Kind == LaneKind.Fraction || right?.Kind == LaneKind.Fraction ? new(LaneKind.Fraction)
        : lane.Kind == LaneKind.ScaledInteger && (left?.Kind != LaneKind.ScaledInteger || right?.Kind != LaneKind.ScaledInteger) ? new(LaneKind.Decimal)
        : lane;

    private CompiledValue Aligned(CompiledValue left, CompiledValue right, NumberShape shape, Func<Expression, Expression, Expression> operation)
    {
        var lane = CommonLane(left, right, shape);
        return Result(operation(NumberEmission.ToLane(left, lane).Expression, NumberEmission.ToLane(right, lane).Expression), shape, lane);
    }

    private static Expression Extreme(string method, Expression left, Expression right)
    {
        var owner = left.Type == typeof(ExactNumber) ? typeof(ExactNumber) : typeof(Math);
        return Expression.Call(owner.GetMethod(method, [left.Type, left.Type])!, left, right);
    }

    private static MethodCallExpression RoundedFraction(Expression value, int places, RoundingMode mode) =>
        Expression.Call(typeof(Rounding), nameof(Rounding.Round), null, value, Expression.Constant(places), Expression.Constant(mode));

    private CompiledValue Result(Expression expression, NumberShape shape, NumericLane lane) =>
        Noted(new(expression, new NumberType(shape), lane));

    private CompiledValue Noted(CompiledValue value)
    {
        Widest = value.Lane!.Value.Kind > Widest ? value.Lane.Value.Kind : Widest;
        return value;
    }
}
