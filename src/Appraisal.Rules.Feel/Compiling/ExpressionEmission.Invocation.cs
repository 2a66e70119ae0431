using System.Linq.Expressions;
using Appraisal.Rules.Feel.Checking;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Compiling;

/// <summary>Calls of the built-in functions that have a machine form.</summary>
internal sealed partial class ExpressionEmission
{
    private CompiledValue? Invocation(InvocationNode node)
    {
        if (node.Callee is not NameNode { Name: var name } || _expression.Scope.TryGetType(name, out _) || node.Arguments.Any(a => a.Name is not null))
        {
            return null;
        }

        var arguments = node.Arguments.Select(a => a.Value).ToList();
        return name switch
        {
            "not" => Boolean(Expression.Not(EmitCondition(arguments[0]))),
            "min" => Folded(arguments, _arithmetic.Min),
            "max" => Folded(arguments, _arithmetic.Max),
            "sum" => Folded(arguments, _arithmetic.Add),
            "mean" => Items(arguments) is { } items ? Folded(items, _arithmetic.Add) is { } sum ? _arithmetic.Divide(sum, _arithmetic.Constant(items.Count), ZeroFault(node)) : null : null,
            "abs" => Numbers(arguments) is [var number] ? _arithmetic.Abs(number) : null,
            "modulo" => Numbers(arguments) is [var dividend, var divisor] ? _arithmetic.Modulo(dividend, divisor, ZeroFault(node)) : null,
            "decimal" => Rounded(arguments, RoundingMode.HalfEven),
            "floor" => Rounded(arguments, RoundingMode.Floor),
            "ceiling" => Rounded(arguments, RoundingMode.Ceiling),
            "round up" => Rounded(arguments, RoundingMode.Up),
            "round down" => Rounded(arguments, RoundingMode.Down),
            "round half up" => Rounded(arguments, RoundingMode.HalfUp),
            "round half down" => Rounded(arguments, RoundingMode.HalfDown),
            "date" when arguments is [StringNode text] => Temporal(text.Value),
            "contains" => Search(arguments, nameof(string.Contains)),
            "starts with" => Search(arguments, nameof(string.StartsWith)),
            "ends with" => Search(arguments, nameof(string.EndsWith)),
            _ => null,
        };
    }

    /// <summary>A fold of the arguments, or of the items of a list that is written out.</summary>
    private CompiledValue? Folded(IReadOnlyList<FeelNode> arguments, Func<CompiledValue, CompiledValue, CompiledValue> combine) =>
        Items(arguments) is { Count: > 0 } items && Numbers(items) is { } numbers ? numbers.Aggregate(combine) : null;

    private IReadOnlyList<FeelNode>? Items(IReadOnlyList<FeelNode> arguments) =>
        arguments is [ListNode list] ? list.Items
        : arguments.All(a => _expression.TypeOf(a) is NumberType) ? arguments
        : null;

    private List<CompiledValue>? Numbers(IReadOnlyList<FeelNode> nodes) =>
        nodes.All(n => _expression.TypeOf(n) is NumberType) ? [.. nodes.Select(EmitPresent)] : null;

    private CompiledValue? Rounded(IReadOnlyList<FeelNode> arguments, RoundingMode mode)
    {
        if (_expression.TypeOf(arguments[0]) is not NumberType || PlacesOf(arguments) is not { } places)
        {
            return null;
        }

        return RoundedQuotient(arguments[0], places, mode) ?? _arithmetic.Round(EmitPresent(arguments[0]), places, mode);
    }

    /// <summary>The decimal places of a rounding where they are known now.</summary>
    private int? PlacesOf(IReadOnlyList<FeelNode> arguments) =>
        arguments.Count == 1 ? 0
        : ConstantOf(arguments[1]) is { IsInteger: true } places && ExactNumber.Abs(places) <= PowersOfTen.LargestInt64Exponent ? (int)places.Numerator
        : null;

    private CompiledValue? Search(IReadOnlyList<FeelNode> arguments, string method)
    {
        if (arguments.Count != 2 || !arguments.All(a => IsText(TypeRelations.WithoutNull(_expression.TypeOf(a)))))
        {
            return null;
        }

        var search = typeof(string).GetMethod(method, [typeof(string), typeof(StringComparison)])!;
        return Boolean(Expression.Call(
            EmitAs(arguments[0], FeelType.Text).Expression, search, EmitAs(arguments[1], FeelType.Text).Expression, Expression.Constant(StringComparison.Ordinal)));
    }
}
