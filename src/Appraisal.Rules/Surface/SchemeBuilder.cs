using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>
/// Collects the kernel while forms are rewritten. All names are declared first, so that a formula may use what the scheme says later.
/// </summary>
internal sealed class SchemeBuilder
{
    private readonly Dictionary<string, Dictionary<string, Place>> _columns = new(StringComparer.Ordinal);
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

    public IEnumerable<string> ColumnsOf(string table) => _columns.TryGetValue(table, out var columns) ? columns.Keys : [];

    public bool HasColumn(string table, string name) => _columns.TryGetValue(table, out var columns) && columns.ContainsKey(name);

    /// <summary>Where a column is declared, else its table.</summary>
    public Place PlaceOf(string table, string name) => _columns.GetValueOrDefault(table)?.GetValueOrDefault(name) ?? Tables[table].Place;

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

    /// <summary>Declares a column; a second one of the same name is reported.</summary>
    public void Declare(string table, YamlScalar name) => Declare(new ColumnId(table, name.Text), name.Place, name);

    public void Declare(ColumnId column, Place place, YamlNode? node = null)
    {
        var columns = _columns.TryGetValue(column.Table, out var known) ? known : _columns[column.Table] = new(StringComparer.Ordinal);
        if (!columns.TryAdd(column.Name, place) && node is not null)
        {
            Context.Report(ParsingRules.DuplicateName, node, column.Name, columns[column.Name].ToString()!);
        }
        else if (Parameters.TryGetValue(column.Name, out var parameter))
        {
            Context.Diagnostics.Add(new Diagnostic(ParsingRules.DuplicateName, place, column.Name, parameter.Place.ToString()!));
        }
    }

    /// <summary>Adds a node; a generated column is declared on the way.</summary>
    public string Add(Node node)
    {
        if (!HasColumn(node.Target.Table, node.Target.Name))
        {
            Declare(node.Target, node.Origin.Place);
        }

        foreach (var operand in node.Operands.OfType<ColumnOperand>().Where(o => !HasColumn(o.Column.Table, o.Column.Name) && !AddPath(o, node.Origin)))
        {
            Context.Diagnostics.Add(new Diagnostic(CheckingRules.UnknownColumn, operand.Place, operand.Column.Name, operand.Column.Table)
            {
                Clauses = node.Origin.Clauses,
                Suggestions = NearNames.Of(operand.Column.Name, ColumnsOf(operand.Column.Table)),
            });
        }

        if (!Nodes.TryAdd(node.Target, node) && node is LinkNode)
        {
            Share(node);
        }

        return node.Target.Name;
    }

    /// <summary>Adds the column that a path of names reads, where a number may stand; false when it is no such path.</summary>
    private bool AddPath(ColumnOperand operand, NodeOrigin origin) =>
        operand.Column.Name.Contains('.') && new FormulaRewriting(this, origin).AddPath(operand.Column, operand.Place);

    /// <summary>A column that several decisions read stands for none of them: only a clause that all of them rest on is its own too.</summary>
    private void Share(Node reader)
    {
        var shared = Nodes[reader.Target];
        Nodes[reader.Target] = shared with { Origin = shared.Origin with { Clauses = [.. shared.Origin.Clauses.Intersect(reader.Origin.Clauses, StringComparer.Ordinal)] } };
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

    /// <summary>
    /// The column that a name means where no formula stands: the row's own, else of what it belongs to, or along links (<c>科室.编制</c>); null, and
    /// reported, when there is none.
    /// </summary>
    public string? ColumnOf(string table, YamlScalar name, NodeOrigin origin) =>
        HasColumn(table, name.Text) ? name.Text : new FormulaRewriting(this, origin).ColumnOf(name, table);

    /// <summary>A column of a table by name; reported when there is none.</summary>
    public bool RequireColumn(string table, YamlScalar name)
    {
        if (HasColumn(table, name.Text))
        {
            return true;
        }

        if (name.Text.AsSpan().ContainsAny("+-*/()<>="))
        {
            Context.Report(ParsingRules.FormulaAsName, name, name.Text);
            return false;
        }

        Context.Report(CheckingRules.UnknownColumn, name, ColumnsOf(table), name.Text, table);
        return false;
    }

    /// <summary>The table that a field, a role or what a row belongs to leads to; null for what leads nowhere.</summary>
    public string? LinkedTable(string table, string link)
    {
        if (RoleTargets.TryGetValue(new(table, link), out var role))
        {
            return role.To;
        }

        if (Tables.TryGetValue(link, out var ruling) && ruling.Kind == TableKind.Ruling)
        {
            return link;
        }

        return Tables.TryGetValue(table, out var definition)
            ? definition.Of == link ? link : definition.Fields.FirstOrDefault(f => f.Name == link)?.LinksTo
            : null;
    }

    /// <summary>Whether a link leads to the rows of a table; reported when it does not.</summary>
    public bool LeadsTo(string table, YamlScalar link, string target)
    {
        if (LinkedTable(table, link.Text) == target)
        {
            return true;
        }

        var right = LinksOf(table).Where(l => LinkedTable(table, l) == target).ToList();
        if (!BrokenRoles.Contains(new(table, link.Text)))
        {
            var ways = WaysToRows.Of(this, table, target);
            var (chinese, english) = right.Count > 0
                ? ($"可用的：{string.Join("、", right)}", $"use one of: {string.Join(", ", right)}")
                : (ways.Chinese("through"), ways.English("through"));
            Context.Report(CheckingRules.NotALink, link, right, link.Text, table, target, chinese, english);
        }

        return false;
    }

    /// <summary>The table to which all links lead; null, and reported, when one of them leads elsewhere or nowhere.</summary>
    public string? TableOfAll(string table, IReadOnlyList<YamlScalar> links)
    {
        if (links.Select(l => LinkedTable(table, l.Text)).FirstOrDefault(t => t is not null) is { } target)
        {
            return links.Where(l => !LeadsTo(table, l, target)).ToList().Count == 0 ? target : null;
        }

        var right = LinksOf(table).ToList();
        foreach (var link in links.Where(l => !BrokenRoles.Contains(new(table, l.Text))))
        {
            Context.Report(CheckingRules.NoLink, link, right, link.Text, table, string.Join("、", right));
        }

        return null;
    }

    /// <summary>What leads from a table to rows of others.</summary>
    public IEnumerable<string> LinksOf(string table) =>
        Tables.TryGetValue(table, out var definition)
            ? new[] { definition.Of }.OfType<string>().Concat(definition.Fields.Where(f => f.LinksTo is not null).Select(f => f.Name))
                .Concat(RoleTargets.Keys.Where(r => r.Table == table && Identifiers.IsName(r.Name)).Select(r => r.Name))
            : [];

    /// <summary>A generated name in a table that nothing uses yet.</summary>
    public string Fresh(string table, string stem)
    {
        for (var n = 1; ; n++)
        {
            var name = $"{stem}{n}";
            if (!HasColumn(table, name))
            {
                return name;
            }
        }
    }
}
