using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Checking;

/// <summary>
/// Divisions by a number of the group that can be zero, as when the best is zero or the best and the worst are equal, in formulas that do
/// not test it: the document says what holds then, or it is silent and somebody must choose.
/// </summary>
internal sealed class ZeroDivisors
{
    private readonly TypeResolver _types;
    private readonly LinearForms _forms;
    private readonly ZeroTests _tests;
    private readonly GroupNumbers _numbers;

    private ZeroDivisors(TypeResolver types)
    {
        _types = types;
        _forms = new(types);
        _tests = new(types, _forms);
        _numbers = new(types);
    }

    public static IEnumerable<Diagnostic> In(TypeResolver types)
    {
        var divisors = new ZeroDivisors(types);
        return types.Model.Nodes.Values.OfType<FormulaNode>().SelectMany(f => divisors.In(f, f.Root, []));
    }

    private IEnumerable<Diagnostic> In(FormulaNode formula, FeelNode node, IReadOnlyList<FeelTest> tests)
    {
        if (node is BinaryNode { Operator: BinaryOperator.Divide } division && CanBeZero(formula, division.Right, tests))
        {
            yield return Told(formula, division.Right);
        }

        foreach (var (part, known) in Parts(node, tests))
        {
            foreach (var found in In(formula, part, known))
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<(FeelNode Part, IReadOnlyList<FeelTest> Known)> Parts(FeelNode node, IReadOnlyList<FeelTest> tests) => node switch
    {
        IfNode choice => [(choice.Condition, tests), (choice.Then, [.. tests, new(choice.Condition, true)]), (choice.Else, [.. tests, new(choice.Condition, false)])],
        BinaryNode { Operator: BinaryOperator.And or BinaryOperator.Or } both => [(both.Left, tests), (both.Right, [.. tests, new(both.Left, both.Operator == BinaryOperator.And)])],
        _ => node.Children.Select(child => (child, tests)),
    };

    /// <summary>Whether the divisor can be zero because of a number of the group.</summary>
    private bool CanBeZero(FormulaNode formula, FeelNode divisor, IReadOnlyList<FeelTest> tests)
    {
        if (_types.Formulas.TryGetValue(formula.Target, out var typed) && typed.TypeOf(divisor) is NumberType number && GroupNumbers.ExcludesZero(number.Shape))
        {
            return false;
        }

        var table = formula.Target.Table;
        if (_tests.Exclude(table, _forms.Of(table, divisor), tests))
        {
            return false;
        }

        return divisor switch
        {
            NameNode name => CanBeZero(new ColumnId(table, name.Name), tests),
            NegationNode negation => CanBeZero(formula, negation.Operand, tests),
            IfNode or InvocationNode => Parts(divisor, tests).Skip(1).Any(p => CanBeZero(formula, p.Part, p.Known)),
            BinaryNode { Operator: BinaryOperator.Multiply } product => CanBeZero(formula, product.Left, tests) || CanBeZero(formula, product.Right, tests),
            BinaryNode { Operator: BinaryOperator.Divide } quotient => CanBeZero(formula, quotient.Left, tests),
            BinaryNode { Operator: BinaryOperator.Add or BinaryOperator.Subtract } => _numbers.CountsGroup(table, divisor),
            _ => false,
        };
    }

    private bool CanBeZero(ColumnId column, IReadOnlyList<FeelTest> tests) => _types.Model.Nodes.GetValueOrDefault(column) is FormulaNode formula
        ? CanBeZero(formula, formula.Root, tests)
        : _numbers.IsOfGroup(column) && !_numbers.IsNeverZero(column);

    private static Diagnostic Told(FormulaNode formula, FeelNode divisor)
    {
        var (place, excerpt) = formula.Text.Locate(divisor.Span);
        var written = formula.Text.Text.Substring(divisor.Span.Start, divisor.Span.Length);
        return new(CheckingRules.MayDivideByZero, place, formula.Origin.Decision, written) { Excerpt = excerpt, Clauses = formula.Origin.Clauses };
    }
}
