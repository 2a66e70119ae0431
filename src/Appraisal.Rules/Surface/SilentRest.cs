using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>
/// A grade whose places are shared out in a group, and whose last step takes everybody who is left: rows that do not stand in the group
/// fall there too, unless the grade is for a class or a step before it asks who they are.
/// </summary>
internal static class SilentRest
{
    public static void Report(SchemeBuilder builder)
    {
        foreach (var grade in builder.Nodes.Values.OfType<DecisionTableNode>().Where(t => t is { FirstHit: true, For: null } && builder.Grades.Scales.ContainsKey(t.Target)).ToList())
        {
            if (grade.Rows is [.., var rest] && rest.Cells.All(c => c is null) && GroupOf(builder, grade) is { For: { } standing } group && !AsksWhoStands(builder, grade, standing))
            {
                var text = builder.Nodes.GetValueOrDefault(new(group.Table, standing)) is FormulaNode formula ? formula.Text.Text.Trim() : standing;
                builder.Context.Diagnostics.Add(new Diagnostic(CountingRules.FallsToTheRest, rest.Place, grade.Origin.Decision, group.Name, rest.Output.Text, text) { Clauses = grade.Origin.Clauses });
            }
        }
    }

    /// <summary>The first group of the grade's places in which not everybody stands.</summary>
    private static GroupDefinition? GroupOf(SchemeBuilder builder, DecisionTableNode grade) => builder.Nodes.Values.OfType<PlacesNode>()
        .Where(p => p.Target.Table == grade.Target.Table && p.Origin.Decision == grade.Origin.Decision)
        .Select(p => builder.Groups[p.Group]).FirstOrDefault(g => g.For is not null);

    private static bool AsksWhoStands(SchemeBuilder builder, DecisionTableNode grade, string standing)
    {
        var facts = Read(builder, new(grade.Target.Table, standing)).Append(standing).ToHashSet(StringComparer.Ordinal);
        return grade.Tested.SelectMany(t => Read(builder, new(grade.Target.Table, t.Name))).Any(facts.Contains);
    }

    /// <summary>What a condition reads; of places, what they ask for beside the group.</summary>
    private static IEnumerable<string> Read(SchemeBuilder builder, ColumnId column)
    {
        var (seen, open) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>([column.Name]));
        while (open.TryPop(out var name))
        {
            if (builder.Nodes.GetValueOrDefault(column with { Name = name }) is FormulaNode formula)
            {
                foreach (var read in formula.Columns.Where(seen.Add))
                {
                    open.Push(read);
                }
            }
        }

        return seen;
    }
}
