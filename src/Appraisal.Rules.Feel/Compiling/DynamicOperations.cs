using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Functions;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Compiling;

/// <summary>What compiled code calls for values whose types are known only when it runs. Operators and functions are the interpreter's.</summary>
internal static class DynamicOperations
{
    private static readonly object True = true;
    private static readonly object False = false;

    public static Interpretation Start(FeelEvaluationOptions options) => new(new Evaluation(options));

    public static Scope Lookup(FeelNameLookup names) => Scope.Of(names);

    public static Scope NoNames() => Scope.Of((string _, out object? value) =>
    {
        value = null;
        return false;
    });

    public static object? Number(Interpretation run, NumberNode node) => run.Evaluation.Number(node.Span, "number", node.Value);

    public static object? Name(Interpretation run, Scope scope, NameNode node) =>
        scope.TryGet(node.Name, out var value) ? value
        : BuiltInFunctions.TryFind(node.Name, out var builtIn) ? new BuiltInValue(builtIn)
        : run.Evaluation.Fault(node.Span, EvaluationCodes.UnknownName, node.Name);

    public static object? Binary(Interpretation run, BinaryNode node, object? left, object? right, EnumerationType? scale) => node.Operator switch
    {
        BinaryOperator.Equal => Equality.AreEqual(run.Evaluation, node.Span, left, right),
        BinaryOperator.NotEqual => Equality.AreEqual(run.Evaluation, node.Span, left, right) is bool equal ? Boxed(!equal) : null,
        BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual =>
            Ordering.Compare(run.Evaluation, node.Span, node.Operator, left, right, scale),
        _ => Arithmetic.Apply(run.Evaluation, node.Span, node.Operator, left, right),
    };

    public static object? Negate(Interpretation run, NegationNode node, object? operand) => Arithmetic.Negate(run.Evaluation, node.Span, operand);

    public static bool? Truth(Interpretation run, FeelNode operand, string operation, object? value) => value is bool truth
        ? truth
        : (bool?)run.Evaluation.Fault(operand.Span, EvaluationCodes.WrongOperand, operation, "#boolean", FeelKinds.Term(value));

    /// <summary>Both sides of <c>and</c> or <c>or</c>, the left not decisive.</summary>
    public static object? Joined(bool? left, bool? right, bool decisive) =>
        right == decisive ? Boxed(decisive) : left is null || right is null ? null : Boxed(!decisive);

    /// <summary>Which branch a condition opens; an unknown one counts as false, and what is no condition opens none.</summary>
    public static bool? Branch(Interpretation run, FeelNode condition, object? value)
    {
        var truth = Truth(run, condition, "if", value);
        return value is null ? false : truth;
    }

    public static object? Between(
        Interpretation run, BetweenNode node, object? value, object? low, object? high, EnumerationType? lowScale, EnumerationType? highScale)
    {
        var fromLow = Ordering.Compare(run.Evaluation, node.Span, BinaryOperator.GreaterOrEqual, value, low, lowScale);
        var toHigh = Ordering.Compare(run.Evaluation, node.Span, BinaryOperator.LessOrEqual, value, high, highScale);
        return fromLow is false || toHigh is false ? False : fromLow is null || toHigh is null ? null : True;
    }

    /// <summary>One test of several; without <c>?</c> in it, it is something to find the value in.</summary>
    public static object? Tested(Interpretation run, FeelNode test, object? value, object? tested, EnumerationType? scale, bool mentionsValue) =>
        mentionsValue && tested is bool ? tested : run.Matches(test, value, tested, scale);

    public static object? BadTemporal(Interpretation run, TemporalNode node) => run.Evaluation.Fault(node.Span, EvaluationCodes.BadTemporal, node.Text);

    public static object? TestedValue(Scope scope) => scope.TryGet(Scope.TestedValue, out var value) ? value : null;

    public static bool IsTrue(object? answer) => answer is true;

    public static object? NotTested(object? answer) => answer is bool truth ? Boxed(!truth) : null;

    public static object? InstanceOf(Interpretation run, InstanceOfNode node, object? value, Scope scope) =>
        TypeConformance.IsInstance(value, node.Type, scope) is { } answer
            ? Boxed(answer)
            : run.Evaluation.Fault(node.Span, EvaluationCodes.UnknownType, node.Type.Name);

    public static object? Path(Interpretation run, PathNode node, object? source)
    {
        if (source is not IReadOnlyList<object?> list)
        {
            return run.Entry(node, source);
        }

        run.Evaluation.Step(node.Span, list.Count);
        return list.Select(item => run.Entry(node, item)).ToList();
    }

    public static object? Range(Interpretation run, RangeNode node, object? start, object? end, EnumerationType? scale) =>
        start is not null && end is not null && Ordering.TryCompare(start, end, scale) is null
            ? run.Evaluation.Fault(node.Span, EvaluationCodes.WrongOperands, "..", FeelKinds.Term(start), FeelKinds.Term(end))
            : new FeelRange(start, node.StartIncluded, end, node.EndIncluded);

    public static object List(object?[] items) => items.ToList();

    public static object Context(ContextNode node, object?[] values) =>
        new FeelContext(node.Entries.Select((e, i) => KeyValuePair.Create(e.Key, values[i])));

    public static object Closure(FunctionNode node, Scope scope, Func<Scope, object?> body) =>
        new ClosureFunction(
            "", [.. node.Parameters.Select(p => (p.Name, p.Type is null ? null : WrittenTypes.Find(p.Type, scope)))], scope, (inner, _) => body(inner));

    public static object? Invoke(Interpretation run, InvocationNode node, object? callee, object?[] arguments)
    {
        if (callee is not FeelFunction function)
        {
            var name = (node.Callee as NameNode)?.Name ?? FeelKinds.Term(callee);
            return run.Evaluation.Fault(node.Callee.Span, EvaluationCodes.NotAFunction, name);
        }

        if (node.Arguments.All(a => a.Name is null))
        {
            return function.Invoke(run.Evaluation, node.Span, arguments);
        }

        return node.Arguments.All(a => a.Name is not null)
            ? function.Invoke(run.Evaluation, node.Span, [.. node.Arguments.Select((a, i) => (a.Name!, arguments[i]))])
            : run.Evaluation.Fault(node.Span, EvaluationCodes.WrongArguments, function.Name, function.ToString()!);
    }

    public static object Boxed(bool value) => value ? True : False;
}
