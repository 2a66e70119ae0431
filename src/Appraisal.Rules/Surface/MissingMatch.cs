using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Surface;

/// <summary><c>none:</c> beside <c>match</c>: what holds for rows in which the value that is looked up is missing.</summary>
internal static class MissingMatch
{
    /// <summary>Whether it is a value of its own, so that it is one more row of the lookup.</summary>
    public static bool IsRow(SchemeBuilder builder, FormReader form) => form.Node("none") is YamlScalar none && !builder.Parameters.ContainsKey(none.Text);

    /// <summary>The row of the lookup for a missing value; null without one.</summary>
    public static DecisionRow? Row(FormReader form, NodeOrigin origin)
    {
        if (form.Scalar("none") is not { } none)
        {
            return null;
        }

        if (none.Text == NotApplicable.Word)
        {
            form.Report(ParsingRules.WrongShape, "none", "none", "一个值；这时没有值的，写 for: 列 != null", "a value; for no value at all write 'for: COLUMN != null'");
        }

        return new DecisionRow([DecisionCell.Missing], FormReader.LiteralOf(none), origin.Clauses, none.Place);
    }

    /// <summary>Where the value that is there is computed, and for which rows: the decision itself takes it, or what holds in its place.</summary>
    public static (ColumnId Target, string? Applies) Around(SchemeBuilder builder, FormReader form, TestedValue tested, ColumnId target, NodeOrigin origin, string? applies)
    {
        if (form.Scalar("none") is not { } none || tested.IsParameter || form.OperandOf(none, target.Table) is not { } operand)
        {
            return (target, applies);
        }

        var (found, present) = (target with { Name = $"{target.Name}·查得" }, target with { Name = $"{target.Name}·有值" });
        var value = new NameNode(default, tested.Name);
        FeelNode isPresent = new BinaryNode(default, BinaryOperator.NotEqual, value, new NullNode(default));
        isPresent = applies is null ? isPresent : new BinaryNode(default, BinaryOperator.And, new NameNode(default, applies), isPresent);
        new FormulaRewriting(builder, origin).AddGenerated(present, $"{tested.Name} != null", isPresent, none.Place);
        builder.Declare(found, origin.Place);
        Applicability.Declare(builder, found, present.Name);
        FeelNode instead = operand is ConstantOperand constant ? new NumberNode(default, constant.Value) : new NameNode(default, none.Text);
        var root = new IfNode(default, new BinaryNode(default, BinaryOperator.Equal, value, new NullNode(default)), instead, new NameNode(default, found.Name));
        new FormulaRewriting(builder, origin) { For = applies }.AddGenerated(target, $"if {tested.Name} = null then {none.Text} else {found.Name}", root, none.Place);
        return (found, present.Name);
    }
}
