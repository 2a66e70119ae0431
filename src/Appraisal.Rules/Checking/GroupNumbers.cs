using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Checking;

/// <summary>Which columns are numbers of a whole group, and which columns are never zero.</summary>
internal sealed class GroupNumbers(TypeResolver types)
{
    /// <summary>Whether the column is the best, worst, mean or total of a group, declared as such or put together above the row and read from there.</summary>
    public bool IsOfGroup(ColumnId column) => types.Model.Nodes.GetValueOrDefault(column) switch
    {
        GroupValueNode => true,
        FormulaNode formula => CountsGroup(column.Table, formula.Root),
        LimitNode limit => IsOfGroup(column with { Name = limit.Value }),
        LinkNode { PeriodsBack: 0 } link => IsOfGroup(link.Column) || IsOverRowsOf(column.Table, link.Column),
        _ => false,
    };

    /// <summary>Whether a number of a group is one of the terms that a formula adds and subtracts.</summary>
    public bool CountsGroup(string table, FeelNode formula) => formula switch
    {
        NameNode name => IsOfGroup(new(table, name.Name)),
        NegationNode negation => CountsGroup(table, negation.Operand),
        BinaryNode { Operator: BinaryOperator.Add or BinaryOperator.Subtract } sum => CountsGroup(table, sum.Left) || CountsGroup(table, sum.Right),
        BinaryNode { Operator: BinaryOperator.Multiply, Left: NumberNode, Right: var times } => CountsGroup(table, times),
        BinaryNode { Operator: BinaryOperator.Multiply or BinaryOperator.Divide, Left: var times, Right: NumberNode } => CountsGroup(table, times),
        _ => false,
    };

    /// <summary>Whether no row has zero there.</summary>
    public bool IsNeverZero(ColumnId column)
    {
        if (types.TypeOf(column) is NumberType { Shape: var shape } && ExcludesZero(shape))
        {
            return true;
        }

        return types.Model.Nodes.GetValueOrDefault(column) switch
        {
            // A group that nobody stands in adds up to zero, or has the value that is declared for that.
            GroupValueNode { Kind: GroupValueKind.Total } total when types.Model.Groups[total.Group].For is not null => false,
            GroupValueNode { None: { } none } when none is ColumnOperand || types.Parameters.Number(none) is null or { Sign: 0 } => false,
            GroupValueNode { Kind: GroupValueKind.Highest or GroupValueKind.Lowest, Value: { } value } => IsNeverZero(value),
            GroupValueNode { Value: { } value } => IsNeverZero(value) && HasOneSign(value),
            LinkNode { PeriodsBack: 0 } link => IsNeverZero(link.Column),
            FormulaNode formula => IsNeverZero(column.Table, formula.Root),
            null => types.Model.Tables[column.Table].Fields.FirstOrDefault(f => f.Name == column.Name) is { Within: { } within, IsOptional: false } && !within.Contains(ExactNumber.Zero),
            _ => false,
        };
    }

    public static bool ExcludesZero(NumberShape shape) => shape.Lower is { Sign: > 0 } || shape.Upper is { Sign: < 0 };

    private bool IsNeverZero(string table, FeelNode formula) => formula switch
    {
        NumberNode number => number.Value != ExactNumber.Zero,
        NameNode name => types.Model.ParameterOf(name.Name) is null && IsNeverZero(new(table, name.Name)),
        IfNode choice => IsNeverZero(table, choice.Then) && IsNeverZero(table, choice.Else),
        BinaryNode { Operator: BinaryOperator.Multiply } product => IsNeverZero(table, product.Left) && IsNeverZero(table, product.Right),
        BinaryNode { Operator: BinaryOperator.Divide } quotient => IsNeverZero(table, quotient.Left),
        _ => false,
    };

    private bool HasOneSign(ColumnId column) => types.TypeOf(column) is NumberType { Shape: { Lower.Sign: >= 0 } or { Upper.Sign: <= 0 } };

    private bool IsOverRowsOf(string table, ColumnId column) =>
        types.Model.Nodes.GetValueOrDefault(column) switch
        {
            AggregateNode aggregate => aggregate.Source == table,
            LimitNode limit => IsOverRowsOf(table, column with { Name = limit.Value }),
            _ => false,
        };
}
