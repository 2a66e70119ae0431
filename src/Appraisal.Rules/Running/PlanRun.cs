using Appraisal.Rules.Binding;
using Appraisal.Rules.Checking;
using Appraisal.Rules.Columns;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Running;

/// <summary>One run of a plan: its data, the columns so far, groups and links built once.</summary>
internal sealed class PlanRun(CheckedScheme scheme, BoundDataSet data)
{
    private readonly Dictionary<string, RowGroups> _groups = new(StringComparer.Ordinal);
    private LinkedRows? _links;

    public CheckedScheme Scheme { get; } = scheme;

    public BoundDataSet Data { get; } = data;

    public Dictionary<ColumnId, Column> Columns { get; } = [];

    public LinkedRows Links => _links ??= new LinkedRows(Data, Scheme.Model.Roles, new RowValues(Reader, Scheme.Types, table => Data.Tables[table].RowCount), Refuse);

    public ParameterValues Parameters => Scheme.Parameters;

    private Func<int, object?> Reader(ColumnId id)
    {
        var column = Column(id);
        return row => column[row];
    }

    private static void Refuse(RoleDefinition role, int row, IReadOnlyList<int> rows) => throw new PlanFault("A role leads to several rows.");

    public Column Column(string table, string name) =>
        Columns.TryGetValue(new(table, name), out var column) ? column : Data.Tables[table].Columns[name];

    public Column Column(ColumnId id) => Column(id.Table, id.Name);

    public bool[] Booleans(string table, string name) => ((BooleanColumn)Column(table, name)).Values;

    public FeelType TypeOf(Node node) => Scheme.Types[node.Target];

    public int RowCount(Node node) => Data.Tables[node.Target.Table].RowCount;

    /// <summary>Reads an operand for a row; null for no limit.</summary>
    public Func<int, ExactNumber?> Number(Operand operand)
    {
        if (operand is ColumnOperand column)
        {
            var values = Column(column.Column);
            return row => (ExactNumber?)values[row];
        }

        var constant = Parameters.Number(operand);
        return _ => constant;
    }

    public RowGroups Groups(string name)
    {
        if (!_groups.TryGetValue(name, out var groups))
        {
            var definition = Scheme.Model.Groups[name];
            var keys = definition.Keys.Select(k => Column(k)).Select(c => (Func<int, object?>)(row => c[row]));
            var standing = definition.For is { } condition ? Booleans(definition.Table, condition) : null;
            groups = RowGroups.By(Data.Tables[definition.Table].RowCount, [.. keys], standing is null ? null : row => standing[row]);
            _groups[name] = groups;
        }

        return groups;
    }

    /// <summary>Compares rows by some keys: negative when the first stands before the second.</summary>
    public Comparison<int> Order(IReadOnlyList<OrderKey> by)
    {
        var keys = by.Select(k => (Compare: ColumnOrder.Of(Column(k.Column)), k.HighestFirst)).ToArray();
        return (a, b) =>
        {
            foreach (var (compare, highestFirst) in keys)
            {
                var order = compare(a, b);
                if (order != 0)
                {
                    return highestFirst ? -order : order;
                }
            }

            return 0;
        };
    }
}
