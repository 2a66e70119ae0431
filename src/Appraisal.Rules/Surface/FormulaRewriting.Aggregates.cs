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
            && ChildTable(distinct, table) is not null)
        {
            return Lift(call, AggregateKind.CountDistinct, distinct, table);
        }

        return ChildTable(argument, table) is not null ? Lift(call, kind, argument, table) : ResolveArguments(call, table);
    }

    // The callee is a function's name and must not be taken for a column.
    private InvocationNode ResolveArguments(InvocationNode call, string table) =>
        call with { Arguments = [.. call.Arguments.Select(a => a with { Value = Resolve(a.Value, table) })] };

    private FeelNode Lift(FeelNode whole, AggregateKind kind, FeelNode argument, string table)
    {
        var source = ChildTable(argument, table)!;
        var parts = PartsOf(argument, source);
        if (parts is not var (where, value) || value is null && kind is not AggregateKind.Count)
        {
            Report(CheckingRules.ColumnNotPlain, whole);
            return whole;
        }

        return AddAggregate(whole, kind, source, table, where, value);
    }

    private NameNode LiftQuantified(QuantifiedNode quantified, FeelIterator iterator, string table)
    {
        var source = ChildTable(iterator.Domain, table)!;
        var (where, _) = PartsOf(iterator.Domain, source) ?? (null, null);
        var condition = WithoutVariable(quantified.Condition, iterator.Name, source);
        return AddAggregate(quantified, quantified.Every ? AggregateKind.All : AggregateKind.Any, source, table, where, condition);
    }

    private NameNode AddAggregate(FeelNode whole, AggregateKind kind, string source, string table, FeelNode? where, FeelNode? value)
    {
        var written = _text.Text.Length >= whole.Span.End ? _text.Text[whole.Span.Start..whole.Span.End] : origin.Decision;
        var name = builder.Fresh(table, $"{origin.Decision}·汇总");
        builder.Add(new AggregateNode
        {
            Target = new(table, name),
            Origin = origin with { Place = _text.Locate(whole.Span).Place },
            Kind = kind,
            Source = source,
            Through = builder.Owners.LinkTo(source, table)!,
            Written = written,
            Where = where is null ? null : ColumnFor(where, source, "条件"),
            Value = value is null ? null : ColumnFor(value, source, "取值"),
            ReadWhere = kind is AggregateKind.Mean or AggregateKind.Highest or AggregateKind.Lowest ? TestsAsColumn(whole, table) : null,
        });
        return new NameNode(whole.Span, name);
    }

    /// <summary>The column of a record table that holds an expression: itself when it is a plain column, else a formula of its own.</summary>
    private string ColumnFor(FeelNode expression, string source, string what)
    {
        var resolved = OutsideTests(() => Resolve(expression, source));
        if (resolved is NameNode { Name: var plain } && builder.HasColumn(source, plain))
        {
            return plain;
        }

        var name = builder.Fresh(source, $"{origin.Decision}·{what}");
        AddNode(new(source, name), resolved, part: expression);
        return name;
    }

    /// <summary>Splits <c>T</c>, <c>T.c</c>, <c>T[w]</c>, <c>T[w].c</c> and <c>for r in T return e</c> into condition and value.</summary>
    private (FeelNode? Where, FeelNode? Value)? PartsOf(FeelNode argument, string source) => argument switch
    {
        NameNode => (null, null),
        FilterNode { Source: NameNode } filter => (WithoutVariable(filter.Condition, "item", source), null),
        PathNode { Source: NameNode } path => (null, new NameNode(path.Span, path.Name)),
        PathNode { Source: FilterNode { Source: NameNode } filter } path => (WithoutVariable(filter.Condition, "item", source), new NameNode(path.Span, path.Name)),
        ForNode { Iterators: [{ End: null } iterator] } loop when PartsOf(iterator.Domain, source) is var (where, _) => (where, WithoutVariable(loop.Body, iterator.Name, source)),
        _ => null,
    };

    private static FeelNode WithoutVariable(FeelNode body, string variable, string source) => body.Rewrite(node =>
        node is PathNode { Source: NameNode { Name: var name } } path && name == variable
            ? new PathNode(path.Span, new NameNode(path.Source.Span, source), path.Name)
            : null);

    /// <summary>The record table behind an expression, if its rows belong to this table.</summary>
    private string? ChildTable(FeelNode node, string table) => node switch
    {
        NameNode name when !builder.HasColumn(table, name.Name) && builder.Families.InScope(name.Name, table) is var named && IsAbove(table, named) => named,
        PathNode { Source: NameNode or FilterNode } path => ChildTable(path.Source, table),
        FilterNode { Source: NameNode } filter => ChildTable(filter.Source, table),
        ForNode { Iterators: [{ End: null } iterator] } => ChildTable(iterator.Domain, table),
        _ => null,
    };
}
