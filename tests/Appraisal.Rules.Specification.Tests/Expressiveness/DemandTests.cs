using Appraisal.Rules.Specification.Tests.Docs;
using Appraisal.Rules.Testing;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Expressiveness;

/// <summary>Each demand can be written in YAML alone, computes what it must with both evaluators, explains itself, and has a recipe.</summary>
public sealed class DemandTests
{
    public static TheoryData<string> Ids => [.. Demand.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Demand_WrittenInYaml_ComputesWhatItMust(string id)
    {
        var example = new Demand(id).Example;

        ExampleRun.Differences(example, AppraisalEvaluator.Plan).Should().BeEmpty();
        ExampleRun.Differences(example, AppraisalEvaluator.Interpreter).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Demand_Explained_ReadsAsAccepted(string id)
    {
        var demand = new Demand(id);

        new GoldenFolder(demand.Folder).Compare("explanation", demand.Explained()).Message.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Recipe_OfADemand_ShowsWhatIsExecuted(string id)
    {
        var demand = new Demand(id);
        var blocks = CodeBlock.Of(File.ReadAllText(demand.Page));

        string Only(string info) => blocks.Single(b => b.Info == info).Text;
        ("\n" + demand.Scheme).Should().Contain("\n" + Only("yaml scheme"));
        ("\n" + demand.Expected).Should().Contain("\n" + Only("yaml expect"));
        ("\n" + demand.Explanation).Should().Contain("\n" + Only("text"));
    }

    [Fact]
    public void Cookbook_OfAllDemands_HasAPageForEach()
    {
        var index = File.ReadAllText(Path.Combine(Repository.Root, "docs", "cookbook", "README.md"));

        Demand.All.Should().HaveCount(65).And.OnlyHaveUniqueItems();
        Demand.Ids.Where(id => !index.Contains($"({id}.md)")).Should().BeEmpty();
        Directory.GetDirectories(Path.Combine(Repository.Specs, "expressiveness")).Select(Path.GetFileName).Should().BeEquivalentTo(Demand.Ids);
    }
}
