using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>One call of a built-in function: its arguments, of the declared types, and where it stands.</summary>
internal sealed class BuiltInCall(string name, object?[] arguments, Evaluation evaluation, TextSpan span)
{
    public Evaluation Evaluation { get; } = evaluation;

    public TextSpan Span { get; } = span;

    public object? this[int index] => arguments[index];

    public bool Has(int index) => index < arguments.Length && arguments[index] is not null;

    public ExactNumber Number(int index) => (ExactNumber)arguments[index]!;

    public string Text(int index) => (string)arguments[index]!;

    public IReadOnlyList<object?> List(int index) => (IReadOnlyList<object?>)arguments[index]!;

    public IReadOnlyDictionary<string, object?> Context(int index) => (IReadOnlyDictionary<string, object?>)arguments[index]!;

    public FeelFunction Function(int index) => (FeelFunction)arguments[index]!;

    /// <summary>The whole number of an argument; false when it is no whole number of this size.</summary>
    public bool TryWhole(int index, out int value)
    {
        value = 0;
        var number = Number(index);
        if (!number.Denominator.IsOne || number.Numerator < int.MinValue || number.Numerator > int.MaxValue)
        {
            return false;
        }

        value = (int)number.Numerator;
        return true;
    }

    /// <summary>Null in standard mode, a fault in strict mode.</summary>
    public object? NoAnswer(string reason) => Evaluation.Fault(Span, EvaluationCodes.NoAnswer, name, reason);

    public object? Fault(string code, params string[] words) => Evaluation.Fault(Span, code, words);

    /// <summary>A number as an answer: rounded to 28 digits in standard mode.</summary>
    public object? Answer(ExactNumber number) => Evaluation.Number(Span, name, number);

    /// <summary>Counts the steps that a series of many terms takes.</summary>
    public BuiltInCall WithSeries()
    {
        Evaluation.Step(Span, Irrationals.Steps);
        return this;
    }

    public object? Invoke(FeelFunction function, params object?[] values) => function.Invoke(Evaluation, Span, values);
}
