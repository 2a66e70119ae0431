using Appraisal.Rules.Feel.Checking;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Checking;

/// <summary>
/// Where columns that are <c>for:</c> a class of rows hold a value: where the tests around a place leave only rows of that class.
/// </summary>
internal sealed class RowClasses(string table, TypeResolver types)
{
    /// <summary>Whether the column surely holds a value where the tests came out so.</summary>
    public bool IsPresent(string name, IReadOnlyList<FeelTest> tests)
    {
        var known = Known(tests);
        return IsPresent(name, known) || LinkPath.IsReached(types, new(table, name), [.. known.PresentColumns], step => IsPresent(step, known));
    }

    /// <summary>Whether the column surely holds no value where the tests came out so: its class is the other rows.</summary>
    public bool IsAbsent(string name, IReadOnlyList<FeelTest> tests) =>
        ConditionOf(name) is { } condition
        && Of(new NameNode(default, condition), false, seesThrough: false) is { IsExact: true } outside
        && Known(tests).IsWithin(outside);

    private RowClass Known(IReadOnlyList<FeelTest> tests) => tests.Aggregate(RowClass.All, (all, t) => all.And(Of(t.Condition, t.Holds, seesThrough: true)));

    private bool IsPresent(string name, RowClass known) =>
        known.IsWithin(RowClass.Present(name))
        || (ConditionOf(name) is { } condition
            && Of(new NameNode(default, condition), true, seesThrough: false) is { IsExact: true } needed
            && known.IsWithin(needed));

    /// <summary>The column that says for which rows a column is; null where it is for all.</summary>
    public static string? ClassOf(SchemeModel model, ColumnId column)
    {
        var computed = Unlimited(model, column);
        return model.Classes.GetValueOrDefault(computed) ?? model.Nodes.GetValueOrDefault(computed) switch
        {
            RankNode rank => model.Groups[rank.Group].For,
            // Every row that a group can be named for reads its value, also those that do not stand in it.
            GroupValueNode { NoneIsNotApplicable: false } value =>
                model.Groups[value.Group].Keys.Select(key => ClassOf(model, key)).OfType<string>().ToList() is [var only] ? only : model.Groups[value.Group].For,
            _ => null,
        };
    }

    /// <summary>The column before its cap, floor and rounding: what does not apply passes through them.</summary>
    private static ColumnId Unlimited(SchemeModel model, ColumnId column)
    {
        while (model.Nodes.GetValueOrDefault(column) is LimitNode limit)
        {
            column = column with { Name = limit.Value };
        }

        return column;
    }

    /// <summary>The column of the condition by which a column always holds a value; null where there is none.</summary>
    private string? ConditionOf(string name)
    {
        var column = Unlimited(types.Model, new(table, name));
        if (ClassOf(types.Model, column) is not { } condition)
        {
            return null;
        }

        return types.Model.Nodes.GetValueOrDefault(column) is not FormulaNode { Root: IfNode { Then: var value } } || IsValue(column, value) ? condition : null;
    }

    private bool IsValue(ColumnId column, FeelNode value) =>
        types.TypeOf(column) is not null && types.Formulas.TryGetValue(column, out CheckedExpression? formula) && formula.TypeOf(value) is not OptionalType;

    /// <summary>What a condition says of the values of columns; what it says beyond that is known by its text, where the same condition is written again.</summary>
    private RowClass Of(FeelNode condition, bool holds, bool seesThrough) =>
        OfValues(condition, holds, seesThrough) is var known && !known.IsExact && ConditionText.Of(condition, holds) is var (text, value)
            ? known.And(RowClass.Of(text, [value ? "true" : "false"])) with { IsExact = true }
            : known;

    /// <param name="condition">A condition over columns of the row.</param>
    /// <param name="holds">How it came out.</param>
    /// <param name="seesThrough">Whether a computed boolean says something of its own beside what its formula says.</param>
    private RowClass OfValues(FeelNode condition, bool holds, bool seesThrough) => condition switch
    {
        BinaryNode { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual, Left: not NameNode, Right: NameNode } turned =>
            OfValues(turned with { Left = turned.Right, Right = turned.Left }, holds, seesThrough),
        BinaryNode { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual, Left: NameNode, Right: BooleanNode literal } test =>
            Of(test.Left, literal.Value == (holds == (test.Operator == BinaryOperator.Equal)), seesThrough),
        BooleanNode literal => literal.Value == holds ? RowClass.All : RowClass.Unknown,
        InvocationNode { Callee: NameNode { Name: "not" }, Arguments: [var negated] } => Of(negated.Value, !holds, seesThrough),
        BinaryNode { Operator: BinaryOperator.And or BinaryOperator.Or } both when holds == (both.Operator == BinaryOperator.And) =>
            Of(both.Left, holds, seesThrough).And(Of(both.Right, holds, seesThrough)),
        BinaryNode { Operator: BinaryOperator.And or BinaryOperator.Or } either => Of(either.Left, holds, seesThrough).Or(Of(either.Right, holds, seesThrough)),
        BinaryNode { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual, Left: NameNode name, Right: NullNode } test =>
            holds == (test.Operator == BinaryOperator.NotEqual) ? RowClass.Present(name.Name) : RowClass.Unknown,
        BinaryNode { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual, Left: NameNode name, Right: StringNode literal } test =>
            OfValues(name.Name, [literal.Value], holds == (test.Operator == BinaryOperator.Equal)),
        InNode { Value: NameNode name } test when test.Tests.All(t => t is StringNode) =>
            OfValues(name.Name, [.. test.Tests.Select(t => ((StringNode)t).Value)], holds),
        NameNode name => OfBoolean(name.Name, holds, seesThrough),
        _ => NumberTest.Of(condition, holds) is var (number, bounds) ? RowClass.Between(number, bounds) : RowClass.Unknown,
    };

    private RowClass OfBoolean(string name, bool holds, bool seesThrough)
    {
        var own = RowClass.Of(name, [holds ? "true" : "false"]);
        if (!types.Model.Nodes.TryGetValue(new(table, name), out var node) || node is not FormulaNode formula)
        {
            return own;
        }

        var behind = Of(formula.Root, holds, seesThrough);
        return seesThrough ? own.And(behind) : behind.IsExact ? behind : own;
    }

    private RowClass OfValues(string name, IReadOnlyList<string> values, bool among)
    {
        var type = types.Model.Parameters.ContainsKey(name) ? types.TypeOfParameter(name) : types.TypeOf(new(table, name));
        return type is EnumerationType list ? RowClass.Of(name, among ? values : [.. list.Literals.Except(values)]) : RowClass.Unknown;
    }
}
