using Appraisal.Rules.Binding;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Running;

/// <summary>Follows a role for all rows of its table.</summary>
/// <param name="data">The data.</param>
/// <param name="value">Reads a value; null for one that is missing or cannot be computed.</param>
/// <param name="several">Told of a row that leads to several rows although it may lead to one at most.</param>
internal sealed class RoleRows(BoundDataSet data, Func<ColumnId, int, object?> value, Action<RoleDefinition, int, IReadOnlyList<int>> several)
{
    public RowRelation Of(RoleDefinition role) => role.Path.Count > 0 ? RowRelation.Of(AlongPath(role)) : ByCondition(role);

    private int[] AlongPath(RoleDefinition role)
    {
        var (table, rows) = (role.Table, (int[]?)null);
        foreach (var field in role.Path)
        {
            var next = LinkedRows.Along(data, table, field);
            rows = rows is null ? next : Array.ConvertAll(rows, row => row < 0 ? -1 : next[row]);
            var definition = data.Tables[table].Definition;
            table = field == definition.Of ? field : definition.Fields.First(f => f.Name == field).LinksTo!;
        }

        return rows!;
    }

    private RowRelation ByCondition(RoleDefinition role)
    {
        var equal = role.Pairs.Where(p => p.Equal).ToList();
        var differ = role.Pairs.Where(p => !p.Equal).ToList();
        var sought = Enumerable.Range(0, data.Tables[role.To].RowCount)
            .Where(row => role.Theirs is not { } theirs || value(new(role.To, theirs), row) is true)
            .ToLookup(row => Key(role.To, equal.Select(p => p.Theirs), row), StringComparer.Ordinal);
        var linked = new int[data.Tables[role.Table].RowCount][];
        for (var row = 0; row < linked.Length; row++)
        {
            linked[row] = role.Own is { } own && value(new(role.Table, own), row) is not true || Key(role.Table, equal.Select(p => p.Own), row) is not { } key
                ? []
                : [.. sought[key].Where(other => differ.TrueForAll(p => !Equals(value(new(role.Table, p.Own), row), value(new(role.To, p.Theirs), other))))];
            if (!role.IsMany && linked[row].Length > 1)
            {
                several(role, row, linked[row]);
                linked[row] = [];
            }
        }

        return RowRelation.Of(linked);
    }

    /// <summary>The values by which rows find each other; null when one is missing: what is missing is equal to nothing.</summary>
    private string? Key(string table, IEnumerable<string> columns, int row)
    {
        var values = columns.Select(c => value(new(table, c), row)).ToList();
        return values.Contains(null) ? null : string.Join('\u001f', values);
    }
}
