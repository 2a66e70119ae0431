using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Reporting;

/// <summary>A column of a printed result: its header and a text a unit; null where a unit has no value.</summary>
internal sealed record ResultColumn(TextColumn Column, IReadOnlyList<string?> Values)
{
    private const string NoValue = "—";

    /// <summary>What people read where there is no value.</summary>
    public string Missing { get; init; } = NoValue;

    /// <summary>The texts as people read them.</summary>
    public IReadOnlyList<string> Cells => [.. Values.Select(v => v ?? Missing)];

    public string Header => Column.Header;

    public int Width => TextTable.WidthOf(Column, Cells);

    /// <summary>The group where there are several, rank, unit, score and grade, as far as the scheme has them, under the scheme's names.</summary>
    public static IReadOnlyList<ResultColumn> Leading(UnitTable units, MessageLanguage language = MessageLanguage.Chinese)
    {
        var (notRanked, notGraded) = language == MessageLanguage.Chinese ? ("不排名", "不定等次") : ("not ranked", "not graded");
        var declared = units.Definition;
        var key = units.Result.Scheme.Tables[declared.Of].Key ?? declared.Of;
        var hasGroups = units.Units.Select(u => u.Group).Distinct(StringComparer.Ordinal).Count() > 1;
        return
        [
            .. (hasGroups ? [new ResultColumn(new(GroupName(units)), [.. units.Units.Select(u => u.Group)])] : Array.Empty<ResultColumn>()),
            .. (declared.Rank is { } rank ? [Of(units, rank, language) with { Missing = notRanked }] : Array.Empty<ResultColumn>()),
            new ResultColumn(new(key), [.. units.Units.Select(u => u.Name)]),
            .. (declared.Score is { } score ? [Of(units, score, language)] : Array.Empty<ResultColumn>()),
            .. (declared.Grade is { } grade ? [Of(units, grade, language) with { Missing = notGraded }] : Array.Empty<ResultColumn>()),
        ];
    }

    /// <summary>The name of the grouping in which the units are ranked.</summary>
    private static string GroupName(UnitTable units)
    {
        var declared = units.Definition;
        return units.Result.Scheme.Model.Nodes.GetValueOrDefault(new(declared.Of, declared.Rank!)) is Nodes.RankNode rank ? units.Result.Scheme.Model.Groups[rank.Group].Within ?? rank.Group : "";
    }

    public static ResultColumn Of(UnitTable units, string column, MessageLanguage language = MessageLanguage.Chinese)
    {
        var cells = units.Units.Select(u => u[column] switch
        {
            null => null,
            bool flag => ShownValue.Of(flag, language == MessageLanguage.Chinese),
            _ => u.Show(column),
        }).ToList();
        return new ResultColumn(new(column, units.Units.All(u => u[column] is ExactNumber or null)), cells);
    }

    /// <summary>The columns that a caller names; or the parts of the score that fit, else the totals, bonuses and penalties that do; in the order of the scheme.</summary>
    public static IReadOnlyList<ResultColumn> Following(UnitTable units, ResultTableOptions options, int used)
    {
        if (options.Columns.Count > 0)
        {
            // Of several tables each shows those that it has; that one at least has a column is seen to before.
            return [.. options.Columns.Where(c => units.Result.UnitTables.Count == 1 || units.Result.Column(units.Table, c) is not null).Select(c => Of(units, c, options.Language))];
        }

        // The parts of a decision are shown all or none: some of them would not add up.
        var fitting = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parts in ScoreParts.Of(units.Result.Scheme.Model, units.Definition))
        {
            var wanted = parts.Where(p => !fitting.Contains(p)).ToList();
            var width = wanted.Sum(p => TextTable.Gap + Of(units, p, options.Language).Width);
            if (used + width <= options.Width)
            {
                used += width;
                fitting.UnionWith(wanted);
            }
        }

        var shown = new[] { units.Definition.Score, units.Definition.Rank, units.Definition.Grade };
        foreach (var total in fitting.Count > 0 ? [] : units.Result.Scheme.Decisions.Where(d => d.Table == units.Table && IsTotal(d.Kind) && !shown.Contains(d.Name)))
        {
            var width = TextTable.Gap + Of(units, total.Name, options.Language).Width;
            if (used + width <= options.Width)
            {
                used += width;
                fitting.Add(total.Name);
            }
        }

        return [.. units.Result[units.Table].Decisions.Where(fitting.Contains).Select(d => Of(units, d, options.Language))];
    }

    private static bool IsTotal(DecisionKind kind) => kind is DecisionKind.Composite or DecisionKind.Bonus or DecisionKind.Penalty;
}
