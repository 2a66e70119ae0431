using System.Runtime.CompilerServices;
using Appraisal.Rules.Schemes;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Schemes;

/// <summary>The sample of ten offices against a table that was computed from the document without the engine.</summary>
public sealed class UrbanManagementSampleTests
{
    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Sample_AllPeople_AreAsComputedFromTheDocument(AppraisalEvaluator evaluator)
    {
        var expected = File.ReadAllLines(Path.Combine(Root(), "tests/specs/score/good/urban-management/expected.csv")).Select(l => l.Split(',')).ToList();

        var result = Run(evaluator);

        result.Diagnostics.Should().BeEmpty();
        var people = result["人员"];
        string Cell(string person, string column) => column == "姓名" ? person : people.Show(people.RowOf(person), column);
        result.Units.Should().HaveCount(expected.Count - 1);
        expected.Skip(1).Select(row => string.Join(',', expected[0].Select(column => Cell(row[0], column))))
            .Should().Equal(expected.Skip(1).Select(row => string.Join(',', row)));
    }

    [Fact]
    public void Sample_EveryPenaltyAndConsequence_FiresForSomeAndNotForAll()
    {
        var result = Run(AppraisalEvaluator.Plan);

        result.Scheme.Decisions.Where(d => d.Kind is DecisionKind.Penalty or DecisionKind.Consequence).Select(d => (d.Table, d.Name))
            .Where(d => Enumerable.Range(0, result[d.Table].RowCount).Select(row => result[d.Table].Value(row, d.Name)).Distinct().Count() < 2)
            .Should().BeEmpty("each rule fires somewhere and not everywhere");
    }

    private static AppraisalResult Run(AppraisalEvaluator evaluator) =>
        AppraisalScheme.Load(Path.Combine(Root(), "schemes/urban-management-staff")).Scheme!
            .Appraise(AppraisalData.Load(Path.Combine(Root(), "samples/data/urban-management")), new AppraisalOptions { Evaluator = evaluator });

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
