using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>
/// Collects the kernel while forms are rewritten. All names are declared first, so that a formula may use what the scheme says later.
/// </summary>
internal sealed partial class SchemeBuilder
{
    private readonly Dictionary<(string Table, string Name), GroupDefinition> _groups = [];

    public SchemeBuilder(ParsingContext context) => (Context, Owners) = (context, new OwnerChain(this));

    public ParsingContext Context { get; }

    public Dictionary<string, TableDefinition> Tables { get; } = new(StringComparer.Ordinal);

    public Dictionary<ColumnId, Node> Nodes { get; } = [];

    public Dictionary<string, GroupDefinition> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>The table that a role leads to, known before the role is rewritten.</summary>
    public Dictionary<ColumnId, (string To, bool IsMany)> RoleTargets { get; } = [];

    public Dictionary<ColumnId, RoleDefinition> Roles { get; } = [];

    /// <summary>Roles of which it is not known yet where they lead.</summary>
    public HashSet<ColumnId> AwaitedRoles { get; } = [];

    /// <summary>Roles whose own fault is reported: nothing is said of those who use them.</summary>
    public HashSet<ColumnId> BrokenRoles { get; } = [];

    public Dictionary<string, FunctionDefinition> Functions { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ParameterDefinition> Parameters { get; } = new(StringComparer.Ordinal);

    /// <summary>The period of the scheme; null where it is at fault.</summary>
    public SchemePeriod? Period { get; set; }

    public Dictionary<string, Choice> MissingYears { get; } = new(StringComparer.Ordinal);

    public List<DecisionDefinition> Decisions { get; } = [];

    public List<DataCheck> Checks { get; } = [];

    /// <summary>Columns that are for a class of rows, with the column of its condition.</summary>
    public Dictionary<ColumnId, string> Classes { get; } = [];

    /// <summary>Decisions that are for a class of rows, known before any is rewritten.</summary>
    public HashSet<ColumnId> Partial { get; } = [];

    /// <summary>Decisions that say of a limit that there is none.</summary>
    public HashSet<(ColumnId Column, LimitKind Kind)> Unlimited { get; } = [];

    /// <summary>Records that several subject tables have alike.</summary>
    public TableFamilies Families { get; } = new();

    /// <summary>Weights that must make a whole.</summary>
    public List<WeightSum> WeightSums { get; } = [];

    /// <summary>Streaks that formulas compare.</summary>
    public List<StreakUse> StreakUses { get; } = [];

    /// <summary>Columns that are streaks.</summary>
    public Dictionary<ColumnId, StreakReach> Streaks { get; } = [];

    /// <summary>The outputs of tables that give several things, by the name of the table: their columns.</summary>
    public Dictionary<string, IReadOnlyList<ColumnId>> Outputs { get; } = new(StringComparer.Ordinal);

    /// <summary>Outputs whose own fault is reported, by their full names: nothing is said of formulas that read them.</summary>
    public HashSet<string> BrokenOutputs { get; } = new(StringComparer.Ordinal);

    /// <summary>The bars by the table that they stand on: the column, and the grades that it bars from.</summary>
    public List<(ColumnId Column, IReadOnlyList<string> From)> Bars { get; } = [];

    /// <summary>The grades by their columns, and how they follow one another.</summary>
    public GradeRegister Grades { get; } = new();

    /// <summary>The table that decisions belong to unless they say otherwise.</summary>
    public string ResultTable { get; set; } = "";

    /// <summary>The names of the subject tables, known before any table is read.</summary>
    public HashSet<string> SubjectNames { get; } = new(StringComparer.Ordinal);

    /// <summary>The generated tables, and what each row of a table belongs to.</summary>
    public OwnerChain Owners { get; }

    public bool IsSubject(YamlScalar name)
    {
        if (SubjectNames.Contains(name.Text))
        {
            return true;
        }

        ReportTable(name, [.. SubjectNames]);
        return false;
    }

    /// <summary>Reports a table that is not there, with those that could be meant.</summary>
    public void ReportTable(YamlScalar name, IReadOnlyList<string> right)
    {
        var (chinese, english) = right.Count > 0
            ? ($"改成其中之一：{string.Join("、", right)}", $"use one of: {string.Join(", ", right)}")
            : ("方案还没有这种表：对象写在 subjects 下，记录写在 records 下", "the scheme has no such table yet: declare subjects under 'subjects', records under 'records'");
        Context.Report(CheckingRules.UnknownTable, name, right, name.Text, chinese, english);
    }

    public bool IsIdentifier(YamlScalar name)
    {
        if (Identifiers.FullWidthIn(name.Text) is { } fullWidth)
        {
            Context.Report(ParsingRules.FullWidth, name, name.Text, fullWidth.ToString(), Identifiers.ToName(name.Text));
            return false;
        }

        if (!Identifiers.IsName(name.Text))
        {
            Context.Report(ParsingRules.BadName, name, name.Text);
            return false;
        }

        return true;
    }

    /// <summary>Adds a parameter or assumption.</summary>
    public void AddParameter(YamlScalar name, ParameterDefinition parameter)
    {
        if (!Parameters.TryAdd(parameter.Name, parameter))
        {
            Context.Report(ParsingRules.DuplicateName, name, parameter.Name, Parameters[parameter.Name].Place.ToString()!);
        }
    }

    /// <summary>Adds a table with its columns.</summary>
    public void AddTable(YamlScalar name, TableDefinition table)
    {
        if (!Tables.TryAdd(table.Name, table))
        {
            Context.Report(ParsingRules.DuplicateName, name, table.Name, Tables[table.Name].Place.ToString()!);
            return;
        }

        foreach (var field in table.Fields)
        {
            Declare(new(table.Name, field.Name), field.Place);
        }

        if (table.Of is { } of)
        {
            Declare(new(table.Name, of), table.Place);
        }

        if (table.DecidedBy is not null)
        {
            Declare(new(table.Name, TableDefinition.DeciderColumn), table.Place);
            Declare(new(table.Name, TableDefinition.ReferenceColumn), table.Place);
        }

        if (table.HistoryColumn is { } period)
        {
            Declare(new(table.Name, period), table.Place);
        }
    }

    /// <summary>The table that is named; null, and reported with near names, when there is none.</summary>
    public TableDefinition? Table(YamlScalar name, params IReadOnlyList<TableKind> kinds)
    {
        if (Tables.TryGetValue(name.Text, out var table) && (kinds.Count == 0 || kinds.Contains(table.Kind)))
        {
            return table;
        }

        var right = Tables.Values.Where(t => kinds.Count == 0 || kinds.Contains(t.Kind)).Select(t => t.Name).ToList();
        ReportTable(name, right);
        return null;
    }

    /// <summary>The table that a name means in another table's scope; null, and reported, when there is none.</summary>
    public TableDefinition? TableIn(string scope, YamlScalar name, params IReadOnlyList<TableKind> kinds) =>
        Table(name.WithText(Families.InScope(name.Text, scope)), kinds);

    /// <summary>Adds a group. A name that another table's group has already is told apart by the table.</summary>
    public GroupDefinition AddGroup(string table, string name, IReadOnlyList<ColumnId> keys, IReadOnlyList<string> clauses, Place place)
    {
        var group = new GroupDefinition(Groups.ContainsKey(name) ? $"{table}的{name}" : name, table, keys, clauses, place);
        Groups.TryAdd(group.Name, group);
        _groups.TryAdd((table, name), group);
        return group;
    }

    /// <summary>Says who stands in a group: the rows where a column holds, or everybody.</summary>
    public void SetStanding(string table, string name, string? condition)
    {
        var group = _groups[(table, name)] with { For = condition, SaysWhoStands = true };
        (Groups[group.Name], _groups[(table, name)]) = (group, group);
    }

    /// <summary>The group that a name means in a table; null when the table has none of this name.</summary>
    public GroupDefinition? GroupOf(string table, string name) => _groups.GetValueOrDefault((table, name));
}
