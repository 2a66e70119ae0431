using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Checking;

/// <summary>Whether the tests around a place leave only rows in which a number is not zero.</summary>
internal sealed class ZeroTests(TypeResolver types, LinearForms forms)
{
    public bool Exclude(string table, LinearForm number, IEnumerable<FeelTest> tests) => tests.Any(t => Excludes(table, number, t.Condition, t.Holds));

    private bool Excludes(string table, LinearForm number, FeelNode condition, bool holds) => condition switch
    {
        InvocationNode { Callee: NameNode { Name: "not" }, Arguments: [var negated] } => Excludes(table, number, negated.Value, !holds),
        BinaryNode { Operator: BinaryOperator.And or BinaryOperator.Or } both when holds == (both.Operator == BinaryOperator.And) =>
            Excludes(table, number, both.Left, holds) || Excludes(table, number, both.Right, holds),
        BinaryNode { Operator: BinaryOperator.And or BinaryOperator.Or } either =>
            Excludes(table, number, either.Left, holds) && Excludes(table, number, either.Right, holds),
        BinaryNode test when RelationOf(test.Operator, holds) is { } relation => Excludes(number, relation, forms.Of(table, test.Left), forms.Of(table, test.Right)),
        BetweenNode test when holds =>
            Excludes(number, BinaryOperator.GreaterOrEqual, forms.Of(table, test.Value), forms.Of(table, test.Low))
            || Excludes(number, BinaryOperator.LessOrEqual, forms.Of(table, test.Value), forms.Of(table, test.High)),
        NameNode name => types.Model.Nodes.GetValueOrDefault(new(table, name.Name)) is FormulaNode named && Excludes(table, number, named.Root, holds),
        _ => false,
    };

    /// <summary>With <c>left - right</c> as so many times the number and a rest, the comparison is one of the number with a constant.</summary>
    private static bool Excludes(LinearForm number, BinaryOperator relation, LinearForm left, LinearForm right)
    {
        var difference = left.Minus(right);
        if (difference.MultipleOf(number) is not { } factor)
        {
            return false;
        }

        var edge = number.Rest - difference.Rest / factor;
        return (factor.Sign > 0 ? relation : Mirrored(relation)) switch
        {
            BinaryOperator.Equal => edge != ExactNumber.Zero,
            BinaryOperator.NotEqual => edge == ExactNumber.Zero,
            BinaryOperator.Greater => edge.Sign >= 0,
            BinaryOperator.GreaterOrEqual => edge.Sign > 0,
            BinaryOperator.Less => edge.Sign <= 0,
            _ => edge.Sign < 0,
        };
    }

    private static BinaryOperator? RelationOf(BinaryOperator test, bool holds) => test switch
    {
        BinaryOperator.Equal => holds ? test : BinaryOperator.NotEqual,
        BinaryOperator.NotEqual => holds ? test : BinaryOperator.Equal,
        BinaryOperator.Less => holds ? test : BinaryOperator.GreaterOrEqual,
        BinaryOperator.LessOrEqual => holds ? test : BinaryOperator.Greater,
        BinaryOperator.Greater => holds ? test : BinaryOperator.LessOrEqual,
        BinaryOperator.GreaterOrEqual => holds ? test : BinaryOperator.Less,
        _ => null,
    };

    private static BinaryOperator Mirrored(BinaryOperator relation) => relation switch
    {
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        _ => relation,
    };
}
