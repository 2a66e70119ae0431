using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Functions;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Interpreting;

/// <summary>Walks a tree; each kind of node has one place here or in the other parts of this class.</summary>
internal sealed partial class Interpretation(Evaluation evaluation)
{
    public Evaluation Evaluation => evaluation;

    public object? Evaluate(FeelNode node, Scope scope)
    {
        evaluation.Step(node.Span);
        evaluation.EnsureStack(node.Span);
        var value = Value(node, scope);
        evaluation.Options.Trace?.Evaluated(node, value);
        return value;
    }

    private object? Value(FeelNode node, Scope scope) => node switch
    {
        NumberNode n => evaluation.Number(n.Span, "number", n.Value),
        StringNode n => n.Value,
        BooleanNode n => n.Value,
        NullNode => null,
        TemporalNode n => TemporalText.TryParse(n.Text, out var value) ? value : evaluation.Fault(n.Span, EvaluationCodes.BadTemporal, n.Text),
        NameNode n => Name(n, scope),
        BinaryNode { Operator: BinaryOperator.And or BinaryOperator.Or } n => Logic(n, scope),
        BinaryNode n => Binary(n, scope),
        NegationNode n => Arithmetic.Negate(evaluation, n.Span, Evaluate(n.Operand, scope)),
        BetweenNode n => Between(n, scope),
        InNode n => In(n, scope),
        ComparisonTestNode n => FeelRange.Of(n.Operator, Evaluate(n.Operand, scope)),
        UnaryTestsNode n => UnaryTests(n, scope),
        InstanceOfNode n => InstanceOf(n, scope),
        PathNode n => Path(n, scope),
        FilterNode n => Filter(n, scope),
        RangeNode n => Range(n, scope),
        ListNode n => List(n, scope),
        ContextNode n => Context(n, scope),
        IfNode n => If(n, scope),
        ForNode n => For(n, scope),
        QuantifiedNode n => Quantified(n, scope),
        FunctionNode n => new ClosureFunction(n, scope, this),
        InvocationNode n => Invocation(n, scope),
        _ => throw new ArgumentException($"No such node: {node.GetType().Name}.", nameof(node)),
    };

    private object? Name(NameNode node, Scope scope) =>
        scope.TryGet(node.Name, out var value) ? value
        : BuiltInFunctions.TryFind(node.Name, out var builtIn) ? new BuiltInValue(builtIn)
        : evaluation.Unknown(node.Span, EvaluationCodes.UnknownName, BuiltInFunctions.All.Select(f => f.Name), node.Name);

    private object? Binary(BinaryNode node, Scope scope)
    {
        var left = Evaluate(node.Left, scope);
        var right = Evaluate(node.Right, scope);
        return node.Operator switch
        {
            BinaryOperator.Equal => Equality.AreEqual(evaluation, node.Span, left, right),
            BinaryOperator.NotEqual => Equality.AreEqual(evaluation, node.Span, left, right) is bool equal ? !equal : null,
            BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual =>
                Ordering.Compare(evaluation, node.Span, node.Operator, left, right, ScaleOf(node.Left, node.Right)),
            _ => Arithmetic.Apply(evaluation, node.Span, node.Operator, left, right),
        };
    }

    private object? Logic(BinaryNode node, Scope scope)
    {
        var decisive = node.Operator == BinaryOperator.Or;
        var left = Truth(node.Left, scope, node.Operator);
        if (left == decisive)
        {
            return decisive;
        }

        var right = Truth(node.Right, scope, node.Operator);
        return right == decisive ? decisive : left is null || right is null ? null : !decisive;
    }

    private bool? Truth(FeelNode operand, Scope scope, BinaryOperator operation)
    {
        var value = Evaluate(operand, scope);
        return value is bool truth ? truth
            : (bool?)evaluation.Fault(operand.Span, EvaluationCodes.WrongOperand, operation == BinaryOperator.Or ? "or" : "and", "#boolean", FeelKinds.Term(value));
    }

    private object? If(IfNode node, Scope scope)
    {
        var condition = Evaluate(node.Condition, scope);
        if (condition is not bool)
        {
            evaluation.Fault(node.Condition.Span, EvaluationCodes.WrongOperand, "if", "#boolean", FeelKinds.Term(condition));
        }

        // An unknown condition counts as false; a value that is no condition has no answer.
        return condition is bool or null ? Evaluate(condition is true ? node.Then : node.Else, scope) : null;
    }

    private object? InstanceOf(InstanceOfNode node, Scope scope)
    {
        var value = Evaluate(node.Value, scope);
        return TypeConformance.IsInstance(value, node.Type, scope) is { } answer
            ? answer
            : evaluation.Fault(node.Span, EvaluationCodes.UnknownType, node.Type.Name);
    }

    private object? Invocation(InvocationNode node, Scope scope)
    {
        var callee = Evaluate(node.Callee, scope);
        if (callee is not FeelFunction function)
        {
            return evaluation.Fault(node.Callee.Span, EvaluationCodes.NotAFunction, (node.Callee as NameNode)?.Name ?? FeelKinds.Term(callee));
        }

        if (node.Arguments.Any(a => a.Name is not null))
        {
            if (node.Arguments.Any(a => a.Name is null))
            {
                return evaluation.Fault(node.Span, EvaluationCodes.WrongArguments, function.Name, function.ToString()!);
            }

            var named = node.Arguments.Select(a => (a.Name!, Evaluate(a.Value, scope))).ToList();
            return function.Invoke(evaluation, node.Span, named);
        }

        var values = new object?[node.Arguments.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Evaluate(node.Arguments[i].Value, scope);
        }

        return function.Invoke(evaluation, node.Span, values);
    }
}
