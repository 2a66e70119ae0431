using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Checking;

/// <summary>Operators: logic, arithmetic, comparison.</summary>
internal sealed partial class TypeInference
{
    private FeelType Binary(BinaryNode node, TypeEnvironment environment)
    {
        var sign = OperatorSigns.Of(node.Operator);
        switch (node.Operator)
        {
            case BinaryOperator.And or BinaryOperator.Or:
                return Logic(node, environment, sign);
            case BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.Less or BinaryOperator.LessOrEqual
                or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual:
                var (first, second) = InferPair(node.Left, node.Right, environment);
                return Comparison(node.Span, node.Operator, (node.Left, first), (node.Right, second));
            default:
                var left = InferPresent(node.Left, environment, sign);
                var right = InferPresent(node.Right, environment, sign);
                return Arithmetic(node, sign, left, right);
        }
    }

    private FeelType Logic(BinaryNode node, TypeEnvironment environment, string sign)
    {
        Demand(node.Left, InferPresent(node.Left, environment, sign), FeelType.Boolean, sign);
        var reached = environment.After(node.Left, node.Operator == BinaryOperator.And);
        Demand(node.Right, InferPresent(node.Right, reached, sign), FeelType.Boolean, sign);
        return FeelType.Boolean;
    }

    /// <summary>Two types of which a literal takes the other's.</summary>
    private (FeelType Left, FeelType Right) InferPair(FeelNode left, FeelNode right, TypeEnvironment environment)
    {
        if (IsOfTexts(left) && !IsOfTexts(right))
        {
            var known = Infer(right, environment);
            return (Infer(left, environment, known), known);
        }

        var first = Infer(left, environment);
        return (first, Infer(right, environment, first));
    }

    private static bool IsOfTexts(FeelNode node) =>
        node is StringNode || node is ListNode list && list.Items.All(IsOfTexts) || node is IfNode choice && IsOfTexts(choice.Then) && IsOfTexts(choice.Else);

    private FeelType Comparison(TextSpan span, BinaryOperator operation, (FeelNode Node, FeelType Type) left, (FeelNode Node, FeelType Type) right)
    {
        var sign = OperatorSigns.Of(operation);
        var isEquality = operation is BinaryOperator.Equal or BinaryOperator.NotEqual;
        if (isEquality && (left.Type == FeelType.Null || right.Type == FeelType.Null))
        {
            return FeelType.Boolean;
        }

        var first = Present(left.Node, left.Type, sign);
        var second = Present(right.Node, right.Type, sign);
        if (!TypeRelations.IsEquatable(first, second) || !isEquality && !HaveOneOrder(first, second))
        {
            if (!isEquality && (Unordered(first) ?? Unordered(second)) is { } list)
            {
                Report(span, TypeCodes.UnorderedList, sign, list.Name);
            }
            else
            {
                Report(span, TypeCodes.WrongOperands, sign, TypeWords.Of(first), TypeWords.Of(second));
            }
        }

        return FeelType.Boolean;
    }

    private static EnumerationType? Unordered(FeelType type) => type is EnumerationType { Ordered: false } list ? list : null;

    private static bool HaveOneOrder(FeelType a, FeelType b) =>
        TypeRelations.IsOrdered(a) && TypeRelations.IsOrdered(b)
        && (a is not EnumerationType && b is not EnumerationType || a == b || a == FeelType.Any || b == FeelType.Any);

    private FeelType Negation(NegationNode node, TypeEnvironment environment)
    {
        var operand = InferPresent(node.Operand, environment, "-");
        if (operand is NumberType number)
        {
            return new NumberType(NumberShapes.Negate(number.Shape));
        }

        if (operand == FeelType.DayTimeDuration || operand == FeelType.YearMonthDuration)
        {
            return operand;
        }

        Demand(node.Operand, operand, FeelType.Number, "-");
        return FeelType.Number;
    }

    private FeelType Arithmetic(BinaryNode node, string sign, FeelType left, FeelType right)
    {
        if (node.Operator == BinaryOperator.Divide && right is NumberType divisor && divisor.Shape.Constant()?.Sign == 0)
        {
            Report(node.Right.Span, TypeCodes.DivisionByZero);
        }

        if (left is NumberType a && right is NumberType b)
        {
            return new NumberType(Numbers(node, a.Shape, b.Shape));
        }

        if (node.Operator == BinaryOperator.Add && IsText(left) && IsText(right))
        {
            return FeelType.Text;
        }

        if (left == FeelType.Any || right == FeelType.Any)
        {
            return FeelType.Any;
        }

        if (TemporalTyping.Of(node.Operator, left, right) is { } result)
        {
            return result;
        }

        if (right is NumberType && left is not SimpleType || left is NumberType)
        {
            var (wrong, type) = left is NumberType ? (node.Right, right) : (node.Left, left);
            Report(wrong.Span, TypeCodes.WrongOperand, sign, "#number", TypeWords.Of(type));
        }
        else
        {
            Report(node.Span, TypeCodes.WrongOperands, sign, TypeWords.Of(left), TypeWords.Of(right));
        }

        return FeelType.Any;
    }

    private NumberShape Numbers(BinaryNode node, NumberShape left, NumberShape right)
    {
        switch (node.Operator)
        {
            case BinaryOperator.Add:
                return NumberShapes.Add(left, right);
            case BinaryOperator.Subtract:
                return NumberShapes.Subtract(left, right);
            case BinaryOperator.Multiply:
                return NumberShapes.Multiply(left, right);
            case BinaryOperator.Power:
                return NumberShapes.Power(left, right);
            default:
                return NumberShapes.Divide(left, right);
        }
    }

    private static bool IsText(FeelType type) => type == FeelType.Text || type is EnumerationType;
}
