using Appraisal.Rules.Explaining;
using Appraisal.Rules.Feel.Diagnostics;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Explaining;

/// <summary>Every step that leads to one of the 40 units or 400 people of the sample, over violations, roles and sections to the data.</summary>
public sealed class QuanzhouExplanationTests
{
    private const string OtherReadings = "让出名额=递补；加倍口径=察访核验合计；豁免范围=也免取消奖金和评优限制；自查自办奖金=只取消当事人；同事由口径=最重一项；后三名口径=达线单位";

    private static readonly AppraisalScheme Scheme = AppraisalScheme.Load(Repository.Path("schemes/quanzhou-miit-2019")).Scheme!;
    private static readonly AppraisalData Data = AppraisalData.Load(Repository.Path("samples/data/quanzhou-2019"));

    [Theory]
    [InlineData("")]
    [InlineData(OtherReadings)]
    public void Steps_OfEveryUnitAndPerson_EndInDataHaveAReasonAndRecompute(string setting)
    {
        var result = Run(setting);
        var recomputation = new StepRecomputation(result);
        var explanations = UnitsAndPeople(result);
        var steps = explanations.SelectMany(e => Walk(e.Steps)).ToList();

        explanations.SelectMany(e => e.Steps).Should().OnlyContain(s => Equals(result[s.Table].Value(result[s.Table].RowOf(s.Row), s.Name), s.Value), "it explains the result");
        steps.Should().HaveCountGreaterThan(50_000);
        Told(steps.Where(s => s.Step.Children.Count == 0 && !EndsAWay(s.Step))).Should().BeEmpty("a way ends in a record, a value of the data or a parameter");
        Told(steps.Where(s => !s.IsTold && s.Step.Kind is not (StepKind.Input or StepKind.Row))).Should().BeEmpty("a step has a clause or an assumption, or stands under one that has");
        Told(steps.Where(s => IsComputed(s.Step) && !Equals(recomputation.Of(s.Step), s.Step.Value))).Should().BeEmpty("a step follows from its children");
    }

    [Fact]
    public void Bonus_LostThroughARole_LeadsToTheViolationItsRowTheRoleAndTheExemptions()
    {
        var steps = Run("").Explain("人员", "灯塔05", "绩效奖月数").AllSteps().ToList();

        steps.Single(s => s.Kind == StepKind.Row && s.Table == "违规" && s.Value is true).Row.Should().Contain("灯塔06", "a member of the section was found");
        steps.Single(s => s.Kind == StepKind.Finding && s.Name == "违规处理.取消奖金·科室负责人").Clauses.Should().Contain(["Q26", "Q07", "Q03c"]);
        steps.Single(s => s.Name == "违规处理.取消奖金·科室负责人·表").Clauses.Should().Equal("Q03c");
        steps.Should().Contain(s => s.Name == "科室负责人.编号" && (string?)s.Value == "灯塔05");
        steps.Where(s => s.Name == "违规处理.取消奖金·科室负责人·Q09s免").Should().OnlyContain(s => (bool?)s.Value == true, "the exemption does not apply");
    }

    [Theory]
    [InlineData("潮信01", "良好")]
    [InlineData("潮信05", "优秀")]
    public void Grade_LoweredForALeader_ShowsTheGradesBeforeAndAfterAndWhoIsPaidByWhich(string person, string paidBy)
    {
        var result = Run("");

        var unit = result.Explain("单位", "潮信局").AllSteps().Where(s => s.Row == "潮信局").ToLookup(s => s.Name, s => s.Shown);
        new[] { "初评等次", "降档后等次", "定差后等次", "等次", "不计班子违纪的等次" }.Select(g => unit[g].Distinct().Single()).Should().Equal("优秀", "良好", "良好", "良好", "优秀");
        result.Explain("人员", person, "发奖等次").Steps.Single().Shown.Should().Be(paidBy);
        result.Explain("人员", person, "发奖等次").ToText(MessageLanguage.Chinese).Should().Contain("Q15a").And.Contain("Q20");
    }

    private static AppraisalResult Run(string setting)
    {
        var parameters = setting.Split('；', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1]);
        var result = Scheme.Appraise(Data, new AppraisalOptions { Parameters = parameters });
        result.IsComplete.Should().BeTrue(string.Join('\n', result.Diagnostics));
        return result;
    }

    private static List<Explanation> UnitsAndPeople(AppraisalResult result)
    {
        var explanations = new[] { "单位", "人员" }.SelectMany(table => Enumerable.Range(0, result[table].RowCount).Select(row => result.Explain(table, row))).ToList();
        explanations.Should().HaveCount(40 + 400);
        return explanations;
    }

    /// <summary>All steps, each once, with whether it or what it stands under has a clause or an assumption.</summary>
    private static IEnumerable<(ExplanationStep Step, bool IsTold)> Walk(IEnumerable<ExplanationStep> roots)
    {
        var seen = new HashSet<ExplanationStep>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(ExplanationStep Step, bool IsTold)>(roots.Select(r => (r, false)));
        while (open.TryPop(out var next))
        {
            var (step, above) = next;
            if (!seen.Add(step))
            {
                continue;
            }

            var isReasoned = step.Clauses.Count > 0 || step.Assumptions.Count > 0;
            yield return (step, isReasoned || above);
            foreach (var child in step.Kind == StepKind.Row && step.Node is not Nodes.AggregateNode ? [] : step.Children)
            {
                open.Push((child, isReasoned || step.Kind == StepKind.Row && above));
            }
        }
    }

    // A link to no row, a constant and an aggregate over no rows come from nothing.
    private static bool EndsAWay(ExplanationStep step) =>
        step.IsLeaf || step.Kind is StepKind.Row or StepKind.Link or StepKind.Formula or StepKind.Aggregate;

    private static bool IsComputed(ExplanationStep step) => !step.IsLeaf && step.Kind != StepKind.Row;

    private static List<string> Told(IEnumerable<(ExplanationStep Step, bool IsTold)> steps) =>
        [.. steps.Select(s => $"{s.Step.Table}.{s.Step.Name} of {s.Step.Row} = {s.Step.Value}").Distinct().Take(20)];
}
