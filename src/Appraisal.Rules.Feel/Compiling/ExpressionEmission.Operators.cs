using System.Linq.Expressions;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Compiling;

/// <summary>Operators and tests.</summary>
internal sealed partial class ExpressionEmission
{
    private CompiledValue Binary(BinaryNode node)
    {
        switch (node.Operator)
        {
            case BinaryOperator.And:
                return Boolean(Expression.AndAlso(EmitCondition(node.Left), EmitCondition(node.Right)));
            case BinaryOperator.Or:
                return Boolean(Expression.OrElse(EmitCondition(node.Left), EmitCondition(node.Right)));
            case BinaryOperator.Equal or BinaryOperator.NotEqual when node.Left is NullNode || node.Right is NullNode:
                return Boolean(IsNull(node.Left is NullNode ? node.Right : node.Left, node.Operator == BinaryOperator.Equal));
            case BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.Less or BinaryOperator.LessOrEqual
                or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual:
                return ComparedQuotients(node) ?? (Compared(node.Operator, EmitPresent(node.Left), EmitPresent(node.Right)) is { } comparison ? Boolean(comparison) : Dynamic(node));
            default:
                return Arithmetic(node);
        }
    }

    private CompiledValue Arithmetic(BinaryNode node)
    {
        if (_expression.TypeOf(node.Left) is not (NumberType or OptionalType) || _expression.TypeOf(node) is not NumberType || node.Operator == BinaryOperator.Power)
        {
            return Text(node) ?? Dynamic(node);
        }

        CompiledValue left = EmitPresent(node.Left), right = EmitPresent(node.Right);
        if (left.Type is not NumberType || right.Type is not NumberType)
        {
            return Dynamic(node);
        }

        return node.Operator switch
        {
            BinaryOperator.Add => _arithmetic.Add(left, right),
            BinaryOperator.Subtract => _arithmetic.Subtract(left, right),
            BinaryOperator.Multiply => _arithmetic.Multiply(left, right),
            _ => _arithmetic.Divide(left, right, ZeroFault(node)),
        };
    }

    private CompiledValue? Text(BinaryNode node)
    {
        if (node.Operator != BinaryOperator.Add || _expression.TypeOf(node) != FeelType.Text)
        {
            return null;
        }

        var concat = typeof(string).GetMethod(nameof(string.Concat), [typeof(string), typeof(string)])!;
        return new(
            Expression.Call(concat, EmitAs(node.Left, FeelType.Text).Expression, EmitAs(node.Right, FeelType.Text).Expression), FeelType.Text, null);
    }

    private CompiledValue Negation(NegationNode node) =>
        EmitPresent(node.Operand) is { Type: NumberType } number ? _arithmetic.Negate(number) : Dynamic(node);

    private Expression IsNull(FeelNode node, bool wanted)
    {
        var value = Emit(node);
        if (value.Type is not OptionalType && value.Expression.Type != typeof(object))
        {
            return Expression.Constant(!wanted);
        }

        var holds = ValueEmission.HasValue(value.Expression);
        return wanted ? Expression.Not(holds) : holds;
    }

    /// <summary>A comparison of values that are there; null where their types have no machine form.</summary>
    private Expression? Compared(BinaryOperator operation, CompiledValue left, CompiledValue right)
    {
        if (left.Type is NumberType && right.Type is NumberType)
        {
            var (a, b) = _arithmetic.ToCompare(left, right);
            return Expression.MakeBinary(TypeOf(operation), a, b);
        }

        if (left.Type is EnumerationType && left.Type == right.Type
            || left.Type == right.Type && (left.Type == FeelType.Boolean || left.Type == FeelType.Date))
        {
            return Expression.MakeBinary(TypeOf(operation), left.Expression, right.Expression);
        }

        if (!IsText(left.Type) || !IsText(right.Type))
        {
            return null;
        }

        Expression first = AsText(left), second = AsText(right);
        return operation is BinaryOperator.Equal or BinaryOperator.NotEqual
            ? Expression.MakeBinary(TypeOf(operation), first, second)
            : Expression.MakeBinary(
                TypeOf(operation),
                Expression.Call(typeof(CodePointOrder), nameof(CodePointOrder.Compare), null, first, second),
                Expression.Constant(0));
    }

    private Expression AsText(CompiledValue value) => _values.To(value, FeelType.Text, null, default).Expression;

    private static bool IsText(FeelType type) => type == FeelType.Text || type is EnumerationType;

    private CompiledValue Between(BetweenNode node)
    {
        var value = EmitPresent(node.Value);
        var variable = Expression.Variable(value.Expression.Type);
        var held = value with { Expression = variable };
        return Compared(BinaryOperator.GreaterOrEqual, held, EmitPresent(node.Low)) is { } low
            && Compared(BinaryOperator.LessOrEqual, held, EmitPresent(node.High)) is { } high
            ? Boolean(Expression.Block([variable], Expression.Assign(variable, value.Expression), BothOf(low, high)))
            : Dynamic(node);
    }

    // Both ends are looked at, as the interpreter does: a fault in the second is a fault whatever the first says.
    private static Expression BothOf(Expression first, Expression second) => Expression.And(first, second);

    private CompiledValue In(InNode node)
    {
        var value = EmitPresent(node.Value);
        var variable = Expression.Variable(value.Expression.Type);
        _tested.Push(value with { Expression = variable });
        var answer = AnyTest(node.Tests);
        _tested.Pop();
        return answer is null
            ? Dynamic(node)
            : Boolean(Expression.Block([variable], Expression.Assign(variable, value.Expression), answer));
    }

    private CompiledValue UnaryTests(UnaryTestsNode node)
    {
        if (node.Tests.Count == 0)
        {
            return Boolean(Expression.Constant(true));
        }

        var value = EmitPresent(new NameNode(node.Span, Scope.TestedValue));
        var variable = Expression.Variable(value.Expression.Type);
        _tested.Push(value with { Expression = variable });
        var answer = AnyTest(node.Tests);
        _tested.Pop();
        if (answer is null)
        {
            return Dynamic(node);
        }

        return Boolean(Expression.Block(
            [variable], Expression.Assign(variable, value.Expression), node.Negated ? Expression.Not(answer) : answer));
    }

    /// <summary>One of the tests holds. The items of a list are all evaluated, as those of any list are; tests only until one holds.</summary>
    private Expression? AnyTest(IReadOnlyList<FeelNode> tests, bool all = false)
    {
        Expression? any = null;
        foreach (var test in tests)
        {
            if (Test(test) is not { } answer)
            {
                return null;
            }

            any = any is null ? answer : all ? Expression.Or(any, answer) : Expression.OrElse(any, answer);
        }

        return any;
    }

    private Expression? Test(FeelNode test)
    {
        var subject = _tested.Peek();
        switch (test)
        {
            case ComparisonTestNode comparison:
                return Compared(comparison.Operator, subject, EmitPresent(comparison.Operand));
            case RangeNode { Start: var start, End: var end } range when start is not null && end is not null && subject.Type is not RangeType:
                return Compared(range.StartIncluded ? BinaryOperator.GreaterOrEqual : BinaryOperator.Greater, subject, EmitPresent(start)) is { } low
                    && Compared(range.EndIncluded ? BinaryOperator.LessOrEqual : BinaryOperator.Less, subject, EmitPresent(end)) is { } high
                    ? BothOf(low, high)
                    : null;
            case ListNode list when subject.Type is not ListType && !Interpretation.MentionsTestedValue(list):
                return list.Items.Count == 0 ? Expression.Constant(false) : AnyTest(list.Items, all: true);
            default:
                break;
        }

        if (Interpretation.MentionsTestedValue(test))
        {
            return EmitCondition(test);
        }

        return _expression.TypeOf(test) is RangeType or ListType or OptionalType || test is NullNode
            ? null
            : Compared(BinaryOperator.Equal, subject, Emit(test));
    }

    private static CompiledValue Boolean(Expression expression) => new(expression, FeelType.Boolean, null);

    private static ExpressionType TypeOf(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Equal => ExpressionType.Equal,
        BinaryOperator.NotEqual => ExpressionType.NotEqual,
        BinaryOperator.Less => ExpressionType.LessThan,
        BinaryOperator.LessOrEqual => ExpressionType.LessThanOrEqual,
        BinaryOperator.Greater => ExpressionType.GreaterThan,
        _ => ExpressionType.GreaterThanOrEqual,
    };
}
