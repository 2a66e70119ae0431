using System.Linq.Expressions;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Compiling;

/// <summary>
/// Quotients that are rounded or compared at once stay exact without fractions: rounding divides integers, comparison multiplies across.
/// </summary>
internal sealed partial class ExpressionEmission
{
    // An attempt that failed is not made again, so that nested ones do not multiply.
    private readonly HashSet<FeelNode> _withoutQuotient = new(ReferenceEqualityComparer.Instance);

    private CompiledValue? RoundedQuotient(FeelNode node, int places, RoundingMode mode) => !HasQuotient(node) ? null : Attempt(node, () =>
    {
        if (QuotientOf(node) is not { } quotient)
        {
            return null;
        }

        // The units of the result are numerator * 10^shift / denominator.
        var shift = places + ScaleOf(quotient.Denominator) - ScaleOf(quotient.Numerator);
        var numerator = Shifted(quotient.Numerator, Math.Max(shift, 0));
        var denominator = Shifted(quotient.Denominator, Math.Max(-shift, 0));
        var shape = NumberShapes.Round(NumberShapes.Divide(NumberEmission.ShapeOf(quotient.Numerator), NumberEmission.ShapeOf(quotient.Denominator)), places, mode);
        if (numerator is null || denominator is null || places < 0 || !LaneProof.HoldsUnits(shape, places))
        {
            return null;
        }

        var units = Expression.Call(typeof(UnitRounding), mode.ToString(), null, numerator, denominator);
        return new CompiledValue(quotient.Bound(units), new NumberType(shape), new NumericLane(LaneKind.ScaledInteger, places));
    });

    private CompiledValue? ComparedQuotients(BinaryNode node)
    {
        if (!HasQuotient(node.Left) && !HasQuotient(node.Right))
        {
            return null;
        }

        return Attempt(node, () =>
        {
            if (QuotientOf(node.Left) is not { } left || QuotientOf(node.Right) is not { } right
                || Times(left.Numerator, right.Denominator) is not { } first || Times(right.Numerator, left.Denominator) is not { } second)
            {
                return null;
            }

            var (a, b) = _arithmetic.ToCompare(first, second);
            return a.Type == typeof(long) ? Boolean(left.Bound(Expression.MakeBinary(TypeOf(node.Operator), a, b), right)) : null;
        });
    }

    private CompiledValue? Attempt(FeelNode node, Func<CompiledValue?> emit)
    {
        if (_withoutQuotient.Contains(node))
        {
            return null;
        }

        var widest = _arithmetic.Widest;
        if (emit() is { } value)
        {
            return value;
        }

        _arithmetic.Forget(widest);
        _withoutQuotient.Add(node);
        return null;
    }

    private bool HasQuotient(FeelNode node) => node switch
    {
        _ when ConstantOf(node) is not null => false,
        BinaryNode { Operator: BinaryOperator.Divide } => true,
        BinaryNode { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply } n => HasQuotient(n.Left) || HasQuotient(n.Right),
        InvocationNode { Callee: NameNode { Name: "mean" } } => true,
        InvocationNode { Callee: NameNode { Name: "min" or "max" } } n => n.Arguments.Any(a => HasQuotient(a.Value)),
        _ => false,
    };

    private Quotient? QuotientOf(FeelNode node)
    {
        if (_expression.TypeOf(node) is not NumberType)
        {
            return null;
        }

        return node switch
        {
            _ when !HasQuotient(node) => Whole(node),
            BinaryNode n => QuotientOf(n.Left) is { } left && QuotientOf(n.Right) is { } right ? Combined(n, left, right) : null,
            InvocationNode { Callee: NameNode { Name: "mean" } } n when Items(n) is { Count: > 0 } items =>
                Fold(items, Sum) is { } sum && Times(sum.Denominator, _arithmetic.Constant(items.Count)) is { } count ? sum with { Denominator = count } : null,
            InvocationNode { Callee: NameNode { Name: var name } } n when Items(n) is { Count: > 0 } items =>
                Fold(items, (a, b) => Extreme(a, b, name == "min" ? _arithmetic.Min : _arithmetic.Max)),
            _ => null,
        };
    }

    private IReadOnlyList<FeelNode>? Items(InvocationNode call) =>
        call.Arguments.Any(a => a.Name is not null) ? null : Items([.. call.Arguments.Select(a => a.Value)]);

    private Quotient? Whole(FeelNode node)
    {
        var value = EmitPresent(node);
        return value.Lane is not { Kind: LaneKind.ScaledInteger } ? null
            : value.Expression is ConstantExpression ? new(value, _arithmetic.Constant(1), [])
            : Held(value);
    }

    private Quotient Held(CompiledValue value)
    {
        var variable = Expression.Variable(typeof(long));
        return new(value with { Expression = variable }, _arithmetic.Constant(1), [(variable, value.Expression)]);
    }

    private Quotient? Fold(IReadOnlyList<FeelNode> nodes, Func<Quotient, Quotient, Quotient?> combine)
    {
        Quotient? result = null;
        foreach (var node in nodes)
        {
            if (QuotientOf(node) is not { } next)
            {
                return null;
            }

            result = result is null ? next : combine(result, next);
            if (result is null)
            {
                return null;
            }
        }

        return result;
    }

    private Quotient? Combined(BinaryNode node, Quotient left, Quotient right) => node.Operator switch
    {
        BinaryOperator.Add => Sum(left, right),
        BinaryOperator.Subtract => Sum(left, right with { Numerator = _arithmetic.Negate(right.Numerator) }),
        BinaryOperator.Multiply => Made(Times(left.Numerator, right.Numerator), Times(left.Denominator, right.Denominator), left, right),
        _ => Divided(node, left, right),
    };

    private Quotient? Sum(Quotient left, Quotient right) =>
        Times(left.Numerator, right.Denominator) is { } a && Times(right.Numerator, left.Denominator) is { } b
            ? Made(_arithmetic.Add(a, b), Times(left.Denominator, right.Denominator), left, right)
            : null;

    private Quotient? Extreme(Quotient left, Quotient right, Func<CompiledValue, CompiledValue, CompiledValue> choose) =>
        Times(left.Numerator, right.Denominator) is { } a && Times(right.Numerator, left.Denominator) is { } b
            ? Made(choose(a, b), Times(left.Denominator, right.Denominator), left, right)
            : null;

    private Quotient? Divided(BinaryNode node, Quotient left, Quotient right)
    {
        var shape = NumberEmission.ShapeOf(right.Numerator);
        if (!(shape.Lower?.Sign >= 0))
        {
            return null;
        }

        // Not negative and not zero is at least one unit.
        var unit = ExactNumber.Scaled(1, ScaleOf(right.Numerator));
        var positive = new NumberType(shape with { Lower = ExactNumber.Max(shape.Lower!.Value, unit) });
        var divisor = right.Numerator with { Type = positive };
        var bindings = right.Bindings;
        if (shape.MayBeZero())
        {
            var variable = Expression.Variable(typeof(long));
            var fault = Expression.Constant(new FeelDiagnostic(EvaluationCodes.DivisionByZero, node.Span));
            bindings = [.. bindings, (variable, NumberEmission.Call(nameof(CompiledOperations.NotZero), divisor.Expression, fault))];
            divisor = divisor with { Expression = variable };
        }

        return Made(Times(left.Numerator, right.Denominator), Times(left.Denominator, divisor), left, right with { Bindings = bindings });
    }

    private static Quotient? Made(CompiledValue? numerator, CompiledValue? denominator, Quotient left, Quotient right) =>
        numerator?.Lane is { Kind: LaneKind.ScaledInteger } && denominator?.Lane is { Kind: LaneKind.ScaledInteger }
            ? new(numerator, denominator, [.. left.Bindings, .. right.Bindings])
            : null;

    /// <summary>A product in scaled integers; null where they do not hold it.</summary>
    private CompiledValue? Times(CompiledValue left, CompiledValue right)
    {
        if (NumberEmission.ShapeOf(right).Constant() == (ExactNumber)1)
        {
            return left;
        }

        var product = NumberEmission.ShapeOf(left).Constant() == (ExactNumber)1 ? right : _arithmetic.Multiply(left, right);
        return product.Lane is { Kind: LaneKind.ScaledInteger } ? product : null;
    }

    private static Expression? Shifted(CompiledValue value, int places) =>
        places == 0 ? value.Expression
        : LaneProof.HoldsUnits(NumberEmission.ShapeOf(value), ScaleOf(value) + places)
            ? NumberEmission.ToLane(value, new(LaneKind.ScaledInteger, ScaleOf(value) + places)).Expression
            : null;

    private static int ScaleOf(CompiledValue value) => value.Lane!.Value.Scale;
}
