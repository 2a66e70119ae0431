using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;

namespace Appraisal.Rules.Surface;

/// <content>
/// Linked rows as formulas write them: <c>T</c>, <c>T[w]</c>, <c>T.c</c>, <c>for r in T return e</c>, and the variable that stands for a row
/// of them. Inside a loop <c>V[L = r]</c> are the rows of V that the link L leads to the row.
/// </content>
internal sealed partial class FormulaRewriting
{
    /// <summary>What follows the name of a table where a variable stood for one of its rows: no name that can be written.</summary>
    private const string RowMark = "·行";

    private readonly HashSet<string> _variables = new(StringComparer.Ordinal);
    private readonly Stack<(string Table, string Rows)> _loops = new();

    /// <summary>Rows of another table that lead to a row: which they are, which of them count, and the value of each; null for the row itself.</summary>
    private sealed record LinkedExpression(string Source, string Through, FeelNode? Where, FeelNode? Value)
    {
        /// <summary>True for rows that stand beside the row, in place of leading to it.</summary>
        public bool IsBeside { get; init; }

        /// <summary>True when they are at fault, which is reported.</summary>
        public bool IsBroken { get; init; }
    }

    /// <summary>The linked rows that an expression stands for; null when it stands for none.</summary>
    private LinkedExpression? LinkedIn(FeelNode expression, string table) => expression switch
    {
        NameNode name => RowsOf(name, null, table),
        FilterNode { Source: NameNode name } filter => RowsOf(name, filter.Condition, table),
        FilterNode { Source: FilterNode inner } outer => LinkedIn(inner with { Condition = Both(inner.Condition, outer.Condition)! }, table),
        FilterNode filter when LinkedIn(filter.Source, table) is { } rows => rows with { Where = Both(rows.Where, WithVariable(filter.Condition, "item", rows)) },
        PathNode path when LinkedIn(path.Source, table) is { } rows => rows with
        {
            Value = rows.Value is null ? new NameNode(path.Span, path.Name) : new PathNode(path.Span, rows.Value, path.Name),
        },
        ForNode { Iterators: [{ End: null } iterator] } loop when LinkedIn(iterator.Domain, table) is { } rows => rows with { Value = WithVariable(loop.Body, iterator.Name, rows) },
        _ => null,
    };

    private LinkedExpression? RowsOf(NameNode name, FeelNode? condition, string table)
    {
        var source = builder.Families.InScope(name.Name, table);
        if (condition is not null && SoughtBeside(name, table) is { } sought && !LinksInto(condition, sought, table))
        {
            return Beside(sought, condition, table);
        }

        if (builder.HasColumn(table, name.Name) || !builder.Tables.ContainsKey(source))
        {
            return null;
        }

        var where = condition is null ? null : WithVariable(condition, "item", new LinkedExpression(source, "", null, null));
        var terms = where is null ? [] : Terms(where).ToList();
        if (terms.Find(t => LinkIn(t, source, table) is not null) is { } term)
        {
            var link = LinkIn(term, source, table)!;
            var rest = terms.Where(t => t != term).Select(t => Replaced(t, table + RowMark, new NameNode(t.Span, link))).Append(SameOwner(source, link, table, term)).OfType<FeelNode>().ToList();
            return new(source, link, Known(rest, source, link, table).Concat(rest).Aggregate((FeelNode?)null, Both), null);
        }

        return builder.Owners.LinkTo(source, table) is { } owner ? new(source, owner, where, null) : null;
    }

    /// <summary>Whether a condition compares a link with the row of the loop.</summary>
    private bool LinksInto(FeelNode condition, string source, string table) =>
        Terms(WithVariable(condition, "item", new LinkedExpression(source, "", null, null))).Any(t => LinkIn(t, source, table) is not null);

    /// <summary>The link that a term compares with the row of the loop: <c>L = r</c>; null for other terms.</summary>
    private string? LinkIn(FeelNode term, string source, string table)
    {
        if (term is not BinaryNode { Operator: BinaryOperator.Equal } equal)
        {
            return null;
        }

        var (row, other) = IsRow(equal.Right) ? (equal.Right, equal.Left) : (equal.Left, equal.Right);
        var name = other switch
        {
            NameNode own => own.Name,
            PathNode { Source: NameNode item } path when item.Name == source + RowMark => path.Name,
            _ => null,
        };
        return IsRow(row) && name is not null && builder.LinkedTable(source, name) == table && !builder.RoleTargets.GetValueOrDefault(new(source, name)).IsMany ? name : null;

        bool IsRow(FeelNode node) => Chain(node) is { } chain && chain[0] == table + RowMark && (chain.Length == 1 || chain.Length == 2 && chain[1] == builder.Tables[table].Key);
    }

    /// <summary>Rows that the formula's own row has must stay its own, whoever their link leads to.</summary>
    private BinaryNode? SameOwner(string source, string link, string table, FeelNode at)
    {
        var outer = _loops.SkipWhile(l => l.Rows != table).Select(l => l.Table).FirstOrDefault(t => IsAbove(t, source) && IsAbove(t, table));
        return outer is null || link == builder.Owners.LinkTo(source, table)
            ? null
            : new BinaryNode(at.Span, BinaryOperator.Equal, Way(null), Way(link));

        FeelNode Way(string? first)
        {
            var tables = builder.Owners.Above(first is null ? source : table).TakeWhile(t => t != outer).Append(outer!);
            List<string> steps = first is null ? [.. tables] : [first, .. tables];
            return steps.Skip(1).Aggregate((FeelNode)new NameNode(at.Span, steps[0]), (path, step) => new PathNode(at.Span, path, step));
        }
    }

    /// <summary>A link that may lead nowhere leads somewhere for every row that it leads to the row of the loop: so the fields read along it are known.</summary>
    private IEnumerable<FeelNode> Known(IEnumerable<FeelNode> terms, string source, string link, string table)
    {
        if (link == builder.Tables[source].Of || builder.Tables[source].Fields.Any(f => f.Name == link && !f.IsOptional))
        {
            return [];
        }

        return terms.SelectMany(t => t.DescendantsAndSelf()).OfType<PathNode>()
            .Where(p => Chain(p) is [var first, var name, ..] && first == link && (builder.Tables[table].Of == name || builder.Tables[table].Key == name || builder.Tables[table].Fields.Any(f => f.Name == name && !f.IsOptional)))
            .DistinctBy(p => string.Join('.', Chain(p)!), StringComparer.Ordinal)
            .Select(p => new BinaryNode(p.Span, BinaryOperator.NotEqual, p, new NullNode(p.Span)));
    }

    /// <summary>A body whose variable stands for a row, or for its value.</summary>
    private static FeelNode WithVariable(FeelNode body, string variable, LinkedExpression rows) =>
        Replaced(body, variable, rows.Value ?? new NameNode(body.Span, rows.Source + RowMark));

    /// <summary>Puts something in the place of a name, but not where an inner loop has a variable of this name.</summary>
    private static FeelNode Replaced(FeelNode body, string name, FeelNode by)
    {
        return body.Rewrite(node => node switch
        {
            NameNode found when found.Name == name => by switch { NameNode n => n with { Span = found.Span }, PathNode p => p with { Span = found.Span }, _ => by },
            FilterNode filter when name == "item" => filter with { Source = Replaced(filter.Source, name, by) },
            ForNode loop when loop.Iterators.Any(i => i.Name == name) => loop with { Iterators = Domains(loop.Iterators) },
            QuantifiedNode loop when loop.Iterators.Any(i => i.Name == name) => loop with { Iterators = Domains(loop.Iterators) },
            _ => null,
        });

        List<FeelIterator> Domains(IEnumerable<FeelIterator> iterators) => [.. iterators.Select(i => i with { Domain = Replaced(i.Domain, name, by) })];
    }

    /// <summary>What a path that begins with a row of a loop means: a column of the row, read from it or from a row that belongs to it.</summary>
    private FeelNode OfRow(FeelNode node, string[] rest, string rows, string table)
    {
        if (rest.Length == 0 && builder.Tables[rows].Key is { } key)
        {
            rest = [key];
        }

        if (rest.Length == 0)
        {
            Report(CheckingRules.RowAsValue, node, Written(node), rows);
            return node;
        }

        var path = (PathNode)rest.Aggregate((FeelNode)new NameNode(node.Span, rows), (source, name) => new PathNode(node.Span, source, name));
        if (rows == table || IsAbove(rows, table))
        {
            return rows == table ? Own(path, rest, table)! : ResolvePath(path, table) ?? path;
        }

        var (chinese, english) = WaysToRows.Of(builder, table, rows).FromLoop(Written(node).Split('.')[0]);
        Report(CheckingRules.LoopVariableElsewhere, node, Written(node).Split('.')[0], table, chinese, english);
        return node;
    }

    /// <summary>Reports variables of loops over lists, which a column of linked rows cannot read: it is computed once for each row.</summary>
    private void ReportListVariables(FeelNode expression, string source)
    {
        var own = Iterators(expression).Select(i => i.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var name in expression.DescendantsAndSelf().OfType<NameNode>().Where(n => _variables.Contains(n.Name) && !own.Contains(n.Name) && !builder.HasColumn(source, n.Name)))
        {
            Report(
                CheckingRules.LoopVariableElsewhere, name, name.Name, source, $"清单里的每个值各写一项，或给“{source}”另设决策后再汇总",
                $"write a part for each value of the list, or declare decisions of '{source}' and put them together");
        }
    }

    private static IEnumerable<FeelIterator> Iterators(FeelNode root) => root.DescendantsAndSelf()
        .SelectMany(n => n switch { ForNode loop => loop.Iterators, QuantifiedNode loop => loop.Iterators, _ => [] });

    private string Written(FeelNode node) => _text.Text.Length >= node.Span.End ? _text.Text[node.Span.Start..node.Span.End] : origin.Decision;

    private static FeelNode? Both(FeelNode? one, FeelNode? other) =>
        one is null || other is null ? one ?? other : new BinaryNode(one.Span, BinaryOperator.And, one, other);
}
