using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Values;

/// <summary>
/// A function that the host brings: a formula calls it by name like one of the standard. It must give the same answer for the same
/// arguments, and have no effect beside it.
/// </summary>
/// <example>
/// <code>
/// var tax = new HostFunction("个人所得税", new FunctionType([FeelType.Number], FeelType.Number), a => Tax((ExactNumber)a[0]!));
/// </code>
/// </example>
public sealed class HostFunction : FeelFunction
{
    private readonly FunctionType _type;
    private readonly Func<IReadOnlyList<object?>, object?> _body;

    /// <summary>A function with its type and what computes it.</summary>
    /// <param name="name">The name by which formulas call it.</param>
    /// <param name="type">What it takes and gives. A number type with a scale bounds the decimal places of the answer.</param>
    /// <param name="body">Takes FEEL values, gives one, or a .NET value that <see cref="FeelValues.From"/> knows. An exception is a fault of the formula.</param>
    public HostFunction(string name, FunctionType type, Func<IReadOnlyList<object?>, object?> body)
        : base(name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(body);
        (_type, _body) = (type, body);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}({string.Join(", ", _type.Parameters)})";

    internal override bool Takes(IReadOnlyList<FeelType> types) =>
        types.Count == _type.Parameters.Count && types.Zip(_type.Parameters).All(p => TypeConformance.Fits(p.First, p.Second));

    internal override object? Invoke(Evaluation evaluation, TextSpan span, IReadOnlyList<(string Name, object? Value)> arguments) =>
        evaluation.Fault(span, EvaluationCodes.WrongArguments, Name, ToString());

    internal override object? Invoke(Evaluation evaluation, TextSpan span, object?[] arguments)
    {
        if (arguments.Length != _type.Parameters.Count || !arguments.Zip(_type.Parameters).All(p => TypeConformance.Conforms(p.First, p.Second)))
        {
            return evaluation.Fault(span, EvaluationCodes.WrongArguments, Name, ToString());
        }

        evaluation.Step(span);
        object? answer;
        try
        {
            answer = FeelValues.From(_body(arguments));
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not FeelException)
        {
            return evaluation.Fault(span, EvaluationCodes.HostThrew, Name, fault.GetType().Name, fault.Message);
        }

        return IsAnswer(answer) ? answer : evaluation.Fault(span, EvaluationCodes.HostAnswer, Name, answer?.ToString() ?? "null", _type.Result.ToString()!);
    }

    private bool IsAnswer(object? answer)
    {
        var places = ((_type.Result as OptionalType)?.Item ?? _type.Result) is NumberType number ? number.Shape.Scale : null;
        return TypeConformance.Conforms(answer, _type.Result)
            && (places is null || answer is not ExactNumber exact || exact.TryGetScale(out var scale) && scale <= places);
    }
}
