using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Checking;

/// <summary>Streaks that are compared with a number that they never reach: the rule would never hold, or always.</summary>
internal static class StreakReaches
{
    public static IEnumerable<Diagnostic> Wrong(SchemeModel model, ParameterValues parameters)
    {
        foreach (var use in model.StreakUses.Concat(OfDecisions(model)))
        {
            if (Value(use.With, parameters) is { } value && SaysNothing(use.Operator, value, use.Reach.Most))
            {
                yield return new Diagnostic(CountingRules.StreakNeverSoLong, use.Place, use.Origin.Decision, $"{value}", $"{use.Reach.Most}", use.Reach.Table, use.Reach.Key) { Clauses = use.Origin.Clauses };
            }
        }
    }

    /// <summary>Comparisons of decisions that are streaks.</summary>
    private static IEnumerable<StreakUse> OfDecisions(SchemeModel model) =>
        from formula in model.Streaks.Count == 0 ? [] : model.Nodes.Values.OfType<FormulaNode>()
        from node in formula.Root.DescendantsAndSelf().OfType<BinaryNode>()
        from use in new[] { Use(formula, node, node.Left, node.Operator, node.Right, model), Use(formula, node, node.Right, Turn(node.Operator), node.Left, model) }.OfType<StreakUse>()
        select use;

    private static StreakUse? Use(FormulaNode formula, BinaryNode node, FeelNode streak, BinaryOperator by, FeelNode with, SchemeModel model) =>
        streak is NameNode name && model.Streaks.TryGetValue(new(formula.Target.Table, name.Name), out var reach)
            ? new StreakUse(formula.Origin, formula.Text.Locate(node.Span).Place, reach, by, with)
            : null;

    private static BinaryOperator Turn(BinaryOperator by) => by switch
    {
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        _ => by,
    };

    private static bool SaysNothing(BinaryOperator by, ExactNumber value, ExactNumber most) => by switch
    {
        BinaryOperator.GreaterOrEqual or BinaryOperator.Less or BinaryOperator.Equal or BinaryOperator.NotEqual => value > most,
        BinaryOperator.Greater or BinaryOperator.LessOrEqual => value >= most,
        _ => false,
    };

    private static ExactNumber? Value(FeelNode with, ParameterValues parameters) => with switch
    {
        NumberNode number => number.Value,
        NameNode name => parameters.TryGetScalar(name.Name, out var value) ? value as ExactNumber? : null,
        _ => null,
    };
}
