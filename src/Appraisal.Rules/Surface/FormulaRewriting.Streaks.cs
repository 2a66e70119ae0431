using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <content>
/// Earlier periods: <c>previous(x, n)</c> is a link, <c>streak(condition)</c> counts over such links. On a subject they lead to its history;
/// on a row of a list of periods, to the rows that stand before it.
/// </content>
internal sealed partial class FormulaRewriting
{
    // The days of a year. Each row of the list is a branch of the formula, so an endless list would be a formula without end.
    private const int MostCounted = 366;

    private FeelNode Streak(InvocationNode call, FeelNode condition, string table)
    {
        if (builder.Tables[table].Periods is not null)
        {
            return StreakInList(call, condition, table, PeriodReach.Longest(builder, table));
        }

        var names = NamesIn(condition, table);
        if (HistoryKeeping(names, table) is not { } history)
        {
            ReportNotKept(call, names.Where(n => HistoryKeeping([n], table) is null).DefaultIfEmpty("…"), table);
            return call;
        }

        return Counted(call, history.Years + 1, back => back == 0 ? Resolve(condition, table) : Earlier(condition, names, table, history, back));
    }

    /// <summary>The condition is a column of the list, so it may say whatever a row can say of itself.</summary>
    private FeelNode StreakInList(InvocationNode call, FeelNode condition, string table, int longest)
    {
        if (longest > MostCounted)
        {
            Report(PeriodRules.ListTooLong, call, table, $"{longest}", $"{MostCounted}");
            return call;
        }

        var held = ColumnFor(condition, table, "条件");
        return Counted(call, longest, back => back == 0
            ? new NameNode(condition.Span, held)
            : Known(condition, EarlierInList(held, table, back), new NameNode(condition.Span, EarlierInList(held, table, back))));
    }

    /// <summary>
    /// <c>if c then (if c1 then (if c2 then 3 else 2) else 1) else 0</c>, where ck is the condition k periods ago
    /// and fails where that period has no row.
    /// </summary>
    private static FeelNode Counted(InvocationNode call, int most, Func<int, FeelNode> held)
    {
        FeelNode length = new NumberNode(call.Span, (ExactNumber)most);
        for (var back = most - 1; back >= 0; back--)
        {
            length = new IfNode(call.Span, held(back), length, new NumberNode(call.Span, (ExactNumber)back));
        }

        return length;
    }

    private FeelNode Previous(InvocationNode call, FeelNode argument, string table)
    {
        if (argument is not NameNode name)
        {
            ReportNoName(call, argument);
            return call;
        }

        if (!builder.HasColumn(table, name.Name) && OwnerOf(name.Name, table) is null && !IsParameter(name.Name))
        {
            return name;
        }

        var periods = builder.Tables[table].Periods;
        var history = periods is null ? HistoryKeeping([name.Name], table) : null;
        if (history is null && periods is null)
        {
            ReportNotKept(call, [name.Name], table);
            return call;
        }

        if (periods is not null && !builder.HasColumn(table, name.Name))
        {
            ReportColumn(name, name.Name, table);
            return call;
        }

        var most = history?.Years ?? Math.Max(1, PeriodReach.Longest(builder, table) - 1);
        if (BackOf(call) is not { } back || back > most)
        {
            Report(PeriodRules.NotSoFarBack, call, Written(call.Arguments[1].Value), history?.Name ?? table, $"{most}", history is null ? "each" : PeriodWords.Of(history.Unit).Key);
            return call;
        }

        return new NameNode(call.Span, history is null ? EarlierInList(name.Name, table, back) : KeptColumn(name.Name, table, history, back));
    }

    /// <summary>Reports what no history of the table keeps, and how it would.</summary>
    private void ReportNotKept(FeelNode call, IEnumerable<string> columns, string table)
    {
        var names = string.Join(", ", columns);
        var history = builder.Tables.Values.FirstOrDefault(t => t.Kind == TableKind.History && t.Of == table)?.Name;
        var key = PeriodWords.Of(builder.Period?.Unit ?? PeriodUnit.Year).Key;
        var (chinese, english) = (history, builder.Tables[table].Kind) switch
        {
            (not null, _) => ($"把“{names}”写进“{history}”的 keeps", $"list '{names}' in 'keeps' of '{history}'"),
            (_, TableKind.Subject) => (
                $"在 history 下声明一个表，如 {{of: {table}, keeps: [{names}], {key}: 1, missing: ends the streak}}",
                $"declare a table under 'history', as in {{of: {table}, keeps: [{names}], {key}: 1, missing: ends the streak}}"),
            _ => (
                $"历史只属于 subjects 下的表：给“{table}”所属的对象设一项决策保留，或把以前的数作“{table}”的字段",
                $"a history belongs to a table under 'subjects': keep a decision of whom '{table}' belongs to, or give '{table}' a field for the earlier value"),
        };
        Report(CheckingRules.NoHistory, call, names, chinese, english);
    }

    /// <summary>Reports an earlier value of something that is no name.</summary>
    private void ReportNoName(FeelNode call, FeelNode argument)
    {
        var inner = argument is InvocationNode { Callee: NameNode { Name: "previous" }, Arguments: [{ Value: NameNode twice }] } ? twice.Name : null;
        var names = argument.DescendantsAndSelf().OfType<NameNode>().Select(n => n.Name).Distinct(StringComparer.Ordinal).Where(n => !Functions.ContainsKey(n)).ToList();
        var read = string.Join("、", names.Take(3).Select(n => $"previous({n})"));
        var (chinese, english) = inner is not null ? ($"前两期写 previous({inner}, 2)", $"two periods back is previous({inner}, 2)")
            : names.Count == 0 ? ("写一项决策的名称", "write the name of a decision")
            : ($"另设一项决策，value: {Written(argument)}，再读它的前一期；或在公式里读 {read}", $"make it a decision of its own, 'value: {Written(argument)}', and read the earlier value of that; or read {read.Replace("、", ", ", StringComparison.Ordinal)} in the formula");
        Report(PeriodRules.EarlierOfFormula, call, Written(argument), chinese, english);
    }

    /// <summary>How many periods back a call reads; null where that is no whole number from 1 on.</summary>
    private static int? BackOf(InvocationNode call) => call.Arguments switch
    {
        [_] => 1,
        [_, { Value: NumberNode { Value: { Sign: > 0 } number } }] when number.TryGetScale(out var scale) && scale == 0 && number <= int.MaxValue => (int)number.Numerator,
        _ => null,
    };

    private FeelNode Earlier(FeelNode condition, IReadOnlyList<string> names, string table, TableDefinition history, int back)
    {
        var kept = names.ToDictionary(n => n, n => KeptColumn(n, table, history, back), StringComparer.Ordinal);
        var held = condition.Rewrite(node => node is NameNode name && kept.TryGetValue(name.Name, out var column) ? new NameNode(name.Span, column) : null);
        return kept.Values.Aggregate(held, (all, column) => Known(condition, column, all));
    }

    private static BinaryNode Known(FeelNode condition, string column, FeelNode held)
    {
        var span = condition.Span;
        var known = new BinaryNode(span, BinaryOperator.NotEqual, new NameNode(span, column), new NullNode(span));
        return new BinaryNode(span, BinaryOperator.And, known, held);
    }

    private string KeptColumn(string name, string table, TableDefinition history, int back) => builder.Add(new LinkNode
    {
        Target = new(table, EarlierName(name, new(history.Name, name), table, back)),
        Origin = origin,
        PeriodsBack = back,
        Missing = builder.MissingYears[history.Name],
        Column = new(history.Name, name),
    });

    private string EarlierInList(string name, string table, int back) => builder.Add(new LinkNode
    {
        Target = new(table, EarlierName(name, new(table, name), table, back)),
        Origin = origin,
        PeriodsBack = back,
        Column = new(table, name),
    });

    /// <summary>The name under which an earlier value is read and explained: as an author writes it, unless the column is one of ours.</summary>
    private string EarlierName(string name, ColumnId column, string table, int back)
    {
        var written = name.Contains('·') ? $"{name}·前{back}" : back == 1 ? $"previous({name})" : $"previous({name}, {back})";
        return builder.Nodes.GetValueOrDefault(new(table, written)) is LinkNode other && other.Column != column ? $"{column.Table}.{written}" : written;
    }

    private TableDefinition? HistoryKeeping(IReadOnlyList<string> names, string table) =>
        names.Count == 0 ? null : builder.Tables.Values.FirstOrDefault(t =>
            t.Kind == TableKind.History && t.Of == table && names.All(n => builder.HasColumn(t.Name, n)));
}
