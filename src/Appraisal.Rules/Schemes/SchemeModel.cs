using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Nodes;

namespace Appraisal.Rules.Schemes;

/// <summary>A scheme in the kernel's words: tables, columns computed by nodes, groups, parameters. No form of the language is left in it.</summary>
internal sealed record SchemeModel
{
    /// <summary>The name by which formulas read the period of the scheme; of its parts, what stands before the point.</summary>
    public const string PeriodName = "period";

    /// <summary>Whether a name in a formula stands for the period or a part of it.</summary>
    public static bool IsPeriod(string name) => name == PeriodName || name.StartsWith($"{PeriodName}.", StringComparison.Ordinal);

    public required SchemeHeader Header { get; init; }

    public required IReadOnlyDictionary<string, TableDefinition> Tables { get; init; }

    public required IReadOnlyDictionary<ColumnId, Node> Nodes { get; init; }

    public required IReadOnlyDictionary<string, GroupDefinition> Groups { get; init; }

    /// <summary>The links that are no fields, by table and name.</summary>
    public required IReadOnlyDictionary<ColumnId, RoleDefinition> Roles { get; init; }

    /// <summary>The table that a field, a role or what a row belongs to leads to; null for what leads nowhere.</summary>
    public string? LinkedTable(string table, string link) =>
        Roles.TryGetValue(new(table, link), out var role) ? role.To
        : link == Tables[table].Of ? link
        : Tables[table].Fields.FirstOrDefault(f => f.Name == link)?.LinksTo;

    /// <summary>Whether a link is what the rows of a table belong to, directly or over others.</summary>
    public bool IsOwnership(string table, string link) => link == Tables[table].Of || Roles.TryGetValue(new(table, link), out var role) && role.IsOwnership;

    /// <summary>The columns by which a link is followed, of the row itself and of the rows that it may lead to.</summary>
    public IEnumerable<ColumnId> ColumnsOfLink(ColumnId link) => Roles.TryGetValue(link, out var role)
        ? [.. role.Inputs, .. ColumnsOfPath(role), .. role.Together.SelectMany(part => ColumnsOfLink(link with { Name = part }))]
        : [link];

    /// <summary>The link that a path begins with, and what the roles on it are followed by.</summary>
    private IEnumerable<ColumnId> ColumnsOfPath(RoleDefinition role)
    {
        var table = role.Table;
        foreach (var (link, at) in role.Path.Select((l, i) => (l, i)))
        {
            foreach (var column in at == 0 || Roles.ContainsKey(new(table, link)) ? ColumnsOfLink(new(table, link)) : [])
            {
                yield return column;
            }

            table = LinkedTable(table, link)!;
        }
    }

    public required IReadOnlyDictionary<string, ParameterDefinition> Parameters { get; init; }

    /// <summary>The functions that the host brings.</summary>
    public required IReadOnlyDictionary<string, FunctionDefinition> Functions { get; init; }

    /// <summary>The decisions that the document speaks of, in the order of the scheme.</summary>
    public required IReadOnlyList<DecisionDefinition> Decisions { get; init; }

    /// <summary>Columns that are for a class of rows, with the boolean column of the same table that says for which: there they always hold a value.</summary>
    public IReadOnlyDictionary<ColumnId, string> Classes { get; init; } = new Dictionary<ColumnId, string>();

    /// <summary>A condition as the scheme writes it, else the name of its column.</summary>
    public string TextOf(ColumnId condition) => Nodes.GetValueOrDefault(condition) is FormulaNode formula ? formula.Text.Text.Trim() : condition.Name;

    /// <summary>Decisions that say of a limit that there is none.</summary>
    public IReadOnlySet<(ColumnId Column, LimitKind Kind)> Unlimited { get; init; } = new HashSet<(ColumnId, LimitKind)>();

    /// <summary>The parameter that a name in a formula stands for, alone or with an entry; null when it is none.</summary>
    public ParameterDefinition? ParameterOf(string name) => Parameters.GetValueOrDefault(name) ?? Parameters.GetValueOrDefault(ParameterEntry.Of(name)?.Parameter ?? "");

    /// <summary>Boolean columns that must hold in every row, else the data is refused.</summary>
    public required IReadOnlyList<DataCheck> Checks { get; init; }

    /// <summary>Weights that must make a whole.</summary>
    public required IReadOnlyList<WeightSum> WeightSums { get; init; }

    /// <summary>Streaks that formulas compare.</summary>
    public required IReadOnlyList<StreakUse> StreakUses { get; init; }

    /// <summary>Columns that are streaks, with how far they count.</summary>
    public required IReadOnlyDictionary<ColumnId, StreakReach> Streaks { get; init; }

    /// <summary>The duties with dates, in the order of the scheme.</summary>
    public required IReadOnlyList<CalendarEntry> Calendar { get; init; }

    /// <summary>The duties without dates, in the order of the scheme.</summary>
    public required IReadOnlyList<ProcedureNote> Procedures { get; init; }
}

/// <summary>Rows of a table that are ranked, shared out or compared together.</summary>
internal sealed record GroupDefinition(string Name, string Table, IReadOnlyList<ColumnId> Keys, IReadOnlyList<string> Clauses, Place Place)
{
    /// <summary>The boolean column of those who stand in it; null when all rows do.</summary>
    public string? For { get; init; }

    /// <summary>The group of the scheme of which it is a part; null for one of the scheme's own.</summary>
    public string? Within { get; init; }

    /// <summary>The columns that say which group a row is in, and whether it stands there.</summary>
    public IEnumerable<ColumnId> Inputs => For is { } condition ? Keys.Append(new(Table, condition)) : Keys;

    /// <summary>Whether the scheme says who stands in it, be it everybody.</summary>
    public bool SaysWhoStands { get; init; }
}

/// <summary>A condition on data, with its clause.</summary>
internal sealed record DataCheck(ColumnId Column, string Clause, string Text, Place Place)
{
    /// <summary>The field that must be filled in for a class of rows and for no others; null for other conditions. Checked before anything is computed.</summary>
    public string? Field { get; init; }

    /// <summary>The table of cases of which a row needs one for each value; null for other conditions.</summary>
    public string? Cases { get; init; }

    /// <summary>The field that holds what people set between two ends; null for other conditions.</summary>
    public DecidedField? Decided { get; init; }
}

/// <summary>A field whose number people set, and the columns of the least and the most that it may be.</summary>
internal sealed record DecidedField(string Field, string Low, string High, IReadOnlyList<string> Clauses);
