using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <content>Streaks that are compared: with more than they count the comparison would say nothing.</content>
internal sealed partial class FormulaRewriting
{
    private static readonly Dictionary<BinaryOperator, BinaryOperator> Turned = new()
    {
        [BinaryOperator.Less] = BinaryOperator.Greater,
        [BinaryOperator.LessOrEqual] = BinaryOperator.GreaterOrEqual,
        [BinaryOperator.Greater] = BinaryOperator.Less,
        [BinaryOperator.GreaterOrEqual] = BinaryOperator.LessOrEqual,
        [BinaryOperator.Equal] = BinaryOperator.Equal,
        [BinaryOperator.NotEqual] = BinaryOperator.NotEqual,
    };

    /// <summary>Notes a comparison of a streak; it is rewritten like any other.</summary>
    private FeelNode? NoteStreak(BinaryNode node, string table)
    {
        if (!Turned.TryGetValue(node.Operator, out var turned))
        {
            return null;
        }

        if (ReachOf(node.Left, table) is { } left)
        {
            builder.StreakUses.Add(new StreakUse(origin, _text.Locate(node.Span).Place, left, node.Operator, node.Right));
        }
        else if (ReachOf(node.Right, table) is { } right)
        {
            builder.StreakUses.Add(new StreakUse(origin, _text.Locate(node.Span).Place, right, turned, node.Left));
        }

        return null;
    }

    /// <summary>How far a streak counts; null for anything else, and for one that cannot be counted, which is told where it is rewritten.</summary>
    private StreakReach? ReachOf(FeelNode node, string table)
    {
        if (node is not InvocationNode { Callee: NameNode { Name: "streak" }, Arguments: [{ Value: var condition }] })
        {
            return null;
        }

        return builder.Tables[table].Periods is not null ? new StreakReach(PeriodReach.Longest(builder, table), table, "each")
            : HistoryKeeping(NamesIn(condition, table), table) is { } history ? new StreakReach(history.Years + 1, history.Name, PeriodWords.Of(history.Unit).Key)
            : null;
    }

    private List<string> NamesIn(FeelNode condition, string table) =>
        [.. condition.DescendantsAndSelf().OfType<NameNode>().Where(n => builder.HasColumn(table, n.Name)).Select(n => n.Name).Distinct()];
}
