using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Checking;

/// <summary>Reads formulas as linear forms over columns; columns that are sums of others are read through.</summary>
internal sealed class LinearForms(TypeResolver types)
{
    private readonly Dictionary<ColumnId, LinearForm> _columns = [];
    private int _others;

    public LinearForm Of(string table, FeelNode formula) => formula switch
    {
        NumberNode number => LinearForm.Constant(number.Value),
        NegationNode negation => Of(table, negation.Operand).Times(-1),
        BinaryNode { Operator: BinaryOperator.Add } sum => Of(table, sum.Left).Plus(Of(table, sum.Right)),
        BinaryNode { Operator: BinaryOperator.Subtract } difference => Of(table, difference.Left).Minus(Of(table, difference.Right)),
        BinaryNode { Operator: BinaryOperator.Multiply or BinaryOperator.Divide } product => OfProduct(table, product),
        NameNode name => OfName(table, name.Name),
        _ => Other(),
    };

    public LinearForm OfColumn(ColumnId column)
    {
        if (!_columns.TryGetValue(column, out var form))
        {
            form = types.Model.Nodes.GetValueOrDefault(column) switch
            {
                FormulaNode { Root: BinaryNode or NegationNode or NumberNode or NameNode } formula => Of(column.Table, formula.Root),
                // The same column along the same link is the same number, whichever formula reads it.
                LinkNode { PeriodsBack: 0 } link => LinearForm.Of($"{column.Table}.{link.Through}.{link.Column}"),
                _ => LinearForm.Of(column.ToString()),
            };
            _columns[column] = form;
        }

        return form;
    }

    private LinearForm OfName(string table, string name)
    {
        var column = new ColumnId(table, name);
        return !types.Model.Nodes.ContainsKey(column) && types.Model.ParameterOf(name) is not null && types.Parameters.TryGetScalar(name, out var value) && value is ExactNumber number
            ? LinearForm.Constant(number)
            : OfColumn(column);
    }

    private LinearForm OfProduct(string table, BinaryNode product)
    {
        var (left, right) = (Of(table, product.Left), Of(table, product.Right));
        return (product.Operator, left.IsConstant, right.IsConstant) switch
        {
            (BinaryOperator.Multiply, _, true) => left.Times(right.Rest),
            (BinaryOperator.Multiply, true, _) => right.Times(left.Rest),
            (BinaryOperator.Divide, _, true) when right.Rest != ExactNumber.Zero => left.Times(1 / right.Rest),
            _ => Other(),
        };
    }

    private LinearForm Other() => LinearForm.Of($"\u001f{_others++}");
}
