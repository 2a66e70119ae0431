using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Interpreting;

/// <summary>The arithmetic operators over values.</summary>
internal static class Arithmetic
{
    public static object? Apply(Evaluation evaluation, TextSpan span, BinaryOperator operation, object? left, object? right)
    {
        var sign = OperatorSigns.Of(operation);
        if (left is null || right is null)
        {
            return evaluation.Fault(span, EvaluationCodes.NullOperand, sign);
        }

        if (left is ExactNumber a && right is ExactNumber b)
        {
            return Numbers(evaluation, span, operation, a, b);
        }

        if (operation == BinaryOperator.Add && left is string first && right is string second)
        {
            evaluation.EnsureTextLength(span, (long)first.Length + second.Length);
            var joined = first + second;
            evaluation.StepOver(span, joined);
            return joined;
        }

        if (operation == BinaryOperator.Divide && IsZero(right))
        {
            return evaluation.Fault(span, EvaluationCodes.DivisionByZero);
        }

        if (TemporalArithmetic.TryApply(operation, left, right, out var result))
        {
            return result is ExactNumber number ? evaluation.Number(span, sign, number)
                : result ?? evaluation.Fault(span, EvaluationCodes.Overflow, sign);
        }

        return evaluation.Fault(span, EvaluationCodes.WrongOperands, sign, FeelKinds.Term(left), FeelKinds.Term(right));
    }

    public static object? Negate(Evaluation evaluation, TextSpan span, object? operand) => operand switch
    {
        ExactNumber number => -number,
        FeelDayTimeDuration { Nanoseconds: var n } when n != Int128.MinValue => new FeelDayTimeDuration(-n),
        FeelYearMonthDuration { Months: var m } when m != long.MinValue => new FeelYearMonthDuration(-m),
        null => evaluation.Fault(span, EvaluationCodes.NullOperand, "-"),
        _ => evaluation.Fault(span, EvaluationCodes.WrongOperand, "-", "#number", FeelKinds.Term(operand)),
    };

    private static object? Numbers(Evaluation evaluation, TextSpan span, BinaryOperator operation, ExactNumber left, ExactNumber right)
    {
        if (operation == BinaryOperator.Divide && right == 0)
        {
            return evaluation.Fault(span, EvaluationCodes.DivisionByZero);
        }

        if (operation == BinaryOperator.Power)
        {
            return Power.Raise(evaluation, span, left, right);
        }

        var result = operation switch
        {
            BinaryOperator.Add => left + right,
            BinaryOperator.Subtract => left - right,
            BinaryOperator.Multiply => left * right,
            BinaryOperator.Divide => left / right,
            _ => throw new ArgumentOutOfRangeException(nameof(operation)),
        };
        return evaluation.Number(span, OperatorSigns.Of(operation), result);
    }

    private static bool IsZero(object value) => value switch
    {
        ExactNumber number => number == 0,
        FeelDayTimeDuration duration => duration.Nanoseconds == 0,
        FeelYearMonthDuration duration => duration.Months == 0,
        _ => false,
    };
}
