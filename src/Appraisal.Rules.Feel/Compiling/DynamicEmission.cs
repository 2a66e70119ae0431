using System.Linq.Expressions;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Compiling;

/// <summary>Expressions over values in the interpreter's form: for standard mode, and for what has no machine form of its own.</summary>
/// <param name="scales">The scale that orders the texts of a node; null where texts are ordered as texts.</param>
internal sealed class DynamicEmission(Func<FeelNode, EnumerationType?> scales)
{
    /// <summary>The run that the expressions belong to; whoever uses them declares and starts it.</summary>
    public ParameterExpression Run { get; } = Expression.Parameter(typeof(Interpretation), "run");

    /// <summary>True when an expression was made that needs <see cref="Run"/>.</summary>
    public bool IsUsed { get; private set; }

    /// <summary>The value of a node as an object.</summary>
    public Expression Emit(FeelNode node, Expression scope)
    {
        IsUsed = true;
        return node switch
        {
            NumberNode => Call(nameof(DynamicOperations.Number), Run, Constant(node)),
            StringNode n => Constant<object>(n.Value),
            BooleanNode n => Constant(DynamicOperations.Boxed(n.Value)),
            NullNode => Constant<object?>(null),
            TemporalNode n when TemporalText.TryParse(n.Text, out var value) => Constant<object?>(value),
            TemporalNode n => Call(nameof(DynamicOperations.BadTemporal), Run, Constant(n)),
            NameNode => Call(nameof(DynamicOperations.Name), Run, scope, Constant(node)),
            BinaryNode { Operator: BinaryOperator.And or BinaryOperator.Or } n => Logic(n, scope),
            BinaryNode n => Call(nameof(DynamicOperations.Binary), Run, Constant(n), Emit(n.Left, scope), Emit(n.Right, scope), ScaleOf(n.Left, n.Right)),
            NegationNode n => Call(nameof(DynamicOperations.Negate), Run, Constant(n), Emit(n.Operand, scope)),
            BetweenNode n => Call(
                nameof(DynamicOperations.Between), Run, Constant(n), Emit(n.Value, scope), Emit(n.Low, scope), Emit(n.High, scope),
                ScaleOf(n.Value, n.Low), ScaleOf(n.Value, n.High)),
            InNode n => In(n, scope),
            ComparisonTestNode n => Expression.Convert(
                Expression.Call(typeof(FeelRange), nameof(FeelRange.Of), null, Constant(n.Operator), Emit(n.Operand, scope)), typeof(object)),
            UnaryTestsNode n => UnaryTests(n, scope),
            InstanceOfNode n => Call(nameof(DynamicOperations.InstanceOf), Run, Constant(n), Emit(n.Value, scope), scope),
            PathNode n => Call(nameof(DynamicOperations.Path), Run, Constant(n), Emit(n.Source, scope)),
            FilterNode n => Expression.Call(
                Run, nameof(Interpretation.Filter), null, Constant(n), Emit(n.Source, scope), scope, Function(n.Condition)),
            RangeNode n => Range(n, scope),
            ListNode n => Call(nameof(DynamicOperations.List), Array(n.Items, scope)),
            ContextNode n => Context(n, scope),
            IfNode n => If(n, scope),
            ForNode n => Loop(nameof(DynamicLoops.For), Run, Constant(n), scope, Domains(n.Iterators), Function(n.Body)),
            QuantifiedNode n => Loop(nameof(DynamicLoops.Quantified), Run, Constant(n), scope, Domains(n.Iterators), Function(n.Condition)),
            FunctionNode n => Call(nameof(DynamicOperations.Closure), Constant(n), scope, Function(n.Body)),
            InvocationNode n => Call(
                nameof(DynamicOperations.Invoke), Run, Constant(n), Emit(n.Callee, scope), Array([.. n.Arguments.Select(a => a.Value)], scope)),
            _ => throw new ArgumentException($"No such node: {node.GetType().Name}.", nameof(node)),
        };
    }

    /// <summary>A scope in which a name has a value.</summary>
    public static Expression With(Expression scope, string name, Expression value) =>
        Expression.Call(scope, nameof(Scope.With), null, Constant(name), value);

    private BlockExpression Logic(BinaryNode node, Expression scope)
    {
        var decisive = node.Operator == BinaryOperator.Or;
        var operation = Constant(decisive ? "or" : "and");
        var left = Expression.Variable(typeof(bool?));
        return Expression.Block(
            [left],
            Expression.Assign(left, Call(nameof(DynamicOperations.Truth), Run, Constant(node.Left), operation, Emit(node.Left, scope))),
            Expression.Condition(
                Expression.Equal(left, Expression.Constant(decisive, typeof(bool?))),
                Constant(DynamicOperations.Boxed(decisive)),
                Call(
                    nameof(DynamicOperations.Joined),
                    left,
                    Call(nameof(DynamicOperations.Truth), Run, Constant(node.Right), operation, Emit(node.Right, scope)),
                    Constant(decisive))));
    }

    private BlockExpression If(IfNode node, Expression scope)
    {
        var branch = Expression.Variable(typeof(bool?));
        return Expression.Block(
            [branch],
            Expression.Assign(branch, Call(nameof(DynamicOperations.Branch), Run, Constant(node.Condition), Emit(node.Condition, scope))),
            Expression.Condition(
                Expression.Property(branch, nameof(Nullable<>.HasValue)),
                Expression.Condition(Expression.Property(branch, nameof(Nullable<>.Value)), Emit(node.Then, scope), Emit(node.Else, scope)),
                Constant<object?>(null)));
    }

    private BlockExpression In(InNode node, Expression scope)
    {
        var value = Expression.Variable(typeof(object));
        var inner = Expression.Variable(typeof(Scope));
        return Expression.Block(
            [value, inner],
            Expression.Assign(value, Emit(node.Value, scope)),
            Expression.Assign(inner, With(scope, Scope.TestedValue, value)),
            AnyTest(node.Tests, value, inner, scales(node.Value)));
    }

    private Expression UnaryTests(UnaryTestsNode node, Expression scope)
    {
        if (node.Tests.Count == 0)
        {
            return Constant(DynamicOperations.Boxed(true));
        }

        var value = Expression.Variable(typeof(object));
        var answer = Expression.Block(
            [value],
            Expression.Assign(value, Call(nameof(DynamicOperations.TestedValue), scope)),
            AnyTest(node.Tests, value, scope, null));
        return node.Negated ? Call(nameof(DynamicOperations.NotTested), answer) : answer;
    }

    // The first test that holds ends the row of tests. (A jump out would forbid the whole as an operand.)
    private BlockExpression AnyTest(IReadOnlyList<FeelNode> tests, Expression value, Expression scope, EnumerationType? scale)
    {
        var answer = Expression.Variable(typeof(object));
        var unknown = Expression.Variable(typeof(bool));
        Expression rest = Expression.Condition(unknown, Constant<object?>(null), Constant(DynamicOperations.Boxed(false)));
        foreach (var test in tests.Reverse())
        {
            rest = Expression.Block(
                Expression.Assign(answer, Test(test, value, scope, scale)),
                Expression.Condition(
                    Call(nameof(DynamicOperations.IsTrue), answer),
                    answer,
                    Expression.Block(Expression.OrAssign(unknown, Expression.ReferenceEqual(answer, Constant<object?>(null))), rest)));
        }

        return Expression.Block([answer, unknown], Expression.Assign(unknown, Constant(false)), rest);
    }

    private Expression Test(FeelNode test, Expression value, Expression scope, EnumerationType? scale) => test is ComparisonTestNode comparison
        ? Expression.Call(
            Run, nameof(Interpretation.Compared), null, Constant(comparison), value, Emit(comparison.Operand, scope),
            Constant(scale ?? scales(comparison.Operand)))
        : Call(
            nameof(DynamicOperations.Tested), Run, Constant(test), value, Emit(test, scope), Constant(scale),
            Constant(Interpretation.MentionsTestedValue(test)));

    private Expression Range(RangeNode node, Expression scope) => Call(
        nameof(DynamicOperations.Range),
        Run,
        Constant(node),
        node.Start is null ? Constant<object?>(null) : Emit(node.Start, scope),
        node.End is null ? Constant<object?>(null) : Emit(node.End, scope),
        Constant((node.Start is null ? null : scales(node.Start)) ?? (node.End is null ? null : scales(node.End))));

    private BlockExpression Context(ContextNode node, Expression scope)
    {
        var inner = Expression.Variable(typeof(Scope));
        var values = Expression.Variable(typeof(object[]));
        var steps = new List<Expression>
        {
            Expression.Assign(inner, scope),
            Expression.Assign(values, Expression.NewArrayBounds(typeof(object), Constant(node.Entries.Count))),
        };
        for (var i = 0; i < node.Entries.Count; i++)
        {
            var place = Expression.ArrayAccess(values, Constant(i));
            steps.Add(Expression.Assign(place, Emit(node.Entries[i].Value, inner)));
            steps.Add(Expression.Assign(inner, With(inner, node.Entries[i].Key, place)));
        }

        steps.Add(Call(nameof(DynamicOperations.Context), Constant(node), values));
        return Expression.Block([inner, values], steps);
    }

    private NewArrayExpression Domains(IReadOnlyList<FeelIterator> iterators) =>
        Expression.NewArrayInit(
            typeof(Func<Scope, object?>),
            iterators.SelectMany(i => new[] { Function(i.Domain), Function(i.End ?? new NullNode(i.NameSpan)) }));

    private Expression<Func<Scope, object?>> Function(FeelNode body)
    {
        var scope = Expression.Parameter(typeof(Scope));
        return Expression.Lambda<Func<Scope, object?>>(Emit(body, scope), scope);
    }

    private NewArrayExpression Array(IReadOnlyList<FeelNode> nodes, Expression scope) =>
        Expression.NewArrayInit(typeof(object), nodes.Select(n => Emit(n, scope)));

    private ConstantExpression ScaleOf(FeelNode left, FeelNode right) => Constant(scales(left) ?? scales(right));

    private static ConstantExpression Constant<T>(T value) =>
        Expression.Constant(value, value is FeelNode && typeof(T) != typeof(object) ? value.GetType() : typeof(T));

    private static MethodCallExpression Call(string method, params Expression[] arguments) =>
        Expression.Call(typeof(DynamicOperations), method, null, arguments);

    private static MethodCallExpression Loop(string method, params Expression[] arguments) =>
        Expression.Call(typeof(DynamicLoops), method, null, arguments);
}
