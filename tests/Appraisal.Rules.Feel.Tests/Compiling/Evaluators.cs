using System.Linq.Expressions;
using Appraisal.Rules.Feel.Checking;
using Appraisal.Rules.Feel.Compiling;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Tests.Checking;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Tests.Compiling;

/// <summary>Runs a checked expression by both evaluators; a fault is an answer too.</summary>
internal static class Evaluators
{
    public static readonly IReadOnlyList<LaneKind> Lanes = [LaneKind.ScaledInteger, LaneKind.Decimal, LaneKind.Fraction];

    public static object? Interpret(CheckedExpression expression, IReadOnlyDictionary<string, object?> values) =>
        Answer(() => FeelInterpreter.Evaluate(expression, values.TryGetValue));

    /// <summary>Names are supplied in one lane and the code is made for another. Trees that run but once are walked and not turned into code.</summary>
    public static object? Compile(
        CheckedExpression expression, IReadOnlyDictionary<string, object?> values, LaneKind lane, LaneKind supplied, bool walk = false) =>
        Answer(Delegate(expression, (name, type) => Supply(values[name], type, supplied), lane, walk));

    public static Func<object?> Delegate(CheckedExpression expression, FeelNameSupplier names, LaneKind lane, bool walk = false) =>
        Expression.Lambda<Func<object?>>(FeelCompiler.ToObject(FeelCompiler.Compile(expression, names, lane))).Compile(preferInterpretation: walk);

    private static object? Answer(Func<object?> evaluate)
    {
        try
        {
            return evaluate();
        }
        catch (FeelException fault)
        {
            return fault.Diagnostic.Code;
        }
    }

    private static CompiledValue Supply(object? value, FeelType type, LaneKind floor)
    {
        var shape = ((type as OptionalType)?.Item ?? type) is NumberType number ? number.Shape : null;
        NumericLane? lane = shape is null ? null : LaneProof.LaneOf(shape, floor);
        var form = MachineForm.Of(type, lane);
        object? machine = (value, lane?.Kind) switch
        {
            (ExactNumber n, LaneKind.ScaledInteger) => CompiledOperations.ToUnits(n, lane!.Value.Scale),
            (ExactNumber n, LaneKind.Decimal) => CompiledOperations.ToDecimal(n),
            (string text, _) when form == typeof(int) || form == typeof(int?) =>
                ((EnumerationType)((type as OptionalType)?.Item ?? type)).Literals.ToList().IndexOf(text),
            _ => value,
        };
        return new(Expression.Constant(machine, form), type, lane);
    }

    public static object? Comparable(object? value) => value switch
    {
        IReadOnlyList<object?> list => $"[{string.Join(", ", list.Select(Comparable))}]",
        IReadOnlyDictionary<string, object?> context => $"{{{string.Join(", ", context.Select(e => $"{e.Key}: {Comparable(e.Value)}"))}}}",
        _ => value,
    };

    public static CheckedExpression Check(string text, IFeelScope? scope = null)
    {
        var root = FeelParser.ParseExpression(text).Root!;
        return FeelChecker.Check(text, root, scope ?? TestScope.Default);
    }
}
