using System.Numerics;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Interpreting;

/// <summary><c>**</c>: exact for whole exponents, else through exp and log to 28 digits.</summary>
internal static class Power
{
    private const string Sign = "**";
    private const long MaxStandardBits = 4096;
    private const long BitsPerDigit = 4;

    public static object? Raise(Evaluation evaluation, TextSpan span, ExactNumber value, ExactNumber exponent)
    {
        if (value == 0 && exponent < 0)
        {
            return evaluation.Fault(span, EvaluationCodes.DivisionByZero);
        }

        if (!exponent.Denominator.IsOne)
        {
            return Irrational(evaluation, span, value, exponent);
        }

        // The size of the answer is known before it is computed.
        var bits = BigInteger.Max(value.Numerator.GetBitLength(), value.Denominator.GetBitLength()) - 1;
        var size = bits * BigInteger.Abs(exponent.Numerator);
        if (size > (evaluation.IsStrict ? evaluation.Limits.NumberDigits * BitsPerDigit : MaxStandardBits))
        {
            return evaluation.IsStrict
                ? throw Evaluation.OverBudget(span, "#numberDigits", evaluation.Limits.NumberDigits)
                : Approximate(evaluation, span, value, exponent);
        }

        // Only 0, 1 and -1 take an exponent beyond the size check.
        var count = BigInteger.Abs(exponent.Numerator) > int.MaxValue
            ? exponent.Numerator.IsEven ? 2 : 1
            : (int)BigInteger.Abs(exponent.Numerator);
        var numerator = BigInteger.Pow(value.Numerator, count);
        var denominator = BigInteger.Pow(value.Denominator, count);
        return evaluation.Number(span, Sign, exponent < 0 ? ExactNumber.Fraction(denominator, numerator) : ExactNumber.Fraction(numerator, denominator));
    }

    // Standard numbers keep 28 digits, so the exact power of a long number is not worth its size.
    private static object? Approximate(Evaluation evaluation, TextSpan span, ExactNumber value, ExactNumber exponent)
    {
        var size = Irrational(evaluation, span, value < 0 ? -value : value, exponent);
        return size is ExactNumber number && value < 0 && !exponent.Numerator.IsEven ? -number : size;
    }

    private static object? Irrational(Evaluation evaluation, TextSpan span, ExactNumber value, ExactNumber exponent)
    {
        evaluation.Step(span, Irrationals.Steps);
        if (value <= 0)
        {
            return value == 0 ? ExactNumber.Zero : evaluation.Fault(span, EvaluationCodes.NoAnswer, Sign, "#number");
        }

        return Irrationals.TryPower(value, exponent, out var result)
            ? evaluation.Number(span, Sign, result)
            : evaluation.Fault(span, EvaluationCodes.Overflow, Sign);
    }
}
