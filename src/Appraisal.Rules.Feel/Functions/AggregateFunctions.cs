using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using static Appraisal.Rules.Feel.Functions.Declaration;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>Functions that make one value of a list; the list may also be given as its items.</summary>
internal static class AggregateFunctions
{
    public static readonly IReadOnlyList<BuiltInFunction> All =
    [
        new("count",
            new([Needs("list", AnyList)], FeelType.Number, call => (ExactNumber)call.List(0).Count),
            new([Takes("item", FeelType.Any)], FeelType.Number, call => (ExactNumber)call.List(0).Count, variadic: true)),
        OfValues("min", call => Extreme(call, sign: -1)),
        OfValues("max", call => Extreme(call, sign: 1)),
        OfNumbers("sum", FeelType.Number, Sum),
        OfNumbers("product", FeelType.Number, Product),
        OfNumbers("mean", FeelType.Number, Mean),
        OfNumbers("median", FeelType.Number, Median),
        OfNumbers("stddev", FeelType.Number, StandardDeviation),
        OfNumbers("mode", NumberList, Mode),
    ];

    private static BuiltInFunction OfNumbers(string name, FeelType result, Func<BuiltInCall, object?> body) =>
        new(name,
            new([Needs("list", NumberList)], result, call => call.List(0).Contains(null) ? call.Fault(EvaluationCodes.NullOperand, name) : body(call)),
            new([Needs("item", FeelType.Number)], result, body, variadic: true));

    private static BuiltInFunction OfValues(string name, Func<BuiltInCall, object?> body) =>
        new(name,
            new([Needs("list", AnyList)], FeelType.Any, body),
            new([Needs("item", FeelType.Any)], FeelType.Any, body, variadic: true));

    private static IEnumerable<ExactNumber> Numbers(BuiltInCall call) => call.List(0).Cast<ExactNumber>();

    private static object? Extreme(BuiltInCall call, int sign)
    {
        var list = call.List(0);
        if (list.Count == 0)
        {
            return call.NoAnswer("[ ]");
        }

        var best = list[0];
        foreach (var item in list)
        {
            if (Ordering.TryCompare(item, best) is not { } order)
            {
                return call.Fault(EvaluationCodes.WrongOperand, sign < 0 ? "min" : "max", "#comparable", FeelKinds.Term(item));
            }

            best = Math.Sign(order) == sign ? item : best;
        }

        return best;
    }

    private static object? Sum(BuiltInCall call)
    {
        if (call.List(0).Count == 0)
        {
            return call.Evaluation.IsStrict ? ExactNumber.Zero : null;
        }

        return call.Answer(Numbers(call).Aggregate((a, b) => a + b));
    }

    private static object? Product(BuiltInCall call)
    {
        object? product = call.List(0).Count == 0 && !call.Evaluation.IsStrict ? null : (ExactNumber)1;
        foreach (var number in Numbers(call))
        {
            product = product is ExactNumber so ? call.Answer(so * number) : null;
        }

        return product;
    }

    private static object? Mean(BuiltInCall call) =>
        call.List(0).Count == 0 ? call.NoAnswer("[ ]") : call.Answer(Average(Numbers(call).ToList()));

    private static ExactNumber Average(List<ExactNumber> numbers) => numbers.Aggregate((a, b) => a + b) / numbers.Count;

    private static object? Median(BuiltInCall call)
    {
        var numbers = Numbers(call).Order().ToList();
        if (numbers.Count == 0)
        {
            return call.NoAnswer("[ ]");
        }

        var middle = numbers.Count / 2;
        return call.Answer(numbers.Count % 2 == 1 ? numbers[middle] : (numbers[middle - 1] + numbers[middle]) / 2);
    }

    // Of a sample: the squares are divided by one less than the count.
    private static object? StandardDeviation(BuiltInCall call)
    {
        var numbers = Numbers(call).ToList();
        if (numbers.Count < 2)
        {
            return call.NoAnswer("[ ]");
        }

        var mean = Average(numbers);
        var squares = numbers.Select(n => (n - mean) * (n - mean)).Aggregate((a, b) => a + b);
        return call.Answer(Irrationals.SquareRoot(squares / (numbers.Count - 1)));
    }

    private static object? Mode(BuiltInCall call)
    {
        var groups = Numbers(call).GroupBy(n => n).Select(g => (g.Key, Count: g.Count())).ToList();
        var most = groups.Select(g => g.Count).DefaultIfEmpty().Max();
        return groups.Where(g => g.Count == most).Select(g => g.Key).Order().Cast<object?>().ToList();
    }
}
