using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Reporting;

/// <summary>A column of a printed result: its header and a text a unit.</summary>
internal sealed record ResultColumn(TextColumn Column, IReadOnlyList<string> Cells)
{
    private const string Missing = "—";

    public string Header => Column.Header;

    public int Width => TextTable.WidthOf(Column, Cells);

    /// <summary>The group where there are several, rank, unit, score and grade, as far as the scheme has them, under the scheme's names.</summary>
    public static IReadOnlyList<ResultColumn> Leading(AppraisalResult result)
    {
        var declared = result.Scheme.Header.Result;
        var key = result.Scheme.Tables[declared.Of].Key ?? declared.Of;
        var hasGroups = result.Units.Select(u => u.Group).Distinct(StringComparer.Ordinal).Count() > 1;
        return
        [
            .. (hasGroups ? [new ResultColumn(new(GroupName(result)), [.. result.Units.Select(u => u.Group)])] : Array.Empty<ResultColumn>()),
            .. (declared.Rank is { } rank ? [Of(result, rank)] : Array.Empty<ResultColumn>()),
            new ResultColumn(new(key), [.. result.Units.Select(u => u.Name)]),
            .. (declared.Score is { } score ? [Of(result, score)] : Array.Empty<ResultColumn>()),
            .. (declared.Grade is { } grade ? [Of(result, grade)] : Array.Empty<ResultColumn>()),
        ];
    }

    /// <summary>The name of the grouping in which the units are ranked.</summary>
    private static string GroupName(AppraisalResult result)
    {
        var declared = result.Scheme.Header.Result;
        return result.Scheme.Model.Nodes.GetValueOrDefault(new(declared.Of, declared.Rank!)) is Nodes.RankNode rank ? rank.Group : "";
    }

    public static ResultColumn Of(AppraisalResult result, string column)
    {
        var cells = result.Units.Select(u => u[column] is null ? Missing : u.Show(column)).ToList();
        return new ResultColumn(new(column, result.Units.All(u => u[column] is ExactNumber or null)), cells);
    }

    /// <summary>The columns that a caller names, or the parts of the score that fit, in the order of the scheme.</summary>
    public static IReadOnlyList<ResultColumn> Following(AppraisalResult result, ResultTableOptions options, int used)
    {
        if (options.Columns.Count > 0)
        {
            return [.. options.Columns.Select(c => Of(result, c))];
        }

        // The parts of a decision are shown all or none: some of them would not add up.
        var fitting = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parts in ScoreParts.Of(result.Scheme.Model))
        {
            var wanted = parts.Where(p => !fitting.Contains(p)).ToList();
            var width = wanted.Sum(p => TextTable.Gap + Of(result, p).Width);
            if (used + width <= options.Width)
            {
                used += width;
                fitting.UnionWith(wanted);
            }
        }

        return [.. result[result.Scheme.Header.Result.Of].Decisions.Where(fitting.Contains).Select(d => Of(result, d))];
    }
}
