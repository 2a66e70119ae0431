using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Surface;

/// <content>Functions over linked records: each becomes an aggregate, its condition and its value columns of the record.</content>
internal sealed partial class FormulaRewriting
{
    private static readonly Dictionary<string, AggregateKind> Functions = new(StringComparer.Ordinal)
    {
        ["count"] = AggregateKind.Count,
        ["sum"] = AggregateKind.Sum,
        ["mean"] = AggregateKind.Mean,
        ["median"] = AggregateKind.Median,
        ["max"] = AggregateKind.Highest,
        ["min"] = AggregateKind.Lowest,
        ["any"] = AggregateKind.Any,
        ["all"] = AggregateKind.All,
    };

    private FeelNode? ResolveCall(InvocationNode call, string table)
    {
        if (call.Callee is not NameNode function)
        {
            return ResolveArguments(call, table);
        }

        switch (function.Name, call.Arguments)
        {
            case ("streak", [{ Value: var condition }]):
                return Streak(call, condition, table);
            case ("previous", { Count: 1 or 2 } arguments):
                return Previous(call, arguments[0].Value, table);
        }

        if (call.Arguments is not [{ Value: var argument }])
        {
            return ResolveArguments(call, table);
        }

        if (!Functions.TryGetValue(function.Name, out var kind))
        {
            return ResolveArguments(call, table);
        }

        if (kind == AggregateKind.Count && argument is InvocationNode { Callee: NameNode { Name: "distinct values" or "distinct" }, Arguments: [{ Value: var distinct }] }
            && LinkedIn(distinct, table) is { } values)
        {
            return Lift(call, AggregateKind.CountDistinct, values, table);
        }

        return LinkedIn(argument, table) is { } rows ? Lift(call, kind, rows, table) : ResolveArguments(call, table);
    }

    // The callee is a function's name and must not be taken for a column.
    private InvocationNode ResolveArguments(InvocationNode call, string table) =>
        call with { Arguments = [.. call.Arguments.Select(a => a with { Value = Resolve(a.Value, table) })] };

    private FeelNode Lift(FeelNode whole, AggregateKind kind, LinkedExpression rows, string table)
    {
        if (rows.Value is not null || kind is AggregateKind.Count)
        {
            return AddAggregate(whole, kind, rows, table);
        }

        Report(CheckingRules.ColumnNotPlain, whole);
        return whole;
    }

    private FeelNode AddAggregate(FeelNode whole, AggregateKind kind, LinkedExpression rows, string table)
    {
        if (rows.IsBroken)
        {
            return whole;
        }

        if (rows.IsBeside && rows.Value is not null)
        {
            ReportOwnInValue(rows.Value, table);
        }

        var name = builder.Fresh(table, $"{origin.Decision}·汇总");
        _loops.Push((table, rows.Source));
        builder.Add(new AggregateNode
        {
            Target = new(table, name),
            Origin = origin with { Place = _text.Locate(whole.Span).Place },
            Kind = kind,
            Source = rows.Source,
            Through = rows.Through,
            IsBeside = rows.IsBeside,
            Written = Written(whole),
            Where = rows.Where is null ? null : ColumnFor(rows.Where, rows.Source, "条件"),
            Value = rows.Value is null ? null : ColumnFor(rows.Value, rows.Source, "取值"),
            ReadWhere = kind is AggregateKind.Mean or AggregateKind.Median or AggregateKind.Highest or AggregateKind.Lowest ? TestsAsColumn(whole, table) : null,
        });
        _loops.Pop();
        return new NameNode(whole.Span, name);
    }

    /// <summary>The column of a record table that holds an expression: itself when it is a plain column, else a formula of its own.</summary>
    private string ColumnFor(FeelNode expression, string source, string what)
    {
        ReportListVariables(expression, source);
        var resolved = OutsideTests(() => Resolve(expression, source));
        if (resolved is NameNode { Name: var plain } && builder.HasColumn(source, plain))
        {
            return plain;
        }

        var name = builder.Fresh(source, $"{origin.Decision}·{what}");
        AddNode(new(source, name), resolved, part: expression);
        return name;
    }
}
