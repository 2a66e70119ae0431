using Appraisal.Rules.Explaining;

namespace Appraisal.Rules.Nodes;

/// <summary>A finding is told with its conditions, whether they hold or not, with what waives it, and with its points.</summary>
internal static class FindingExplanation
{
    public static ToldStep Of(FindingNode node, int row, ExplanationBuilder builder)
    {
        IReadOnlyList<string> Clauses(IEnumerable<(string Column, string Clause)> columns, bool holding) =>
            [.. columns.Where(g => builder.Run.Value(new(node.Target.Table, g.Column), row) is bool holds && holds == holding).Select(g => g.Clause).Distinct(StringComparer.Ordinal)];

        var found = builder.Run.Value(node.Target, row) is not (null or false);
        var failed = Clauses(node.Grounds, false);
        var waived = Clauses(node.Waivers, true);
        var written = ConditionOf(node, row, found, builder);
        var (condition, inEnglish) = written.Length == 0 ? ("", "") : ($"：{written}", $": {written}");
        var (chinese, english, clauses) = (found, failed.Count, waived.Count) switch
        {
            (true, _, _) => ($"成立{condition}", $"holds{inEnglish}", FindingInterpretation.Grounds(node, row, builder.Run)),
            (_, > 0, _) => ($"不成立：{string.Join("、", failed)}", $"does not hold: {string.Join(", ", failed)}", failed),
            (_, _, > 0) => ($"免去：{string.Join("、", waived)}", $"waived: {string.Join(", ", waived)}", waived),
            _ => ($"不成立{condition}", $"does not hold{inEnglish}", []),
        };
        return new ToldStep(StepKind.Finding, chinese, english, [], () =>
        [
            .. new[] { node.When, node.Points }.OfType<string>().Concat(node.RowOf is null ? node.Grounds.Select(g => g.Column) : []).Distinct(StringComparer.Ordinal)
                .Select(c => builder.Step(new(node.Target.Table, c), row)),
        ])
        {
            Clauses = [.. node.Origin.Clauses.Concat(clauses).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>The one condition that has no key of its own, where it is what decides; empty elsewhere.</summary>
    private static string ConditionOf(FindingNode node, int row, bool found, ExplanationBuilder builder) =>
        node.When is { } when && StepLabel.IsUnkeyedCondition(when)
        && builder.Run.Scheme.Model.Nodes.GetValueOrDefault(new(node.Target.Table, when)) is FormulaNode formula
        && builder.Run.Value(formula.Target, row) is bool holds && holds == found
            ? StepLabel.OnOneLine(formula.Part ?? formula.Text.Text)
            : "";
}
