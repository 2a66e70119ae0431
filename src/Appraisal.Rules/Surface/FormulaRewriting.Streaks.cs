using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <content>Earlier periods: <c>previous(x)</c> is a link to the history, <c>streak(condition)</c> counts periods over such links.</content>
internal sealed partial class FormulaRewriting
{
    /// <summary>
    /// <c>if c then (if c1 then (if c2 then 3 else 2) else 1) else 0</c>, where ck is the condition over the columns kept k periods ago
    /// and fails where that period has no row.
    /// </summary>
    private FeelNode Streak(InvocationNode call, FeelNode condition, string table)
    {
        var names = condition.DescendantsAndSelf().OfType<NameNode>().Where(n => builder.HasColumn(table, n.Name)).Select(n => n.Name).Distinct().ToList();
        if (HistoryKeeping(names, table) is not { } history)
        {
            Report(CheckingRules.NoHistory, call, string.Join(", ", names));
            return call;
        }

        var span = call.Span;
        FeelNode length = new NumberNode(span, (ExactNumber)(history.Years + 1));
        for (var back = history.Years; back >= 0; back--)
        {
            var held = back == 0 ? Resolve(condition, table) : Earlier(condition, names, table, history, back);
            length = new IfNode(span, held, length, new NumberNode(span, (ExactNumber)back));
        }

        return length;
    }

    private FeelNode Previous(InvocationNode call, FeelNode argument, string table)
    {
        if (argument is not NameNode name || HistoryKeeping([name.Name], table) is not { } history)
        {
            Report(CheckingRules.NoHistory, call, _text.Text.Length >= argument.Span.End ? _text.Text[argument.Span.Start..argument.Span.End] : "");
            return call;
        }

        return new NameNode(call.Span, KeptColumn(name.Name, table, history, 1));
    }

    private FeelNode Earlier(FeelNode condition, IReadOnlyList<string> names, string table, TableDefinition history, int back)
    {
        var kept = names.ToDictionary(n => n, n => KeptColumn(n, table, history, back), StringComparer.Ordinal);
        var held = condition.Rewrite(node => node is NameNode name && kept.TryGetValue(name.Name, out var column) ? new NameNode(name.Span, column) : null);
        foreach (var column in kept.Values)
        {
            var span = condition.Span;
            var known = new BinaryNode(span, BinaryOperator.NotEqual, new NameNode(span, column), new NullNode(span));
            held = new BinaryNode(span, BinaryOperator.And, known, held);
        }

        return held;
    }

    private string KeptColumn(string name, string table, TableDefinition history, int back) => builder.Add(new LinkNode
    {
        Target = new(table, $"{history.Name}.{name}·前{back}"),
        Origin = origin,
        PeriodsBack = back,
        Missing = builder.MissingYears[history.Name],
        Column = new(history.Name, name),
    });

    private TableDefinition? HistoryKeeping(IReadOnlyList<string> names, string table) =>
        names.Count == 0 ? null : builder.Tables.Values.FirstOrDefault(t =>
            t.Kind == TableKind.History && t.Of == table && names.All(n => builder.HasColumn(t.Name, n)));
}
