using Appraisal.Rules.Loading;

namespace Appraisal.Rules.Testing.Scenarios;

/// <summary>A diagnostic that the run must report.</summary>
internal sealed record DiagnosticExpectation(string Code, YamlNode Node) : Expectation(Node)
{
    public override AssertionFailure? Check(AppraisalResult result) => result.Diagnostics.Any(d => d.Code == Code) ? null : new AssertionFailure
    {
        Subject = "diagnostics",
        Expected = Code,
        Actual = result.Diagnostics.Count == 0 ? "—" : string.Join(", ", result.Diagnostics.Select(d => d.Code).Distinct()),
        Place = Node.Place,
    };
}
