using Appraisal.Rules.Feel;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Running;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Explaining;

/// <summary>The parts of a formula at a row: their values, their truth, and the words for them.</summary>
internal sealed class RowExpression(FormulaNode node, int row, Interpreter run)
{
    private readonly FeelEvaluationOptions _options = new() { Mode = FeelMode.Strict, Cancellation = run.Cancellation };

    public FormulaNode Node => node;

    public int Row => row;

    /// <summary>The value of a part; null also where it cannot be computed, as in a branch that is not taken.</summary>
    public object? Value(FeelNode part)
    {
        try
        {
            return FeelInterpreter.Evaluate(part, Lookup, _options);
        }
        catch (Exception fault) when (fault is FeelException or RunFault)
        {
            return null;
        }
    }

    /// <summary>Whether a condition holds; null where it cannot be told.</summary>
    public bool? Truth(FeelNode part) => part switch
    {
        BinaryNode { Operator: BinaryOperator.And } both => Truth(both.Left) is false ? false : Truth(both.Right) is false ? false : Truth(both.Left) & Truth(both.Right),
        BinaryNode { Operator: BinaryOperator.Or } either => Truth(either.Left) is true ? true : Truth(either.Right) is true ? true : Truth(either.Left) | Truth(either.Right),
        InvocationNode { Callee: NameNode { Name: "not" }, Arguments: [{ Value: var denied }] } => !Truth(denied),
        IfNode choice => Truth(choice.Condition) is { } holds ? Truth(holds ? choice.Then : choice.Else) : null,
        BinaryNode { Operator: >= BinaryOperator.Less and <= BinaryOperator.GreaterOrEqual } order when PlacesInScale(order) is { } places => Compares(order.Operator, places.Left.CompareTo(places.Right)),
        _ => Value(part) as bool?,
    };

    /// <summary>The column that a part is; null where it is more than a name, or a parameter.</summary>
    public ColumnId? ColumnOf(FeelNode part) => part is NameNode name && node.Columns.Contains(name.Name) ? new ColumnId(node.Target.Table, name.Name) : null;

    public bool HasColumns(FeelNode part) => part.DescendantsAndSelf().OfType<NameNode>().Any(n => node.Columns.Contains(n.Name));

    /// <summary>The assumptions that a part names.</summary>
    public IEnumerable<string> Assumptions(FeelNode part) =>
        part.DescendantsAndSelf().OfType<NameNode>().Select(n => n.Name).Where(node.Parameters.Contains)
            .Select(run.Scheme.Model.ParameterOf).OfType<ParameterDefinition>().Where(p => p.Kind == ParameterKind.Assumed).Select(p => p.Name);

    /// <summary>A part as the scheme has it.</summary>
    public string TextOf(FeelNode part)
    {
        if (part is NameNode { Name: var plain } && !plain.Contains('·'))
        {
            return plain;
        }

        if (part.Span.Length > 0 && part.Span.End <= node.Text.Text.Length)
        {
            return OnOneLine(node.Text.Text.Substring(part.Span.Start, part.Span.Length));
        }

        return part is NameNode { Name: var name }
            ? run.Scheme.Model.Nodes.GetValueOrDefault(new(node.Target.Table, name)) is AggregateNode { Written.Length: > 0 } aggregate ? aggregate.Written : name
            : OnOneLine(node.Text.Text);
    }

    public static bool Compares(BinaryOperator by, int order) => by switch
    {
        BinaryOperator.Less => order < 0,
        BinaryOperator.LessOrEqual => order <= 0,
        BinaryOperator.Greater => order > 0,
        _ => order >= 0,
    };

    /// <summary>Where two words of a scale stand in it.</summary>
    private (int Left, int Right)? PlacesInScale(BinaryNode order)
    {
        var formula = run.Scheme.Formulas[node.Target];
        var type = new[] { order.Left, order.Right }.Select(formula.TypeOf).Select(t => t is OptionalType optional ? optional.Item : t).OfType<EnumerationType>().FirstOrDefault(t => t.Ordered);
        return type is not null && Value(order.Left) is string left && Value(order.Right) is string right
            ? (type.Literals.ToList().IndexOf(left), type.Literals.ToList().IndexOf(right))
            : null;
    }

    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[])['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries));

    private bool Lookup(string name, out object? value)
    {
        var known = node.Columns.Contains(name);
        value = known ? run.Value(new(node.Target.Table, name), row) : run.Parameter(name);
        return known || value is not null;
    }
}
