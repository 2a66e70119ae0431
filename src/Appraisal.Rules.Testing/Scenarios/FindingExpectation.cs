using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Testing.Scenarios;

/// <summary>What a record must have earned or cost somebody.</summary>
/// <param name="Decision">The decision that makes the finding.</param>
/// <param name="Of">The table of who gets it; null where the scenario does not say.</param>
/// <param name="Subject">Who gets it; null where the scenario does not say.</param>
/// <param name="Value">The points; null where the scenario does not say.</param>
/// <param name="Clause">A clause that it must cite; null where the scenario does not say.</param>
/// <param name="Ordinal">Of several equal expectations, which one: each needs a finding of its own.</param>
/// <param name="Node">Where it is written.</param>
internal sealed record FindingExpectation(string Decision, string? Of, string? Subject, string? Value, string? Clause, int Ordinal, YamlNode Node) : Expectation(Node)
{
    public override string Address => $"findings.{Decision}/{Of}/{Subject}/{Ordinal}";

    public override string Expected => Value ?? "";

    public override string Actual(AppraisalResult result) => IsMet(result) ? Expected : string.Join("; ", There(result).Select(f => f.Points?.ToString()));

    public override bool IsMet(AppraisalResult result) => result.Findings.Count(IsMeant) >= Ordinal;

    public override AssertionFailure? Check(AppraisalResult result)
    {
        if (IsMet(result))
        {
            return null;
        }

        var there = There(result);
        return new AssertionFailure
        {
            Subject = $"findings.{Decision}",
            Expected = Told(Subject, Value, Clause is null ? [] : [Clause]),
            Actual = there.Count == 0 ? "—" : string.Join("; ", there.Select(f => Told(f.Subject, f.Points?.ToString(), f.Clauses))),
            Clauses = Clause is null ? [] : [Clause],
            Place = Node.Place,
        };
    }

    private List<Finding> There(AppraisalResult result) => [.. result.Findings.Where(f => f.Decision == Decision && (Subject is null || f.Subject == Subject))];

    private bool IsMeant(Finding finding) =>
        finding.Decision == Decision
        && (Subject is null || finding.Subject == Subject && finding.Of == Of)
        && (Clause is null || finding.Clauses.Contains(Clause))
        && (Value is null || (finding.Points is { } points && CellText.TryNumber(Value, out var expected) && expected == points));

    private static string Told(string? subject, string? value, IReadOnlyList<string> clauses) =>
        string.Join(" ", new[] { subject, value, clauses.Count == 0 ? null : $"[{string.Join(", ", clauses)}]" }.OfType<string>());
}
