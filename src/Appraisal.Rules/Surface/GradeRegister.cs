using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Surface;

/// <summary>The grades of a scheme: the scales of step lists, and the grades that follow them. A grade has the type of the step list it comes from.</summary>
internal sealed class GradeRegister
{
    // A cycle is met from each grade that leads into it, and told once.
    private readonly HashSet<string> _cycles = new(StringComparer.Ordinal);

    // The conditions of the classes that grades are for, rewritten when they are first asked for.
    private readonly Dictionary<ColumnId, Lazy<string?>> _classes = [];

    public Dictionary<ColumnId, EnumerationType> Scales { get; } = [];

    /// <summary>Grades with <c>from</c>.</summary>
    public Dictionary<ColumnId, GradeLink> Links { get; } = [];

    /// <summary>Grades with <c>like</c>, and the name of the grade that they are like.</summary>
    public Dictionary<ColumnId, string> Likes { get; } = [];

    /// <summary>The scale of a grade by name; reported when it is no grade or follows itself.</summary>
    public EnumerationType? ScaleOf(SchemeBuilder builder, string table, YamlScalar name)
    {
        var path = new List<string>();
        for (var column = new ColumnId(table, name.Text); ; column = column with { Name = Before(column)! })
        {
            if (Scales.TryGetValue(column, out var scale))
            {
                return scale;
            }

            if (path.IndexOf(column.Name) is >= 0 and var start)
            {
                var cycle = path[start..];
                if (_cycles.Add(string.Join('\n', cycle.Order(StringComparer.Ordinal))))
                {
                    builder.Context.Report(CheckingRules.Cycle, name, column.Name, string.Join(" → ", cycle.Append(column.Name)));
                }

                return null;
            }

            path.Add(column.Name);
            if (Before(column) is null)
            {
                // A wrong name further back is reported there.
                if (path.Count == 1)
                {
                    var grades = Scales.Keys.Concat(Links.Keys).Concat(Likes.Keys).Where(c => c.Table == table).Select(c => c.Name).ToList();
                    builder.Context.Report(CheckingRules.NotAGrade, name, grades, name.Text, table, string.Join("、", grades));
                }

                return null;
            }
        }
    }

    /// <summary>The links that lead to a grade, the first one first; empty when it follows no other grade.</summary>
    public IReadOnlyList<GradeLink> ChainOf(ColumnId grade)
    {
        var chain = new List<GradeLink>();
        while (Links.TryGetValue(grade, out var link) && !chain.Contains(link))
        {
            chain.Insert(0, link);
            grade = grade with { Name = link.From.Text };
        }

        return chain;
    }

    /// <summary>Declares the class of rows that a grade is for.</summary>
    public void DeclareClass(SchemeBuilder builder, FormReader form, ColumnId grade, NodeOrigin origin) => _classes[grade] = new(() => Applicability.Of(builder, form, grade, origin));

    /// <summary>The column of the class that a grade is for, its own or that of the grade it follows; null when it is for all rows. The grade that is made then has a value there only.</summary>
    public string? UseClass(SchemeBuilder builder, ColumnId grade, ColumnId made)
    {
        var first = grade;
        for (var seen = new HashSet<ColumnId>(); !_classes.ContainsKey(first) && seen.Add(first) && Before(first) is { } before;)
        {
            first = first with { Name = before };
        }

        var applies = _classes.GetValueOrDefault(first)?.Value;
        Applicability.Declare(builder, made, applies);
        return applies;
    }

    /// <summary>Whether a column is a grade that is made by steps.</summary>
    public bool IsGrade(ColumnId column) => Scales.ContainsKey(column) || Likes.ContainsKey(column);

    private string? Before(ColumnId grade) =>
        Links.TryGetValue(grade, out var link) ? link.From.Text : Likes.GetValueOrDefault(grade);
}
