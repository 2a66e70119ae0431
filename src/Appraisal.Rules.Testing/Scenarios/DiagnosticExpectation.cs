using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Testing.Scenarios;

/// <summary>A diagnostic that the run must report.</summary>
internal sealed record DiagnosticExpectation(string Code, YamlNode Node) : Expectation(Node)
{
    public override string Address => $"diagnostics.{Code}";

    public override string Expected => Code;

    public override string Actual(AppraisalResult result) => IsMet(result) ? Code : "";

    public override bool IsMet(AppraisalResult result) => result.Diagnostics.Any(d => d.Code == Code);

    public override AssertionFailure? Check(AppraisalResult result) => IsMet(result) ? null : new AssertionFailure
    {
        Subject = "diagnostics",
        Expected = Code,
        Actual = result.Diagnostics.Count == 0 ? "—" : string.Join(", ", result.Diagnostics.Select(d => d.Code).Distinct()),
        Place = Node.Place,
    };
}
