using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Functions;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Interpreting;

/// <summary>A built-in function as a value: finds the signature that the arguments fit, and calls its body.</summary>
internal sealed class BuiltInValue(BuiltInFunction function) : FeelFunction(function.Name)
{
    public override string ToString() => function.ToString();

    internal override bool Takes(IReadOnlyList<FeelType> types) =>
        function.Signatures.Any(s => TakesCount(s, types.Count) && types.Index().All(t => TypeConformance.Fits(t.Item, ParameterAt(s, t.Index).Type)));

    internal override object? Invoke(Evaluation evaluation, TextSpan span, object?[] arguments)
    {
        foreach (var argument in arguments)
        {
            evaluation.StepOver(span, argument);
        }

        foreach (var signature in function.Signatures)
        {
            // A single null stands for the list, not for an item of it.
            if (signature.IsVariadic && signature.Parameters.Count == 1 && arguments is [null])
            {
                continue;
            }

            if (TakesCount(signature, arguments.Length) && TryFit(signature, Gathered(signature, arguments)) is { } fitting)
            {
                return Call(evaluation, span, signature, fitting);
            }
        }

        return Misfit(evaluation, span, arguments);
    }

    internal override object? Invoke(Evaluation evaluation, TextSpan span, IReadOnlyList<(string Name, object? Value)> arguments)
    {
        foreach (var argument in arguments)
        {
            evaluation.StepOver(span, argument.Value);
        }

        foreach (var signature in function.Signatures)
        {
            // The items of a list have no name where the list itself has one.
            if ((!signature.IsVariadic || function.Signatures.Count == 1) && TryArrange(signature, arguments) is { } arranged
                && TryFit(signature, Gathered(signature, arranged)) is { } fitting)
            {
                return Call(evaluation, span, signature, fitting);
            }
        }

        return Misfit(evaluation, span, [.. arguments.Select(a => a.Value)]);
    }

    private object? Call(Evaluation evaluation, TextSpan span, BuiltInSignature signature, object?[] arguments)
    {
        if (function.DependsOnClock && evaluation.IsStrict)
        {
            return evaluation.Fault(span, EvaluationCodes.NotInStrict, function.Name + "()");
        }

        return signature.Body(new BuiltInCall(function.Name, arguments, evaluation, span));
    }

    private object? Misfit(Evaluation evaluation, TextSpan span, object?[] arguments) =>
        arguments.Contains(null)
            ? evaluation.Fault(span, EvaluationCodes.NullOperand, function.Name)
            : evaluation.Fault(span, EvaluationCodes.WrongArguments, function.Name, function.ToString());

    private static object?[]? TryArrange(BuiltInSignature signature, IReadOnlyList<(string Name, object? Value)> arguments)
    {
        var arranged = new object?[signature.Parameters.Count];
        var given = new bool[arranged.Length];
        foreach (var (name, value) in arguments)
        {
            var place = 0;
            while (place < arranged.Length && signature.Parameters[place].Name != name)
            {
                place++;
            }

            if (place == arranged.Length || given[place])
            {
                return null;
            }

            arranged[place] = value;
            given[place] = true;
        }

        return signature.Parameters.Select((p, i) => given[i] || !p.Required || p.Type is OptionalType).All(there => there) ? arranged : null;
    }

    private static BuiltInParameter ParameterAt(BuiltInSignature signature, int index) =>
        signature.Parameters[Math.Min(index, signature.Parameters.Count - 1)];

    private static bool TakesCount(BuiltInSignature signature, int count) =>
        count >= signature.RequiredCount && (signature.IsVariadic || count <= signature.Parameters.Count);

    // The arguments of a variadic parameter become one list.
    private static object?[] Gathered(BuiltInSignature signature, object?[] arguments)
    {
        if (!signature.IsVariadic)
        {
            return arguments;
        }

        var single = signature.Parameters.Count - 1;
        return [.. arguments.Take(single), arguments.Skip(single).ToList()];
    }

    private static object?[]? TryFit(BuiltInSignature signature, object?[] arguments)
    {
        var fitting = new object?[signature.Parameters.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            var type = signature.Parameters[i].Type;
            var fits = signature.IsVariadic && i == signature.Parameters.Count - 1
                ? TryFitAll((List<object?>)arguments[i]!, type, out fitting[i])
                : Coercion.TryConvert(arguments[i], type, out fitting[i]);
            if (!fits)
            {
                return null;
            }
        }

        return fitting;
    }

    private static bool TryFitAll(List<object?> items, FeelType type, out object? fitting)
    {
        var converted = new List<object?>(items.Count);
        fitting = converted;
        foreach (var item in items)
        {
            if (!Coercion.TryConvert(item, type, out var one))
            {
                return false;
            }

            converted.Add(one);
        }

        return true;
    }
}
