using Appraisal.Rules.Binding;
using Appraisal.Rules.Checking;
using Appraisal.Rules.Columns;
using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Running;

/// <summary>
/// Computes values one by one, on demand: plain and exact. It explains, and it checks the plan; it knows nothing of the plan.
/// </summary>
internal sealed class Interpreter
{
    private static readonly object Failed = new();
    private static readonly object Unknown = new();

    private readonly Dictionary<ColumnId, object?[]> _values = [];
    private readonly Dictionary<string, RowGroups> _groups = new(StringComparer.Ordinal);
    private readonly DiagnosticBag _diagnostics;
    private readonly IReadOnlyDictionary<ColumnId, Column> _known;
    private readonly LinkedRows _links;

    public Interpreter(CheckedScheme scheme, BoundDataSet data, DiagnosticBag diagnostics, CancellationToken cancellation = default)
        : this(scheme, data, diagnostics, new Dictionary<ColumnId, Column>()) => Cancellation = cancellation;

    /// <summary>An interpreter that takes columns that are computed already as they are.</summary>
    public Interpreter(CheckedScheme scheme, BoundDataSet data, DiagnosticBag diagnostics, IReadOnlyDictionary<ColumnId, Column> known)
    {
        (Scheme, Data, _diagnostics, _known) = (scheme, data, diagnostics, known);
        _links = new LinkedRows(data, scheme.Model.Roles, new RowValues(column => row => ValueOrNull(column, row), scheme.Types, table => data.Tables[table].RowCount), ReportSeveral);
    }

    public CheckedScheme Scheme { get; }

    public BoundDataSet Data { get; }

    public CancellationToken Cancellation { get; }

    public ParameterValues Parameters => Scheme.Parameters;

    /// <summary>All values of a column; null for those that failed, whose faults are in the bag.</summary>
    public object?[] ValuesOf(ColumnId column)
    {
        var count = Data.Tables[column.Table].RowCount;
        var values = new object?[count];
        for (var row = 0; row < count; row++)
        {
            Cancellation.ThrowIfCancellationRequested();
            try
            {
                values[row] = Value(column, row);
            }
            catch (RunFault)
            {
                values[row] = null;
            }
        }

        return values;
    }

    /// <summary>A value; computed once.</summary>
    /// <exception cref="RunFault">It or an input of it has failed; the fault is reported.</exception>
    public object? Value(ColumnId column, int row)
    {
        if (_known.TryGetValue(column, out var known))
        {
            return known[row];
        }

        if (!Scheme.Model.Nodes.TryGetValue(column, out var node))
        {
            return Data.Tables[column.Table].Columns[column.Name][row];
        }

        if (!_values.TryGetValue(column, out var values))
        {
            values = new object?[Data.Tables[column.Table].RowCount];
            Array.Fill(values, Unknown);
            _values[column] = values;
        }

        if (ReferenceEquals(values[row], Unknown))
        {
            values[row] = Computed(node, row);
        }

        return ReferenceEquals(values[row], Failed) ? throw new RunFault(null) : values[row];
    }

    /// <summary>Computes a column for the rows of a list from the first to one of them, so that a long list is walked and not dug into.</summary>
    public void Settle(ColumnId column, int last)
    {
        var table = Data.Tables[column.Table];
        var first = last;
        while (table.Before(first, 1) is var before and >= 0)
        {
            first = before;
        }

        for (var row = first; row < last; row++)
        {
            ValueOrNull(column, row);
        }
    }

    /// <summary>The FEEL value of a parameter.</summary>
    public object? Parameter(string name) => Parameters.TryGetScalar(name, out var value) ? value : null;

    /// <summary>The number of an operand for a row; null for no limit.</summary>
    public ExactNumber? Number(Operand operand, int row) =>
        operand is ColumnOperand column ? (ExactNumber?)Value(column.Column, row) : Parameters.Number(operand);

    /// <summary>The rows that an aggregate puts together for a row: those that a link of theirs leads to it, or those that stand beside it.</summary>
    public IEnumerable<int> Linked(AggregateNode node, int row) => node.IsBeside
        ? _links.Beside(node.Target.Table, node.Through)(row)
        : _links.Members(node.Source, node.Through).Of(row);

    /// <summary>The rows that a link leads to.</summary>
    public IEnumerable<int> Led(string table, string through, int row) => _links.Leads(table, through).Of(row);

    public int InPeriod(string history, int owner, int period) => _links.InPeriod(history, owner, period);

    /// <summary>The rows that stand in the group that a row is in.</summary>
    public int[] Group(string name, int row) => Groups(name).With(row);

    /// <summary>Whether a row itself stands in its group.</summary>
    public bool StandsIn(string name, int row) => Groups(name).Stands(row);

    public RowGroups Groups(string name)
    {
        if (!_groups.TryGetValue(name, out var groups))
        {
            var definition = Scheme.Model.Groups[name];
            var keys = definition.Keys.Select(k => (Func<int, object?>)(row => Value(k, row)));
            groups = RowGroups.By(Data.Tables[definition.Table].RowCount, [.. keys], definition.For is { } condition ? row => Value(new(definition.Table, condition), row) is true : null);
            _groups[name] = groups;
        }

        return groups;
    }

    public string NameOf(string table, int row) => Data.Tables[table].RowNames[row];

    /// <summary>A fault of a node at a row.</summary>
    public RunFault Fault(DiagnosticRule rule, Node node, params string[] arguments) =>
        new(new Diagnostic(rule, node.Origin.Place, arguments) { Clauses = node.Origin.Clauses });

    // What cannot be computed is reported where it is asked for, and leads nowhere.
    private object? ValueOrNull(ColumnId column, int row)
    {
        try
        {
            return Value(column, row);
        }
        catch (RunFault)
        {
            return null;
        }
    }

    private void ReportSeveral(RoleDefinition role, int row, IReadOnlyList<int> rows)
    {
        var names = string.Join("、", rows.Select(r => NameOf(role.To, r)));
        _diagnostics.Add(new Diagnostic(RunningRules.RoleNotUnique, new CellPlace(role.Table, Data.Tables[role.Table].SourceRows[row], ""), role.Name, NameOf(role.Table, row), $"{rows.Count}", role.To, names)
        {
            Clauses = role.Origin.Clauses,
            Related = [role.Place],
        });
    }

    private object? Computed(Node node, int row)
    {
        try
        {
            return NodeInterpretation.Of(node, row, this);
        }
        catch (RunFault fault)
        {
            if (fault.Diagnostic is { } diagnostic)
            {
                _diagnostics.Add(diagnostic);
            }

            return Failed;
        }
    }
}
