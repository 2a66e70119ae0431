using Appraisal.Rules.Feel.Syntax;

namespace Appraisal.Rules.Surface;

/// <content>
/// The tests under which a part of a formula is read. A mean, highest or lowest is a column of its own, computed for every row; under a
/// test it carries the condition, so that over no rows it is a fault only where the formula reads it.
/// </content>
internal sealed partial class FormulaRewriting
{
    private readonly List<FeelNode> _tests = [];

    private IfNode ResolveIf(IfNode choice, string table)
    {
        var condition = Resolve(choice.Condition, table);
        return choice with
        {
            Condition = condition,
            Then = Under(condition, choice.Then, table),
            Else = Under(Not(condition), choice.Else, table),
        };
    }

    private BinaryNode ResolveLogic(BinaryNode logic, string table)
    {
        var left = Resolve(logic.Left, table);
        return logic with { Left = left, Right = Under(logic.Operator == BinaryOperator.And ? left : Not(left), logic.Right, table) };
    }

    /// <summary>Tests speak of the row of the formula; what is computed for the rows of another table stands under none.</summary>
    private T OutsideTests<T>(Func<T> resolve)
    {
        var tests = _tests.ToList();
        _tests.Clear();
        var resolved = resolve();
        _tests.AddRange(tests);
        return resolved;
    }

    private FeelNode Under(FeelNode test, FeelNode part, string table)
    {
        _tests.Add(test);
        var resolved = Resolve(part, table);
        _tests.RemoveAt(_tests.Count - 1);
        return resolved;
    }

    /// <summary>The boolean column that holds where all the tests do; null when there is none.</summary>
    private string? TestsAsColumn(FeelNode part, string table)
    {
        if (_tests.Count == 0)
        {
            return null;
        }

        var name = builder.Fresh(table, $"{origin.Decision}·读取");
        AddNode(new(table, name), _tests.Aggregate((a, b) => new BinaryNode(part.Span, BinaryOperator.And, a, b)));
        return name;
    }

    private static InvocationNode Not(FeelNode condition) =>
        new(condition.Span, new NameNode(condition.Span, "not"), [new FeelArgument(null, condition)]);
}
