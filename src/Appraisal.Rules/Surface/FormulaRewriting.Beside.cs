using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <content>
/// Rows beside a row: <c>count(记分[日期 &lt; 记分.日期])</c> on a row of 记分. A bare name is a column of the rows that are sought; the row's own
/// columns have the name of its table in front. The rows are those that belong to the same owner, the row itself among them.
/// </content>
internal sealed partial class FormulaRewriting
{
    /// <summary>The rows beside a row that meet a condition on both; null where the condition does not speak of the row itself.</summary>
    private LinkedExpression? Beside(string source, FeelNode condition, string table)
    {
        var spoken = AsSpoken(condition, source, table);
        if (!IsOn(spoken, table) || PassesOverLink(spoken, source, table))
        {
            return null;
        }

        var within = Shared(source, table);
        var role = new RoleDefinition
        {
            Table = table,
            Name = Enumerable.Range(1, int.MaxValue).Select(n => $"{origin.Decision}·旁{n}").First(n => !builder.Roles.ContainsKey(new(table, n))),
            To = source,
            IsMany = true,
            Within = within,
            Origin = origin with { Place = _text.Locate(condition.Span).Place },
        };
        var terms = Terms(spoken).ToList();
        if (within is null && source != table && !terms.Exists(t => IsOn(t, table) && !IsOnOnly(t, table) && t is BinaryNode { Operator: BinaryOperator.Equal }))
        {
            return null;
        }

        var related = terms.Where(t => IsOn(t, table)).Aggregate((a, b) => new BinaryNode(a.Span, BinaryOperator.And, a, b));
        var theirs = terms.Where(t => !IsOn(t, table)).ToList();
        if (OutsideTests(() => WithCondition(role, related, theirs)) is not { } read)
        {
            return new(source, "", null, null) { IsBroken = true };
        }

        builder.Roles[new(table, role.Name)] = read;
        return new(source, role.Name, theirs.Aggregate((FeelNode?)null, Both), null) { IsBeside = true };
    }

    /// <summary>Whether rows that have a link to the row are sought without it: whoever writes that means the rows that the link leads to it.</summary>
    private bool PassesOverLink(FeelNode condition, string source, string table)
    {
        var links = source == table ? [] : builder.LinksOf(source).Where(l => builder.LinkedTable(source, l) == table).ToList();
        return links.Count > 0 && !condition.DescendantsAndSelf().OfType<NameNode>().Any(n => links.Contains(n.Name));
    }

    /// <summary><c>some r in T satisfies c</c> and its kin over the rows beside a row: whether there is one of which c holds.</summary>
    private FeelNode? QuantifiedBeside(QuantifiedNode quantified, FeelIterator iterator, string table)
    {
        var (name, filter) = iterator.Domain switch
        {
            NameNode all => (all, null),
            FilterNode { Source: NameNode some } filtered => (some, filtered.Condition),
            _ => (null, (FeelNode?)null),
        };
        if (name is null || SoughtBeside(name, table) is not { } source)
        {
            return null;
        }

        var row = Replaced(quantified.Condition, iterator.Name, new NameNode(quantified.Span, "item"));
        var condition = Both(filter, quantified.Every ? Not(row) : row)!;
        if (Beside(source, condition, table) is not { } rows)
        {
            return null;
        }

        var found = new BinaryNode(quantified.Span, quantified.Every ? BinaryOperator.Equal : BinaryOperator.Greater, AddAggregate(quantified, Nodes.AggregateKind.Count, rows, table), new NumberNode(quantified.Span, 0));
        return found;
    }

    /// <summary>The table that a name means, when its rows neither belong to the row nor are meant otherwise.</summary>
    private string? SoughtBeside(NameNode name, string table)
    {
        var source = builder.Families.InScope(name.Name, table);
        return !builder.Tables.ContainsKey(source) || builder.Owners.LinkTo(source, table) is not null ? null : source;
    }

    /// <summary>The nearest table to whose rows both belong; null when there is none.</summary>
    private SharedOwner? Shared(string source, string table)
    {
        var theirs = builder.Owners.Above(source);
        return builder.Owners.Above(table).FirstOrDefault(theirs.Contains) is { } owner
            ? new(owner, builder.Owners.LinkTo(table, owner)!, builder.Owners.LinkTo(source, owner)!)
            : null;
    }

    /// <summary>The condition with bare names for the rows that are sought and the name of the table in front for the row itself, whatever a loop calls them.</summary>
    private FeelNode AsSpoken(FeelNode condition, string source, string table) => condition.Rewrite(node => node switch
    {
        PathNode { Source: NameNode head } path when head.Name == table => path,
        NameNode row when row.Name == table && !builder.HasColumn(source, table) && builder.Tables[table].Key is { Length: > 0 } key => new PathNode(row.Span, row, key),
        PathNode { Source: NameNode { Name: "item" } } path => new NameNode(path.Span, path.Name),
        NameNode { Name: "item" } item when builder.Tables[source].Key is { Length: > 0 } key => new NameNode(item.Span, key),
        PathNode { Source: NameNode head } path when head.Name == table + RowMark || head.Name != table && builder.Families.InScope(head.Name, table) == table => path with { Source = new NameNode(head.Span, table) },
        NameNode own when own.Name == table + RowMark && builder.Tables[table].Key is { Length: > 0 } key => new PathNode(own.Span, new NameNode(own.Span, table), key),
        _ => null,
    });

    /// <summary>Reports the row's own columns in a value that is put together over the rows beside it.</summary>
    private void ReportOwnInValue(FeelNode value, string table)
    {
        foreach (var path in value.DescendantsAndSelf().OfType<PathNode>().Where(p => Chain(p) is { Length: 2 } chain && chain[0] == table))
        {
            Report(CheckingRules.ValueOfOwnRow, path, Written(path));
        }
    }
}
