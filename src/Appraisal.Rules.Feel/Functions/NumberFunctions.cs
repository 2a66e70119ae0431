using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using static Appraisal.Rules.Feel.Functions.Declaration;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>Functions of one or two numbers.</summary>
internal static class NumberFunctions
{
    public static readonly IReadOnlyList<BuiltInFunction> All =
    [
        new("abs",
            new BuiltInSignature([Needs("n", FeelType.Number)], FeelType.Number, call => Abs(call.Number(0))),
            new([Needs("n", FeelType.DayTimeDuration)], FeelType.DayTimeDuration,
                call => new FeelDayTimeDuration(Int128.Abs(((FeelDayTimeDuration)call[0]!).Nanoseconds))),
            new([Needs("n", FeelType.YearMonthDuration)], FeelType.YearMonthDuration,
                call => new FeelYearMonthDuration(Math.Abs(((FeelYearMonthDuration)call[0]!).Months)))),
        new("modulo", [Needs("dividend", FeelType.Number), Needs("divisor", FeelType.Number)], FeelType.Number, Modulo),
        new("sqrt", [Needs("number", FeelType.Number)], FeelType.Number,
            call => call.WithSeries().Number(0) < 0 ? call.NoAnswer("number < 0") : call.Answer(Irrationals.SquareRoot(call.Number(0)))),
        new("log", [Needs("number", FeelType.Number)], FeelType.Number,
            call => call.WithSeries().Number(0) <= 0 ? call.NoAnswer("number <= 0") : call.Answer(Irrationals.Log(call.Number(0)))),
        new("exp", [Needs("number", FeelType.Number)], FeelType.Number,
            call => Irrationals.TryExp(call.WithSeries().Number(0), out var result) ? call.Answer(result) : call.Fault(EvaluationCodes.Overflow, "exp")),
        new("odd", [Needs("number", FeelType.Number)], FeelType.Boolean, call => Parity(call, even: false)),
        new("even", [Needs("number", FeelType.Number)], FeelType.Boolean, call => Parity(call, even: true)),
    ];

    private static ExactNumber Abs(ExactNumber number) => number < 0 ? -number : number;

    // The sign follows the divisor: modulo(-10, 3) is 2.
    private static object? Modulo(BuiltInCall call)
    {
        ExactNumber dividend = call.Number(0), divisor = call.Number(1);
        return divisor == 0
            ? call.Fault(EvaluationCodes.DivisionByZero)
            : call.Answer(dividend - divisor * (dividend / divisor).Round(0, RoundingMode.Floor));
    }

    // A number with a fraction is neither.
    private static object? Parity(BuiltInCall call, bool even)
    {
        var number = call.Number(0);
        return number.Denominator.IsOne && number.Numerator.IsEven == even;
    }
}
