using Appraisal.Rules.Explaining;

namespace Appraisal.Rules.Nodes;

/// <summary>A finding is told with its conditions, whether they hold or not, and its points.</summary>
internal static class FindingExplanation
{
    public static ToldStep Of(FindingNode node, int row, ExplanationBuilder builder)
    {
        var failed = node.Grounds.Where(g => builder.Run.Value(new(node.Target.Table, g.Column), row) is false).Select(g => g.Clause).Distinct().ToList();
        var found = builder.Run.Value(node.Target, row) is not (null or false);
        var grounds = found ? FindingInterpretation.Grounds(node, row, builder.Run) : [];
        var (chinese, english) = found
            ? ("成立", "holds")
            : ($"不成立：{string.Join("、", failed)}", $"does not hold: {string.Join(", ", failed)}");
        return new ToldStep(StepKind.Finding, chinese, english, [], () =>
        [
            .. new[] { node.When, node.Points }.OfType<string>().Concat(node.Grounds.Select(g => g.Column)).Distinct(StringComparer.Ordinal)
                .Select(c => builder.Step(new(node.Target.Table, c), row)),
        ])
        {
            Clauses = [.. node.Origin.Clauses.Concat(found ? grounds : failed).Distinct(StringComparer.Ordinal)],
        };
    }
}
