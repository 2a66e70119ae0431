using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;

namespace Appraisal.Rules.Feel.Checking;

/// <summary>Tests of a value: <c>between</c>, <c>in</c> and the cells of tables.</summary>
internal sealed partial class TypeInference
{
    private FeelType Between(BetweenNode node, TypeEnvironment environment)
    {
        var value = Infer(node.Value, environment);
        var low = Infer(node.Low, environment, value);
        var high = Infer(node.High, environment, value);
        Comparison(node.Span, BinaryOperator.GreaterOrEqual, (node.Value, value), (node.Low, low));
        Comparison(node.Span, BinaryOperator.LessOrEqual, (node.Value, value), (node.High, high));
        return FeelType.Boolean;
    }

    private FeelType In(InNode node, TypeEnvironment environment)
    {
        var subject = InferPresent(node.Value, environment, "in");
        var inner = environment.With(Scope.TestedValue, subject);
        foreach (var test in node.Tests)
        {
            Test(test, node.Value, subject, inner);
        }

        return FeelType.Boolean;
    }

    private FeelType UnaryTests(UnaryTestsNode node, TypeEnvironment environment)
    {
        var name = new NameNode(node.Span, Scope.TestedValue);
        var subject = node.Tests.Count == 0 ? FeelType.Any : Name(name, environment);
        foreach (var test in node.Tests)
        {
            Test(test, name, Interpretation.MentionsTestedValue(test) ? subject : TestedSubject(name, subject, test), environment);
        }

        return FeelType.Boolean;
    }

    private FeelType TestedSubject(NameNode name, FeelType subject, FeelNode test) =>
        test is NullNode || subject is not OptionalType ? subject : Present(name, subject, "in");

    private void Test(FeelNode test, FeelNode valueNode, FeelType subject, TypeEnvironment environment)
    {
        if (test is ComparisonTestNode comparison)
        {
            var operand = Infer(comparison.Operand, environment, subject);
            _types[test] = FeelType.Boolean;
            Comparison(test.Span, comparison.Operator, (valueNode, subject), (comparison.Operand, operand));
            return;
        }

        var type = Infer(test, environment, test is ListNode && subject is not ListType ? new ListType(subject) : subject);
        if (Interpretation.MentionsTestedValue(test))
        {
            Demand(test, type, FeelType.Boolean, "in");
            return;
        }

        switch (type)
        {
            case RangeType range when subject is not RangeType:
                Comparison(test.Span, BinaryOperator.LessOrEqual, (valueNode, subject), (test, range.Item));
                break;
            case ListType list when subject is not ListType:
                TestItems(test, subject, TypeRelations.WithoutNull(list.Item));
                break;
            default:
                Comparison(test.Span, BinaryOperator.Equal, (valueNode, subject), (test, type));
                break;
        }
    }

    private void TestItems(FeelNode test, FeelType subject, FeelType item)
    {
        var tested = item is RangeType range && subject is not RangeType ? range.Item : item;
        if (!TypeRelations.IsEquatable(subject, tested))
        {
            Report(test.Span, TypeCodes.WrongOperands, "in", TypeWords.Of(subject), TypeWords.Of(item));
        }
    }
}
