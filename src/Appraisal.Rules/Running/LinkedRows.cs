using Appraisal.Rules.Binding;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Running;

/// <summary>From a row to the rows it leads to, to the rows that lead to it, and to its row in an earlier period. Each is built once.</summary>
internal sealed class LinkedRows
{
    private readonly Dictionary<ColumnId, RowRelation> _leads = [];
    private readonly Dictionary<ColumnId, RowRelation> _members = [];
    private readonly Dictionary<string, Dictionary<(int Row, int Period), int>> _periods = new(StringComparer.Ordinal);
    private readonly Dictionary<ColumnId, Func<int, IEnumerable<int>>> _beside = [];
    private readonly BoundDataSet _data;
    private readonly IReadOnlyDictionary<ColumnId, RoleDefinition> _roles;
    private readonly RoleRows _role;

    /// <param name="data">The data.</param>
    /// <param name="roles">The links that are no fields.</param>
    /// <param name="values">Reads the columns by which roles are followed.</param>
    /// <param name="several">Told of a row that leads to several rows although it may lead to one at most.</param>
    public LinkedRows(BoundDataSet data, IReadOnlyDictionary<ColumnId, RoleDefinition> roles, RowValues values, Action<RoleDefinition, int, IReadOnlyList<int>> several) =>
        (_data, _roles, _role) = (data, roles, new RoleRows(data, this, values, several));

    /// <summary>Finds for a row of a table those that stand beside it. Not kept: of many rows beside each other every pair would be.</summary>
    public Func<int, IEnumerable<int>> Beside(string table, string through)
    {
        var link = new ColumnId(table, through);
        if (!_beside.TryGetValue(link, out var find))
        {
            _beside[link] = find = _role.Finder(_roles[link]);
        }

        return find;
    }

    /// <summary>For each row of a table the rows that a link of it leads to.</summary>
    public RowRelation Leads(string table, string through)
    {
        var link = new ColumnId(table, through);
        if (!_leads.TryGetValue(link, out var relation))
        {
            relation = RoleOf(link) switch
            {
                null => RowRelation.Of(Along(_data, table, through)),
                { Together.Count: > 0 } union => Union(union),
                var named => _role.Of(named),
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
            var count = _data.Tables[Target(link)].RowCount;
            relation = RoleOf(link) is null ? RowRelation.Inverse(Along(_data, table, through), count) : Leads(table, through).Inverse(count);
            _members[link] = relation;
        }

        return relation;
    }

    /// <summary>The row of a history for a subject and a period, by its ordinal; -1 when there is none.</summary>
    public int InPeriod(string history, int owner, int period)
    {
        if (!_periods.TryGetValue(history, out var rows))
        {
            var bound = _data.Tables[history];
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
    public static int[] Along(BoundDataSet _data, string table, string through)
    {
        var bound = _data.Tables[table];
        return through == bound.Definition.Of ? bound.ParentRows : bound.LinkRows[through];
    }

    private RowRelation Union(RoleDefinition union)
    {
        var links = union.Together.Select(link => Leads(union.Table, link)).ToList();
        return RowRelation.Of([.. Enumerable.Range(0, _data.Tables[union.Table].RowCount).Select(row => links.SelectMany(l => l.Of(row)).Distinct().ToArray())]);
    }

    private RoleDefinition? RoleOf(ColumnId link) => _roles.GetValueOrDefault(link);

    /// <summary>The table that a link leads to.</summary>
    public string Target(ColumnId link)
    {
        var definition = _data.Tables[link.Table].Definition;
        return RoleOf(link)?.To ?? (link.Name == definition.Of ? definition.Of : definition.Fields.First(f => f.Name == link.Name).LinksTo!);
    }
}
