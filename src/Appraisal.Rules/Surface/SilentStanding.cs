using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Syntax;
using Appraisal.Rules.Nodes;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Surface;

/// <summary>
/// A group that is ranked or measured, of a table whose rows may be barred or vetoed, and nothing says whether those still stand in it:
/// a silence of the document that nobody should decide unseen. Places of grades ask the same with words of their own.
/// </summary>
internal static class SilentStanding
{
    public static void Report(SchemeBuilder builder)
    {
        foreach (var group in builder.Groups.Values.Where(g => !g.SaysWhoStands))
        {
            var bars = Bars(builder, group.Table).ToList();
            var vetoes = Vetoes(builder, group.Table).ToList();
            var facts = bars.Concat(vetoes.SelectMany(v => v.Columns).Select(c => Meant(builder, new(group.Table, c)))).ToList();
            var readers = builder.Nodes.Values.Where(n => IsTakenOf(group, n, builder)).Select(n => n.Origin.Decision).Distinct(StringComparer.Ordinal).ToList();
            if (facts.Count == 0 || readers.Count == 0 || KeysRead(builder, group, facts))
            {
                continue;
            }

            var told = string.Join(" or ", bars.Select(f => TextOf(builder, f))
                .Concat(vetoes.Select(v => v.Written(c => TextOf(builder, Meant(builder, new(group.Table, c)))))).Distinct(StringComparer.Ordinal));
            builder.Context.Diagnostics.Add(new Diagnostic(CheckingRules.WhoStandsInGroup, group.Place, group.Name, string.Join("、", readers), told, $"not({told})")
            {
                Clauses = group.Clauses,
            });
        }
    }

    private static IEnumerable<ColumnId> Bars(SchemeBuilder builder, string table) =>
        builder.Bars.Select(b => b.Column).Where(c => c.Table == table);

    /// <summary>The conditions that set a grade other than the best.</summary>
    private static IEnumerable<ConditionSet> Vetoes(SchemeBuilder builder, string table) => builder.Grades.Links.Values
        .Where(link => link.Target.Table == table && link.Set is { } set && builder.Grades.ScaleOf(builder, table, link.From) is { Literals: [.., var best] } && best != set)
        .Select(link => link.Conditions(builder));

    /// <summary>A condition; where it is a decision, that decision.</summary>
    private static ColumnId Meant(SchemeBuilder builder, ColumnId column) =>
        builder.Nodes.GetValueOrDefault(column) is FormulaNode { Root: NameNode decision } ? column with { Name = decision.Name } : column;

    private static bool IsTakenOf(GroupDefinition group, Node node, SchemeBuilder builder) => node switch
    {
        RankNode rank => rank.Group == group.Name,
        GroupValueNode value => value.Group == group.Name,
        PlacesNode places => places.Group == group.Name
            && !builder.Grades.IsGrade(new(places.Target.Table, places.Origin.Decision)),
        _ => false,
    };

    /// <summary>Whether the groups are made by these facts themselves: then it is said where such rows stand.</summary>
    private static bool KeysRead(SchemeBuilder builder, GroupDefinition group, IReadOnlyList<ColumnId> facts)
    {
        var seen = new HashSet<ColumnId>();
        var open = new Stack<ColumnId>(group.Keys);
        while (open.TryPop(out var column))
        {
            if (seen.Add(column) && builder.Nodes.TryGetValue(column, out var node))
            {
                foreach (var input in node.Inputs)
                {
                    open.Push(input);
                }
            }
        }

        return facts.Any(seen.Contains);
    }

    private static string TextOf(SchemeBuilder builder, ColumnId fact) =>
        Parsing.Identifiers.IsName(fact.Name) || builder.Nodes.GetValueOrDefault(fact) is not FormulaNode formula ? fact.Name : formula.Text.Text.Trim();
}
