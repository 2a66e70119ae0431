using System.Text.Json;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Reporting;

namespace Appraisal.Rules.Explaining;

/// <summary>Why a row has not the grade that somebody asks for: each obstacle with its distance and its clause.</summary>
/// <example><code>Console.WriteLine(result.WhyNot("建设局", "优秀").ToText(MessageLanguage.Chinese));</code></example>
public sealed class WhyNot
{
    private WhyNot(AppraisalResult result, string table, string row, string decision, string asked, string grade, IReadOnlyList<Obstacle> obstacles)
    {
        (Result, Table, Row, Decision, Asked, Grade, Obstacles) = (result, table, row, decision, asked, grade, obstacles);
    }

    /// <summary>The result that is explained.</summary>
    public AppraisalResult Result { get; }

    /// <summary>The table of the row.</summary>
    public string Table { get; }

    /// <summary>The key of the row.</summary>
    public string Row { get; }

    /// <summary>The decision that is asked about: the grade.</summary>
    public string Decision { get; }

    /// <summary>The grade that is asked for.</summary>
    public string Asked { get; }

    /// <summary>The grade that the row has.</summary>
    public string Grade { get; }

    /// <summary>True when the row has the grade that is asked for; then there are no obstacles.</summary>
    public bool HasGrade => Asked == Grade;

    /// <summary>The ways to the grade with what stands in each. It is enough that the obstacles of one way go.</summary>
    public IReadOnlyList<Obstacle> Obstacles { get; }

    /// <summary>All obstacles, parents before children.</summary>
    public IEnumerable<Obstacle> AllObstacles()
    {
        var open = new Stack<Obstacle>(Obstacles.Reverse());
        while (open.TryPop(out var obstacle))
        {
            yield return obstacle;
            foreach (var child in obstacle.Children.Reverse())
            {
                open.Push(child);
            }
        }
    }

    /// <summary>The obstacles as plain text.</summary>
    public string ToText(MessageLanguage language) => WhyNotText.Plain(this, language);

    /// <summary>The obstacles as Markdown.</summary>
    public string ToMarkdown(MessageLanguage language) => WhyNotText.Markdown(this, language);

    /// <summary>The obstacles as JSON.</summary>
    public void WriteJson(Utf8JsonWriter writer) => WhyNotJson.Write(this, writer);

    internal static WhyNot Of(AppraisalResult result, string table, string row, string grade, string? decision)
    {
        var column = new ColumnId(table, decision ?? GradeOf(result, table));
        var number = result[table].RowOf(row);
        if (number < 0)
        {
            throw new KeyNotFoundException($"The table '{table}' has no row '{row}'.");
        }

        var values = result[table].ValuesOf(column.Name);
        if (!values.Contains(grade))
        {
            throw new KeyNotFoundException($"'{column.Name}' is never '{grade}'; it is one of: {string.Join(", ", values)}.");
        }

        var search = new ObstacleSearch(ExplanationBuilder.OfColumns(result));
        var about = new ObstacleRow(table, number, row, result.Decision(table, column.Name)?.Clauses ?? [], []);
        var value = search.Run.Value(column, number);
        var wanted = value is bool ? Wanted.Boolean(grade == ShownValue.Of(true)) : new Wanted([grade]);
        var found = wanted.Accepts(value) || !search.Run.Scheme.Model.Nodes.TryGetValue(column, out var node) ? null : search.Inside(column, about.Under(node), wanted);
        IReadOnlyList<Obstacle> ways = found switch
        {
            null => [],
            { Kind: ObstacleKind.Several, OneIsEnough: true } several => several.Children,
            _ => [found],
        };
        return new WhyNot(result, table, row, column.Name, grade, ShownValue.Of(value), ways);
    }

    private static string GradeOf(AppraisalResult result, string table) =>
        result.Scheme.Header.ResultOf(table)?.Grade is { } grade
            ? grade
            : throw new KeyNotFoundException($"The result of the scheme names no grade of '{table}'; name the decision.");
}
