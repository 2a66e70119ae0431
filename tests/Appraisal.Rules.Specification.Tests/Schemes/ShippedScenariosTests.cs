using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Testing;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Schemes;

/// <summary>Every shipped package keeps its own promises, whichever evaluator computes.</summary>
public class ShippedScenariosTests
{
    public static TheoryData<string, AppraisalEvaluator> Runs()
    {
        var runs = new TheoryData<string, AppraisalEvaluator>();
        foreach (var package in Repository.Packages)
        {
            runs.Add(package, AppraisalEvaluator.Plan);
            runs.Add(package, AppraisalEvaluator.Interpreter);
        }

        return runs;
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Scenarios_OfShippedPackage_AreMet(string package, AppraisalEvaluator evaluator)
    {
        var folder = Path.Combine(Repository.Schemes, package);
        var scheme = AppraisalScheme.Load(folder).Scheme!;

        var run = ScenarioSuite.Load(folder).Run(scheme, new ScenarioOptions { Evaluator = evaluator });

        run.Diagnostics.Select(d => d.ToText(MessageLanguage.English)).Should().BeEmpty();
        run.Results.SelectMany(r => r.Failures.Select(f => $"{r.Scenario.Name}: {f}")).Should().BeEmpty();
        run.Executed.Should().Be(run.Declared).And.BePositive();
        run.IsGood.Should().BeTrue();
    }
}
