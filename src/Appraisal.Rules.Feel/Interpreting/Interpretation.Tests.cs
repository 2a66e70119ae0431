using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Interpreting;

/// <summary>Tests of a value: <c>between</c>, <c>in</c> and the cells of tables.</summary>
internal sealed partial class Interpretation
{
    private object? Between(BetweenNode node, Scope scope)
    {
        var value = Evaluate(node.Value, scope);
        var low = Evaluate(node.Low, scope);
        var high = Evaluate(node.High, scope);
        var fromLow = Ordering.Compare(evaluation, node.Span, BinaryOperator.GreaterOrEqual, value, low, ScaleOf(node.Value, node.Low));
        var toHigh = Ordering.Compare(evaluation, node.Span, BinaryOperator.LessOrEqual, value, high, ScaleOf(node.Value, node.High));
        return fromLow is false || toHigh is false ? false : fromLow is null || toHigh is null ? null : true;
    }

    private object? In(InNode node, Scope scope)
    {
        var value = Evaluate(node.Value, scope);
        return AnyTest(node.Tests, value, scope.With(Scope.TestedValue, value), TypeOf(node.Value));
    }

    private object? UnaryTests(UnaryTestsNode node, Scope scope)
    {
        if (node.Tests.Count == 0)
        {
            return true;
        }

        scope.TryGet(Scope.TestedValue, out var value);
        var answer = AnyTest(node.Tests, value, scope, scale: null);
        return node.Negated ? answer is bool truth ? !truth : null : answer;
    }

    private object? AnyTest(IReadOnlyList<FeelNode> tests, object? value, Scope scope, EnumerationType? scale)
    {
        var unknown = false;
        foreach (var test in tests)
        {
            var answer = Test(test, value, scope, scale);
            if (answer is true)
            {
                return true;
            }

            unknown |= answer is null;
        }

        return unknown ? null : false;
    }

    private object? Test(FeelNode test, object? value, Scope scope, EnumerationType? scale)
    {
        if (test is ComparisonTestNode comparison)
        {
            var operand = Evaluate(comparison.Operand, scope);
            return Compared(comparison, value, operand, scale ?? TypeOf(comparison.Operand));
        }

        var tested = Evaluate(test, scope);
        scale ??= TypeOf(test);

        // With ? in it a test is a condition; without, it is a value, a range or a list to find the value in.
        return tested is bool && MentionsTestedValue(test) ? tested : Matches(test, value, tested, scale);
    }

    public object? Compared(ComparisonTestNode test, object? value, object? operand, EnumerationType? scale) => test.Operator switch
    {
        BinaryOperator.Equal => Equality.AreEqual(evaluation, test.Span, value, operand),
        BinaryOperator.NotEqual => Equality.AreEqual(evaluation, test.Span, value, operand) is bool equal ? !equal : null,
        _ => Ordering.Compare(evaluation, test.Span, test.Operator, value, operand, scale),
    };

    public object? Matches(FeelNode test, object? value, object? tested, EnumerationType? scale) => tested switch
    {
        FeelRange range when value is not FeelRange => RangeMembership.Contains(evaluation, test.Span, range, value, scale),
        IReadOnlyList<object?> list => InList(test, value, list, scale),
        true when value is not bool and not null && test is not BooleanNode => true,
        _ => Equality.AreEqual(evaluation, test.Span, value, tested),
    };

    private object? InList(FeelNode test, object? value, IReadOnlyList<object?> list, EnumerationType? scale)
    {
        evaluation.Step(test.Span, list.Count);
        if (value is IReadOnlyList<object?> && Equality.TryEqual(evaluation, test.Span, value, list) is true)
        {
            return true;
        }

        foreach (var item in list)
        {
            var found = item is FeelRange range && value is not FeelRange
                ? RangeMembership.TryContains(range, value, scale)
                : Equality.TryEqual(evaluation, test.Span, value, item);
            if (found is true)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <c>?</c> in a test is the value of this test, and not that of another <c>in</c> inside it.</summary>
    public static bool MentionsTestedValue(FeelNode test) => test switch
    {
        NameNode name => name.Name == Scope.TestedValue,
        InNode inner => MentionsTestedValue(inner.Value),
        _ => test.Children.Any(MentionsTestedValue),
    };

    private EnumerationType? ScaleOf(FeelNode left, FeelNode right) => TypeOf(left) ?? TypeOf(right);

    private EnumerationType? TypeOf(FeelNode node) => ScaleIn(evaluation.TypeOf(node));

    private static EnumerationType? ScaleIn(FeelType? type) => type switch
    {
        EnumerationType { Ordered: true } scale => scale,
        OptionalType optional => ScaleIn(optional.Item),
        RangeType range => ScaleIn(range.Item),
        ListType list => ScaleIn(list.Item),
        _ => null,
    };
}
