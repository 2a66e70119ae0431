using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <content>Names and paths: a column of the row, else of the row that it belongs to, else a parameter.</content>
internal sealed partial class FormulaRewriting
{
    private FeelNode? ResolveName(NameNode name, string table)
    {
        if (name.Name.EndsWith(RowMark, StringComparison.Ordinal))
        {
            return OfRow(name, [], name.Name[..^RowMark.Length], table);
        }

        if (builder.HasColumn(table, name.Name))
        {
            return name;
        }

        if (builder.RoleTargets.TryGetValue(new(table, name.Name), out var role) && builder.Tables[role.To].Key is { } key)
        {
            return new NameNode(name.Span, LinkTo(table, name.Name, key, name));
        }

        if (OwnerOf(name.Name, table) is not null)
        {
            return new NameNode(name.Span, LinkTo(table, builder.Tables[table].Of!, name.Name));
        }

        if (RulingWith(name.Name) is { } ruling)
        {
            return new NameNode(name.Span, LinkTo(table, ruling, name.Name));
        }

        if (name.Name == SchemeModel.PeriodName)
        {
            return PeriodPart(name, name.Name);
        }

        if (!IsParameter(name.Name) && builder.Tables.ContainsKey(builder.Families.InScope(name.Name, table)))
        {
            ReportTable(name, name.Name, table);
        }

        return ReportGroup(name, name.Name, table) || ReportOutput(name, name.Name, null, table) ? name : null;
    }

    private FeelNode? ResolvePath(PathNode path, string table)
    {
        if (Chain(path) is not { } chain)
        {
            return null;
        }

        if (builder.HasColumn(table, string.Join('.', chain)) && LinkedTable(table, chain[0]) is null)
        {
            return new NameNode(path.Span, string.Join('.', chain));
        }

        var (head, rest) = (chain[0], chain[1..]);
        if (head.EndsWith(RowMark, StringComparison.Ordinal))
        {
            return OfRow(path, rest, head[..^RowMark.Length], table);
        }

        if (builder.Families.InScope(head, table) == table)
        {
            return Own(path, rest, table);
        }

        if (head == SchemeModel.PeriodName && !builder.HasColumn(table, head))
        {
            return PeriodPart(path, string.Join('.', chain)) ?? (FeelNode)path;
        }

        if (LinkedTable(table, head) is { } linked)
        {
            return ColumnOfLinked(path, linked, rest) is { } column ? new NameNode(path.Span, LinkTo(table, head, column, path)) : path;
        }

        if (rest is [var key] && !builder.HasColumn(table, head) && builder.Parameters.GetValueOrDefault(head) is { Type: null } mapping)
        {
            return EntryOf(path, mapping, key);
        }

        if (builder.Tables.ContainsKey(builder.Families.InScope(head, table)) && !builder.HasColumn(table, head))
        {
            if (IsAbove(head, table))
            {
                return ColumnOfLinked(path, Above(table)!, chain) is { } above ? new NameNode(path.Span, LinkTo(table, Above(table)!, above)) : path;
            }

            ReportTable(path.Source, head, table);
            return path;
        }

        return ReportGroup(path.Source, head, table) || ReportOutput(path, head, string.Join('.', rest), table) ? path : null;
    }

    /// <summary>A path that begins with the name of its own table.</summary>
    private FeelNode Own(PathNode path, string[] rest, string table)
    {
        if (LinkedTable(table, rest[0]) is null && !builder.HasColumn(table, rest[0]) && !builder.HasColumn(table, string.Join('.', rest)))
        {
            ReportColumn(path, rest[0], table);
            return path;
        }

        return rest is [var own] && builder.HasColumn(table, own) ? new NameNode(path.Span, own)
            : rest is [var link] ? ResolveName(new NameNode(path.Span, link), table) ?? path
            : ResolvePath(Unprefixed(path), table) ?? Unprefixed(path);
    }

    /// <summary>One value of a mapping: <c>权重.内部</c>.</summary>
    private NameNode EntryOf(PathNode path, ParameterDefinition mapping, string key)
    {
        IReadOnlyList<string> keys = mapping.Demands.Keys.Count > 0 ? mapping.Demands.Keys : [.. mapping.Value?.Mapping?.Select(m => m.Key) ?? []];
        if (!keys.Contains(key))
        {
            var (place, excerpt) = _text.Locate(path.Span);
            builder.Context.Diagnostics.Add(new Diagnostic(CheckingRules.ValueNotInList, place, key, mapping.Name, string.Join("、", keys))
            {
                Excerpt = excerpt,
                Clauses = origin.Clauses,
                Suggestions = NearNames.Of(key, keys),
            });
        }

        return new NameNode(path.Span, new ParameterEntry(mapping.Name, key).Name);
    }

    /// <summary>The column of a linked table that the rest of a path names; links behind links become columns on the way.</summary>
    private string? ColumnOfLinked(PathNode path, string linked, string[] rest)
    {
        // A decision with several outputs has columns with a point in their names.
        if (builder.HasColumn(linked, string.Join('.', rest)))
        {
            return string.Join('.', rest);
        }

        if (rest is [var name])
        {
            ReportColumn(path, name, linked);
            return null;
        }

        if (LinkedTable(linked, rest[0]) is { } further)
        {
            return ColumnOfLinked(path, further, rest[1..]) is { } column ? LinkTo(linked, rest[0], column, path) : null;
        }

        return IsAbove(rest[0], linked) && ColumnOfLinked(path, Above(linked)!, rest) is { } above ? LinkTo(linked, Above(linked)!, above, path) : null;
    }

    /// <summary>A table that stands where a value must: how its rows are put together, or how they are led here first.</summary>
    private void ReportTable(FeelNode node, string name, string table)
    {
        var source = builder.Families.InScope(name, table);
        if (source == table)
        {
            Report(CheckingRules.RowsAsValue, node, name, table, builder.Tables[table].Key ?? "…", "…");
            return;
        }

        if (IsAbove(table, source))
        {
            Report(CheckingRules.TableAsValue, node, name);
            return;
        }

        var (chinese, english) = WaysToRows.Of(builder, source, table).InFormula(_loops.Any(l => l.Rows == table));
        Report(CheckingRules.NotAChild, node, source, table, chinese, english);
    }

    /// <summary>Reports a group that stands where a value must; false for other names.</summary>
    private bool ReportGroup(FeelNode node, string name, string table)
    {
        if (IsParameter(name) || builder.GroupOf(table, name) is null)
        {
            return false;
        }

        Report(CheckingRules.RowsAsValue, node, name, table, builder.Tables[table].Key ?? "…", name);
        return true;
    }

    private void ReportColumn(FeelNode path, string name, string table)
    {
        var (place, excerpt) = _text.Locate(path.Span);
        builder.Context.Diagnostics.Add(new Diagnostic(CheckingRules.UnknownColumn, place, name, table)
        {
            Excerpt = excerpt,
            Clauses = origin.Clauses,
            Suggestions = NearNames.Of(name, builder.ColumnsOf(table).Where(c => !IsGenerated(c))),
        });
    }

    /// <summary>Adds the column that reads through a link, once.</summary>
    private string LinkTo(string table, string through, string column, FeelNode? written = null)
    {
        var linked = LinkedTable(table, through)!;
        if (written is not null && builder.RoleTargets.GetValueOrDefault(new(table, through)).IsMany)
        {
            Report(CheckingRules.RoleOfMany, written, through);
        }

        return builder.Add(new LinkNode
        {
            Target = new(table, $"{through}.{column}"),
            Origin = origin,
            Through = through,
            IsRuling = builder.Tables[linked].Kind == TableKind.Ruling,
            Column = new(linked, OwnOrLink(linked, column)),
        });
    }

    private string OwnOrLink(string table, string column) =>
        builder.HasColumn(table, column) ? column : LinkTo(table, builder.Tables[table].Of!, column);

    /// <summary>The nearest table above that has the column; null when none has.</summary>
    private string? OwnerOf(string column, string table)
    {
        for (var above = Above(table); above is not null; above = Above(above))
        {
            if (builder.HasColumn(above, column))
            {
                return above;
            }
        }

        return null;
    }

    /// <summary>Whether rows of a table belong to one of another, over however many in between.</summary>
    private bool IsAbove(string name, string table) => builder.Owners.Above(table).Contains(name);

    /// <summary>The table of rulings that has the column.</summary>
    private string? RulingWith(string column) =>
        builder.Tables.Values.FirstOrDefault(t => t.Kind == TableKind.Ruling && builder.HasColumn(t.Name, column))?.Name;

    private string? Above(string table) => builder.Tables.TryGetValue(table, out var definition) ? definition.Of : null;

    /// <summary>The table that a field of a table leads to.</summary>
    private string? LinkedTable(string table, string field) => builder.LinkedTable(table, field);

    /// <summary>A path without the name of its own table in front.</summary>
    private static PathNode Unprefixed(PathNode path) => path.Source is PathNode { Source: NameNode } inner
        ? path with { Source = new NameNode(inner.Span, inner.Name) }
        : path with { Source = Unprefixed((PathNode)path.Source) };

    private static bool IsGenerated(string name) => name.AsSpan().ContainsAny('.', '·', '(');

    private static string[]? Chain(FeelNode node) => node switch
    {
        NameNode name => [name.Name],
        PathNode path when Chain(path.Source) is { } chain => [.. chain, path.Name],
        _ => null,
    };
}
