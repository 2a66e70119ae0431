using Appraisal.Rules.Testing;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Schemes;

/// <summary>The plan and the interpreter know nothing of each other and come to the same values.</summary>
public class TwoEvaluatorsTests
{
    public static TheoryData<string> Packages => [.. Repository.Packages];

    public static TheoryData<string, string> Samples()
    {
        var samples = new TheoryData<string, string>();
        foreach (var (package, data) in SampleData.All)
        {
            samples.Add(package, data);
        }

        return samples;
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Columns_OfEveryScenario_AreEqual(string package)
    {
        var folder = Path.Combine(Repository.Schemes, package);
        var scheme = AppraisalScheme.Load(folder).Scheme!;

        foreach (var scenario in ScenarioSuite.Load(folder).Resolve(scheme).Scenarios)
        {
            var options = new AppraisalOptions { Parameters = scenario.Set, MissingTablesAreEmpty = true };
            CompareEvaluators(scheme, scenario.Data, options, scenario.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Columns_OfSampleData_AreEqual(string package, string data)
    {
        var scheme = AppraisalScheme.Load(Path.Combine(Repository.Schemes, package)).Scheme!;

        CompareEvaluators(scheme, AppraisalData.Load(Path.Combine(Repository.Samples, data)), SampleData.OptionsOf(package), data);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Columns_OfSampleDataUnderEachAlternative_AreEqual(string package, string data)
    {
        var scheme = AppraisalScheme.Load(Path.Combine(Repository.Schemes, package)).Scheme!;
        var (source, options) = (AppraisalData.Load(Path.Combine(Repository.Samples, data)), SampleData.OptionsOf(package));

        foreach (var (assumption, alternative) in scheme.Parameters.SelectMany(p => p.Alternatives.Select(a => (p.Name, a.Text))))
        {
            var parameters = new Dictionary<string, string>(options.Parameters) { [assumption] = alternative };
            CompareEvaluators(scheme, source, options with { Parameters = parameters }, $"{assumption} = {alternative}");
        }
    }

    private static void CompareEvaluators(AppraisalScheme scheme, AppraisalData data, AppraisalOptions options, string name)
    {
        var plan = scheme.Appraise(data, options with { Evaluator = AppraisalEvaluator.Plan });
        var interpreter = scheme.Appraise(data, options with { Evaluator = AppraisalEvaluator.Interpreter });

        plan.IsComplete.Should().Be(interpreter.IsComplete, name);
        plan.Diagnostics.Select(d => d.ToString()).Should().Equal(interpreter.Diagnostics.Select(d => d.ToString()), name);
        plan.Findings.Select(f => (f.Decision, f.Subject, f.Record, f.Points, f.IsCounted))
            .Should().Equal(interpreter.Findings.Select(f => (f.Decision, f.Subject, f.Record, f.Points, f.IsCounted)), name);
        foreach (var decision in plan.IsComplete ? scheme.Decisions : [])
        {
            var column = $"{name}: {decision.Table}.{decision.Name}";
            plan[decision.Table][decision.Name].Should().Equal(interpreter[decision.Table][decision.Name], column);
        }
    }
}
