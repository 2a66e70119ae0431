using Appraisal.Rules.Binding;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Running;

/// <summary>From a row to the rows it leads to, to the rows that lead to it, and to its row in an earlier period. Each is built once.</summary>
/// <param name="data">The data.</param>
/// <param name="roles">The links that are no fields.</param>
/// <param name="role">Follows a role for all rows of its table.</param>
internal sealed class LinkedRows(BoundDataSet data, IReadOnlyDictionary<ColumnId, RoleDefinition> roles, Func<RoleDefinition, RowRelation> role)
{
    private readonly Dictionary<ColumnId, RowRelation> _leads = [];
    private readonly Dictionary<ColumnId, RowRelation> _members = [];
    private readonly Dictionary<string, Dictionary<(int Row, int Period), int>> _periods = new(StringComparer.Ordinal);

    /// <summary>For each row of a table the rows that a link of it leads to.</summary>
    public RowRelation Leads(string table, string through)
    {
        var link = new ColumnId(table, through);
        if (!_leads.TryGetValue(link, out var relation))
        {
            relation = RoleOf(link) switch
            {
                null => RowRelation.Of(Along(data, table, through)),
                { Together.Count: > 0 } union => Union(union),
                var named => role(named),
            };
            _leads[link] = relation;
        }

        return relation;
    }

    /// <summary>For each row of the table that a link leads to, the rows that lead to it.</summary>
    public RowRelation Members(string table, string through)
    {
        var link = new ColumnId(table, through);
        if (!_members.TryGetValue(link, out var relation))
        {
            var count = data.Tables[Target(link)].RowCount;
            relation = RoleOf(link) is null ? RowRelation.Inverse(Along(data, table, through), count) : Leads(table, through).Inverse(count);
            _members[link] = relation;
        }

        return relation;
    }

    /// <summary>The row of a history for a subject and a period, by its ordinal; -1 when there is none.</summary>
    public int InPeriod(string history, int owner, int period)
    {
        if (!_periods.TryGetValue(history, out var rows))
        {
            var bound = data.Tables[history];
            rows = [];
            for (var row = 0; row < bound.RowCount; row++)
            {
                rows[(bound.ParentRows[row], bound.PeriodOf(row))] = row;
            }

            _periods[history] = rows;
        }

        return rows.GetValueOrDefault((owner, period), -1);
    }

    /// <summary>For each row the row that a link field, or what the row belongs to, leads to; -1 for none.</summary>
    public static int[] Along(BoundDataSet data, string table, string through)
    {
        var bound = data.Tables[table];
        return through == bound.Definition.Of ? bound.ParentRows : bound.LinkRows[through];
    }

    private RowRelation Union(RoleDefinition union)
    {
        var links = union.Together.Select(link => Leads(union.Table, link)).ToList();
        return RowRelation.Of([.. Enumerable.Range(0, data.Tables[union.Table].RowCount).Select(row => links.SelectMany(l => l.Of(row)).Distinct().ToArray())]);
    }

    private RoleDefinition? RoleOf(ColumnId link) => roles.GetValueOrDefault(link);

    private string Target(ColumnId link)
    {
        var definition = data.Tables[link.Table].Definition;
        return RoleOf(link)?.To ?? (link.Name == definition.Of ? definition.Of : definition.Fields.First(f => f.Name == link.Name).LinksTo!);
    }
}
