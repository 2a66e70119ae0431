using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Explaining;

/// <summary>What keeps a formula from a value: of a condition the parts that fail, of a choice the conditions that choose.</summary>
internal sealed class FormulaObstacles(FormulaNode node, ObstacleRow row, ObstacleSearch search)
{
    private readonly RowExpression _expression = new(node, row.Row, search.Run);
    private readonly ObstacleRow _row = row.Under(node);

    public Obstacle? Of(Wanted wanted)
    {
        var found = wanted.Truth is { } truth ? Condition(node.Root, truth) : Choice(node.Root, wanted);

        // A condition that is only the name of a decision rests on its own clause and on that of the decision.
        return found is not null && node.Root is NameNode ? found with { Clauses = [.. node.Origin.Clauses.Concat(found.Clauses).Distinct(StringComparer.Ordinal)] } : found;
    }

    /// <summary>What keeps a condition from being true, or from being false; null when nothing does.</summary>
    private Obstacle? Condition(FeelNode part, bool wanted)
    {
        if (_expression.Truth(part) == wanted)
        {
            return null;
        }

        switch (part)
        {
            case BinaryNode { Operator: BinaryOperator.And or BinaryOperator.Or } both:
                var parts = new[] { Condition(both.Left, wanted), Condition(both.Right, wanted) };
                return Obstacle.Several(parts, both.Operator == BinaryOperator.And != wanted, _row);
            case InvocationNode { Callee: NameNode { Name: "not" }, Arguments: [{ Value: var denied }] }:
                return Condition(denied, !wanted);
            case NameNode when _expression.ColumnOf(part) is { } column:
                return search.Of(column, _row, Wanted.Boolean(wanted));
            case IfNode choice when _expression.Truth(choice.Condition) is { } holds:
                return Obstacle.Several([Condition(holds ? choice.Then : choice.Else, wanted), OtherBranch(choice, holds, wanted)], true, _row);
            case BooleanNode:
                return _row.Obstacle(ObstacleKind.Never, node.Target.Name, "方案里这一条件不计", "the scheme leaves this condition out");
            default:
                return new ComparisonObstacles(_expression, _row, search).Of(part, wanted);
        }
    }

    /// <summary>What keeps a condition from choosing its other branch: told where that one would do, or where the chosen one can never change.</summary>
    private Obstacle? OtherBranch(IfNode choice, bool holds, bool wanted)
    {
        var (chosen, other) = holds ? (choice.Then, choice.Else) : (choice.Else, choice.Then);
        return _expression.Truth(other) == wanted ? Condition(choice.Condition, !holds)
            : chosen is BooleanNode && other is not BooleanNode ? Obstacle.Several([Condition(choice.Condition, !holds), Condition(other, wanted)], false, _row)
            : null;
    }

    /// <summary>What keeps a formula that chooses by conditions from choosing a value.</summary>
    private Obstacle? Choice(FeelNode part, Wanted wanted)
    {
        if (part is IfNode choice && _expression.Truth(choice.Condition) is { } holds)
        {
            var other = wanted.Accepts(_expression.Value(holds ? choice.Else : choice.Then)) ? Condition(choice.Condition, !holds) : null;
            return Obstacle.Several([other, Choice(holds ? choice.Then : choice.Else, wanted)], true, _row);
        }

        if (_expression.ColumnOf(part) is { } column)
        {
            return search.Of(column, _row, wanted);
        }

        var flips = Flips(part, wanted);
        return flips.Count == 0 ? null : Obstacle.Several(flips.Select(f => Condition(f.If.Condition, !f.Holds)), flips.All(f => wanted.Accepts(_expression.Value(f.Whole))), _row);
    }

    /// <summary>The choices inside a sum or a product that, taken the other way, bring its number nearer to the one that is wanted.</summary>
    private List<(IfNode If, bool Holds, FeelNode Whole)> Flips(FeelNode part, Wanted wanted)
    {
        if (_expression.Value(part) is not ExactNumber now || Target(wanted, now) is not { } target)
        {
            return [];
        }

        var found = new List<(IfNode, bool, FeelNode)>();
        foreach (var choice in Terms(part).OfType<IfNode>())
        {
            if (_expression.Truth(choice.Condition) is { } holds)
            {
                var whole = part.Rewrite(n => ReferenceEquals(n, choice) ? (holds ? choice.Else : choice.Then) : null);
                if (_expression.Value(whole) is ExactNumber then && ExactNumber.Abs(target - then) < ExactNumber.Abs(target - now))
                {
                    found.Add((choice, holds, whole));
                }
            }
        }

        return found;
    }

    private static IEnumerable<FeelNode> Terms(FeelNode part) =>
        part is BinaryNode { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply } both ? Terms(both.Left).Concat(Terms(both.Right)) : [part];

    private static ExactNumber? Target(Wanted wanted, ExactNumber now) => wanted switch
    {
        { Range: { Lower: { } lower } } when now <= lower => lower,
        { Range.Upper: { } upper } => upper,
        { IsNegated: false, Values: [ExactNumber only] } => only,
        _ => null,
    };
}
