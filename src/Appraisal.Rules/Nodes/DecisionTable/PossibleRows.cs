using Appraisal.Rules.Checking;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Nodes;

/// <summary>What tried values of a table's columns can stand together: a column that is <c>for:</c> a class of rows has a value there, and nowhere else.</summary>
internal sealed class PossibleRows(DecisionTableNode node, IReadOnlyList<FeelType> types, TypeResolver resolver)
{
    private readonly RowClasses _classes = new(node.Target.Table, resolver);

    /// <summary>Whether the values can be those of one row; the columns that are not tried yet may have any.</summary>
    public bool CanBe(IReadOnlyList<object?> tried)
    {
        if (!types.Any(t => t is OptionalType))
        {
            return true;
        }

        IReadOnlyList<FeelTest> tests = [.. tried.Select((value, i) => Test(node.Tested[i].Name, value)).Concat([node.For is { } applies ? new FeelTest(new NameNode(default, applies), true) : null]).OfType<FeelTest>()];
        return !tried.Where((value, i) => types[i] is OptionalType && !ReferenceEquals(value, TableGaps.AnyValue) && Contradicts(node.Tested[i].Name, value, tests)).Any();
    }

    private bool Contradicts(string name, object? value, IReadOnlyList<FeelTest> tests)
    {
        // What is tried of the column itself says nothing of its class.
        var others = tests.Where(t => t.Condition is not BinaryNode { Left: NameNode tested } || tested.Name != name).ToList();
        return value is null ? _classes.IsPresent(name, others) : _classes.IsAbsent(name, others);
    }

    private static FeelTest? Test(string name, object? value)
    {
        var column = new NameNode(default, name);
        return value switch
        {
            bool truth => new FeelTest(column, truth),
            string text => Is(new StringNode(default, text)),
            ExactNumber number => Is(new NumberNode(default, number)),
            null => Is(new NullNode(default)),
            _ => null,
        };

        FeelTest Is(FeelNode literal) => new(new BinaryNode(default, BinaryOperator.Equal, column, literal), true);
    }
}
