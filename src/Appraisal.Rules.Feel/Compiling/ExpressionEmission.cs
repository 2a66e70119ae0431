using System.Linq.Expressions;
using Appraisal.Rules.Feel.Checking;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Compiling;

/// <summary>Typed expressions for checked nodes; what has no machine form is handed to <see cref="DynamicEmission"/>.</summary>
internal sealed partial class ExpressionEmission
{
    private readonly CheckedExpression _expression;
    private readonly FeelNameSupplier _names;
    private readonly ArithmeticEmission _arithmetic;
    private readonly ValueEmission _values;
    private readonly DynamicEmission _dynamic;
    private readonly Stack<CompiledValue> _tested = new();

    public ExpressionEmission(CheckedExpression expression, FeelNameSupplier names, LaneKind floor)
    {
        _expression = expression;
        _names = names;
        _arithmetic = new(floor);
        _values = new(_arithmetic);
        _dynamic = new(ScaleOf);
    }

    /// <summary>The widest lane that any number of the expression needs.</summary>
    public LaneKind Widest => _arithmetic.Widest;

    /// <summary>The whole expression.</summary>
    public CompiledValue EmitRoot()
    {
        var value = Emit(_expression.Root);
        if (!_dynamic.IsUsed)
        {
            return value;
        }

        var start = Expression.Call(typeof(DynamicOperations), nameof(DynamicOperations.Start), null, Expression.Constant(FeelEvaluationOptions.Default));
        return value with { Expression = Expression.Block([_dynamic.Run], Expression.Assign(_dynamic.Run, start), value.Expression) };
    }

    private CompiledValue Emit(FeelNode node) => node switch
    {
        _ when ConstantOf(node) is { } constant => _arithmetic.Constant(constant),
        StringNode n when _expression.TypeOf(n) is EnumerationType list => new(Expression.Constant(list.Literals.ToList().IndexOf(n.Value)), list, null),
        StringNode n => new(Expression.Constant(n.Value), FeelType.Text, null),
        BooleanNode n => new(Expression.Constant(n.Value), FeelType.Boolean, null),
        NullNode => new(Expression.Constant(null), FeelType.Null, null),
        TemporalNode n => Temporal(n.Text) ?? Dynamic(n),
        NameNode n => Name(n),
        BinaryNode n => Binary(n),
        NegationNode n => Negation(n),
        BetweenNode n => Between(n),
        InNode n => In(n),
        UnaryTestsNode n => UnaryTests(n),
        IfNode n => If(n),
        PathNode n => Path(n),
        InvocationNode n => Invocation(n) ?? Dynamic(n),
        _ => Dynamic(node),
    };

    /// <summary>A value that is there: the checker has seen to it, or it is a fault.</summary>
    private CompiledValue EmitPresent(FeelNode node)
    {
        var value = Emit(node);
        return value.Type is OptionalType ? _values.Present(value, node.Span) : value;
    }

    private CompiledValue EmitAs(FeelNode node, FeelType type) => _values.To(Emit(node), type, null, node.Span);

    private Expression EmitCondition(FeelNode node) => EmitAs(node, FeelType.Boolean).Expression;

    /// <summary>What only numbers and operators make up is computed now.</summary>
    private ExactNumber? ConstantOf(FeelNode node) =>
        node is NumberNode or NegationNode or BinaryNode
        && _expression.TypeOf(node) is NumberType { Shape: var shape } && shape.Constant() is { } constant
        && node.DescendantsAndSelf().All(n => n is NumberNode or NegationNode or BinaryNode)
            ? constant
            : null;

    private static CompiledValue? Temporal(string text) =>
        TemporalText.TryParse(text, out var value) && value is DateOnly date ? new(Expression.Constant(date), FeelType.Date, null) : null;

    private CompiledValue Name(NameNode node)
    {
        if (node.Name == Scope.TestedValue && _tested.TryPeek(out var tested))
        {
            return tested;
        }

        if (!_expression.Scope.TryGetType(node.Name, out var declared))
        {
            return Dynamic(node);
        }

        var supplied = Supplied(node.Name, declared, node.Span);
        if (supplied.Type is not OptionalType || _expression.TypeOf(node) is OptionalType)
        {
            return supplied;
        }

        var present = _values.Present(supplied, node.Span);
        return present.Type is NumberType number ? _arithmetic.Supplied(present, number) : present;
    }

    private CompiledValue Supplied(string name, FeelType declared, TextSpan span)
    {
        var supplied = _names(name, declared);
        return declared is NumberType number && supplied.Type is NumberType
            ? _arithmetic.Supplied(supplied, number)
            : _values.To(supplied, declared, null, span);
    }

    private CompiledValue If(IfNode node)
    {
        var condition = EmitCondition(node.Condition);
        CompiledValue then = Emit(node.Then), otherwise = Emit(node.Else);
        if (then.Type is NumberType && otherwise.Type is NumberType)
        {
            var lane = _arithmetic.CommonLane(then, otherwise);
            var type = new NumberType(NumberShapes.Join(NumberEmission.ShapeOf(then), NumberEmission.ShapeOf(otherwise)));
            var choice = Expression.Condition(condition, NumberEmission.ToLane(then, lane).Expression, NumberEmission.ToLane(otherwise, lane).Expression);
            return new(choice, type, lane);
        }

        var common = _expression.TypeOf(node);
        then = _values.To(then, common, null, node.Then.Span);
        otherwise = _values.To(otherwise, common, null, node.Else.Span);
        return new(Expression.Condition(condition, then.Expression, otherwise.Expression), common, then.Lane);
    }

    private CompiledValue Path(PathNode node)
    {
        if (node.Name is not ("year" or "month" or "day") || _expression.TypeOf(node.Source) != FeelType.Date)
        {
            return Dynamic(node);
        }

        var property = node.Name switch { "year" => nameof(DateOnly.Year), "month" => nameof(DateOnly.Month), _ => nameof(DateOnly.Day) };
        var units = Expression.Convert(Expression.Property(EmitAs(node.Source, FeelType.Date).Expression, property), typeof(long));
        var type = (NumberType)_expression.TypeOf(node);
        return _arithmetic.Supplied(new(units, type, new(LaneKind.ScaledInteger)), type);
    }

    /// <summary>A node by way of the interpreter's values.</summary>
    private CompiledValue Dynamic(FeelNode node)
    {
        Expression scope = Expression.Call(typeof(DynamicOperations), nameof(DynamicOperations.NoNames), null);
        foreach (var name in node.DescendantsAndSelf().OfType<NameNode>().Select(n => n.Name).Distinct(StringComparer.Ordinal))
        {
            if (name == Scope.TestedValue && _tested.TryPeek(out var tested))
            {
                scope = DynamicEmission.With(scope, name, ValueEmission.ToObject(tested));
            }
            else if (_expression.Scope.TryGetType(name, out var declared))
            {
                scope = DynamicEmission.With(scope, name, ValueEmission.ToObject(Supplied(name, declared, node.Span)));
            }
        }

        var value = _values.FromObject(_dynamic.Emit(node, scope), _expression.TypeOf(node), null, node.Span);
        return value.Type is NumberType number ? _arithmetic.Supplied(value, number) : value;
    }

    private EnumerationType? ScaleOf(FeelNode node) =>
        TypeRelations.WithoutNull(_expression.TypeOf(node)) is EnumerationType { Ordered: true } scale ? scale : null;

    private static FeelDiagnostic ZeroFault(FeelNode node) => new(EvaluationCodes.DivisionByZero, node.Span);
}
