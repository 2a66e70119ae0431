using System.Linq.Expressions;
using Appraisal.Rules.Feel.Checking;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Compiling;

/// <summary>Expressions that bring a value from one type's machine form to another's.</summary>
internal sealed class ValueEmission(ArithmeticEmission arithmetic)
{
    /// <summary>The value as one of a type that it is known to fit; an optional value that is missing there is a fault.</summary>
    /// <param name="value">What to convert.</param>
    /// <param name="type">The type that is wanted.</param>
    /// <param name="lane">The lane of a number; null for the narrowest of the type.</param>
    /// <param name="span">Where a fault is to be shown.</param>
    public CompiledValue To(CompiledValue value, FeelType type, NumericLane? lane, TextSpan span)
    {
        var form = MachineForm.Of(type, lane ?? LaneOf(type));
        switch (value.Type, type)
        {
            case (NumberType, NumberType):
                return NumberEmission.ToLane(value, lane ?? LaneOf(type)!.Value);
            case (_, OptionalType) when value.Type == FeelType.Null:
                return new(Expression.Default(form), type, lane ?? LaneOf(type));
            case (OptionalType, OptionalType):
                return OptionalToOptional(value, (OptionalType)type, lane, span);
            case (OptionalType, _) when form != typeof(object):
                return To(Present(value, span), type, lane, span);
            case (_, OptionalType optional) when value.Expression.Type != typeof(object):
                var inner = To(value, optional.Item, lane ?? LaneOf(type), span);
                return new(inner.Expression.Type == form ? inner.Expression : Expression.Convert(inner.Expression, form), type, inner.Lane);
            case (EnumerationType from, EnumerationType to) when from == to:
                return value;
            default:
                break;
        }

        if (form == typeof(object))
        {
            return new(ToObject(value), type, null);
        }

        return value.Expression.Type == form ? value with { Type = type } : FromObject(ToObject(value), type, lane, span);
    }

    /// <summary>What an optional value holds; a fault where it holds nothing.</summary>
    public CompiledValue Present(CompiledValue value, TextSpan span)
    {
        var item = ((OptionalType)value.Type).Item;
        var fault = Expression.Constant(new FeelDiagnostic(EvaluationCodes.NullOperand, span, "."));
        var type = Nullable.GetUnderlyingType(value.Expression.Type) ?? value.Expression.Type;
        if (value.Expression is ParameterExpression or ConstantExpression)
        {
            return new(Unwrapped(value.Expression), item, value.Lane);
        }

        var held = Expression.Variable(value.Expression.Type);
        return new(Expression.Block([held], Expression.Assign(held, value.Expression), Unwrapped(held)), item, value.Lane);

        Expression Unwrapped(Expression optional) =>
            Expression.Condition(HasValue(optional), optional.Type == type ? optional : Expression.Property(optional, "Value"), NumberEmission.Throw(type, fault));
    }

    public static Expression HasValue(Expression optional) => Nullable.GetUnderlyingType(optional.Type) is null
        ? Expression.ReferenceNotEqual(optional, Expression.Constant(null, optional.Type))
        : Expression.Property(optional, "HasValue");

    /// <summary>The value in the interpreter's form.</summary>
    public static Expression ToObject(CompiledValue value)
    {
        if (value.Expression.Type == typeof(object))
        {
            return value.Expression;
        }

        switch (value.Type)
        {
            case OptionalType { Item: var item } when Nullable.GetUnderlyingType(value.Expression.Type) is not null:
                var held = Expression.Variable(value.Expression.Type);
                return Expression.Block(
                    [held],
                    Expression.Assign(held, value.Expression),
                    Expression.Condition(HasValue(held), ToObject(new(Expression.Property(held, "Value"), item, value.Lane)), Expression.Constant(null)));
            case NumberType:
                return Boxed(NumberEmission.ToLane(value, new(LaneKind.Fraction)).Expression);
            case EnumerationType list:
                return Boxed(Expression.ArrayIndex(Expression.Constant(list.Literals.ToArray()), value.Expression));
            default:
                return Boxed(value.Expression);
        }
    }

    /// <summary>A value out of the interpreter's form.</summary>
    public CompiledValue FromObject(Expression value, FeelType type, NumericLane? lane, TextSpan span)
    {
        var wanted = lane ?? LaneOf(type);
        var form = MachineForm.Of(type, wanted);
        if (form == typeof(object))
        {
            return new(value, type, null);
        }

        if (type is OptionalType optional)
        {
            var held = Expression.Variable(typeof(object));
            var inner = FromObject(held, optional.Item, wanted, span);
            var present = Expression.Condition(
                Expression.ReferenceEqual(held, Expression.Constant(null)), Expression.Default(form), Expression.Convert(inner.Expression, form));
            return new(Expression.Block([held], Expression.Assign(held, value), present), type, inner.Lane);
        }

        if (type is NumberType)
        {
            var number = new CompiledValue(Unboxed(value, typeof(Values.ExactNumber), type, span), type, new(LaneKind.Fraction));
            return NumberEmission.ToLane(number, wanted!.Value);
        }

        return type is EnumerationType list
            ? new(PlaceOf(Unboxed(value, typeof(string), type, span), list, span), type, null)
            : new(Unboxed(value, form, type, span), type, null);
    }

    private CompiledValue OptionalToOptional(CompiledValue value, OptionalType type, NumericLane? lane, TextSpan span)
    {
        var form = MachineForm.Of(type, lane ?? LaneOf(type));
        if (value.Expression.Type == form && (value.Lane is null || value.Lane == (lane ?? LaneOf(type))))
        {
            return value with { Type = type };
        }

        return FromObject(ToObject(value), type, lane, span);
    }

    private NumericLane? LaneOf(FeelType type) => TypeRelations.WithoutNull(type) is NumberType number ? arithmetic.LaneOf(number) : null;

    private static Expression PlaceOf(Expression text, EnumerationType list, TextSpan span) =>
        NumberEmission.Call(
            nameof(CompiledOperations.PlaceOf),
            text,
            Expression.Constant(list),
            Expression.Constant(new FeelDiagnostic(EvaluationCodes.NotCoercible, span, "#string", list.Name)));

    private static Expression Unboxed(Expression value, Type form, FeelType type, TextSpan span) =>
        Expression.Call(
            typeof(CompiledOperations),
            nameof(CompiledOperations.Unboxed),
            [form],
            value,
            Expression.Constant(new FeelDiagnostic(EvaluationCodes.NullOperand, span, ".")),
            Expression.Constant(new FeelDiagnostic(EvaluationCodes.NotCoercible, span, "#value", type.ToString()!)));

    private static Expression Boxed(Expression value) => value.Type == typeof(object) ? value : Expression.Convert(value, typeof(object));
}
