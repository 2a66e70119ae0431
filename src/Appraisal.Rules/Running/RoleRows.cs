using Appraisal.Rules.Binding;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Running;

/// <summary>Follows a role, or the relation of a row to those beside it.</summary>
/// <param name="data">The data.</param>
/// <param name="links">The links that a role goes along.</param>
/// <param name="values">Reads the values of columns.</param>
/// <param name="several">Told of a row that leads to several rows although it may lead to one at most.</param>
internal sealed class RoleRows(BoundDataSet data, LinkedRows links, RowValues values, Action<RoleDefinition, int, IReadOnlyList<int>> several)
{
    /// <summary>For each row the rows that the role leads to.</summary>
    public RowRelation Of(RoleDefinition role)
    {
        if (role.Path.Count > 0)
        {
            return AlongPath(role);
        }

        var find = Finder(role);
        var linked = new int[data.Tables[role.Table].RowCount][];
        for (var row = 0; row < linked.Length; row++)
        {
            linked[row] = [.. find(row)];
            if (!role.IsMany && linked[row].Length > 1)
            {
                several(role, row, linked[row]);
                linked[row] = [];
            }
        }

        return RowRelation.Of(linked);
    }

    /// <summary>Finds the rows for one row: among those that have the same owner and are equal where they must be, those that pass the test.</summary>
    public Func<int, IEnumerable<int>> Finder(RoleDefinition role)
    {
        var (ownKey, theirKey) = (Keys(role, isOwn: true), Keys(role, isOwn: false));
        var theirs = role.Theirs is { } column ? values.Of(new(role.To, column)) : null;
        var own = role.Own is { } condition ? values.Of(new(role.Table, condition)) : null;
        var test = role.Test is { } both ? new RowTesting(role, values).Of(both) : null;
        var sought = Enumerable.Range(0, data.Tables[role.To].RowCount)
            .Where(row => theirs is null || theirs(row) is true)
            .ToLookup(theirKey, StringComparer.Ordinal);
        return row => own is not null && own(row) is not true || ownKey(row) is not { } key
            ? []
            : test is null ? sought[key] : sought[key].Where(test(row));
    }

    /// <summary>The rows at the end of a path of links, of which some may be roles.</summary>
    private RowRelation AlongPath(RoleDefinition role)
    {
        var (table, rows) = (role.Table, (RowRelation?)null);
        foreach (var link in role.Path)
        {
            var next = links.Leads(table, link);
            rows = rows is null ? next : rows.Then(next);
            table = links.Target(new(table, link));
        }

        return rows!;
    }

    /// <summary>The values by which rows find each other; null when one is missing: what is missing is equal to nothing.</summary>
    private Func<int, string?> Keys(RoleDefinition role, bool isOwn)
    {
        var table = isOwn ? role.Table : role.To;
        var columns = role.Pairs.Select(p => values.Of(new(table, isOwn ? p.Own : p.Theirs))).ToList();
        var owners = role.Within is { } within ? links.Leads(table, isOwn ? within.OwnWay : within.TheirWay) : null;
        return row =>
        {
            var parts = columns.Select(c => c(row)?.ToString()).ToList();
            if (owners is not null)
            {
                parts.Add(owners.First(row) is var owner and >= 0 ? $"{owner}" : null);
            }

            return parts.Contains(null) ? null : string.Join('\u001f', parts);
        };
    }
}
