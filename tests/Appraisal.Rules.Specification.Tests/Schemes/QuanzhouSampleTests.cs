using Appraisal.Rules.Explaining;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Schemes;

/// <summary>The sample of 40 units and 400 people: whatever the scheme provides for happens in it.</summary>
public sealed class QuanzhouSampleTests
{
    // What only another reading of the document's silence brings about.
    private static readonly string[] OtherReadings = ["Q03s", "Q07s", "Q08s", "Q09cs", "Q09s", "Q11s"];

    private static readonly AppraisalScheme Scheme = AppraisalScheme.Load(Path.Combine(Repository.Schemes, "quanzhou-miit-2019")).Scheme!;
    private static readonly AppraisalData Data = AppraisalData.Load(Path.Combine(Repository.Samples, "quanzhou-2019"));
    private static readonly AppraisalResult Result = Scheme.Appraise(Data);

    [Fact]
    public void Sample_IsAsLargeAsItSays()
    {
        Result.Diagnostics.Should().BeEmpty();
        Result["单位"].RowCount.Should().Be(40);
        Result["人员"].RowCount.Should().Be(400);
    }

    /// <summary>The expected tables were computed from the document without the engine.</summary>
    [Theory]
    [InlineData("单位", "expected-units.csv", AppraisalEvaluator.Plan)]
    [InlineData("单位", "expected-units.csv", AppraisalEvaluator.Interpreter)]
    [InlineData("人员", "expected-people.csv", AppraisalEvaluator.Plan)]
    [InlineData("人员", "expected-people.csv", AppraisalEvaluator.Interpreter)]
    public void Sample_OfUnitsAndPeople_IsAsComputedFromTheDocument(string table, string file, AppraisalEvaluator evaluator)
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Specs, "score/good/quanzhou-2019", file));
        var rows = Scheme.Appraise(Data, new AppraisalOptions { Evaluator = evaluator })[table];
        var columns = lines[0].Split(',')[1..];

        rows.RowCount.Should().Be(lines.Length - 1);
        lines[1..].Select(l => l.Split(',')[0]).Select(key => string.Join(',', columns.Select(c => rows.Show(rows.RowOf(key), c)).Prepend(key)))
            .Should().Equal(lines[1..]);
    }

    [Fact]
    public void Violations_HitEveryRowOfTheTable()
    {
        var rows = StepsOfViolations().Where(s => s.Name == "违规处理·行").Select(s => s.Shown).Distinct();

        rows.Should().HaveCount(21, "the table has twenty rows, and some acts do not count");
    }

    [Fact]
    public void Violations_MeetEveryConditionAndFailEveryOneOfTheDocuments()
    {
        var conditions = StepsOfViolations().Where(s => s.Value is bool && s.Name.StartsWith("违规处理·", StringComparison.Ordinal) && s.Clauses.Count == 1).ToLookup(s => (s.Name, Clause: s.Clauses[0]), s => (bool)s.Value!);

        conditions.Where(c => !c.Contains(true) && !OtherReadings.Contains(c.Key.Clause)).Select(c => c.Key).Should().BeEmpty();
        conditions.Where(c => c.Distinct().Count() == 2).Select(c => c.Key.Clause).Should().Contain(["Q26", "Q06a", "Q04d", "Q07", "Q09a", "Q09b", "Q09c", "Q09d", "Q11"]);
    }

    [Fact]
    public void Findings_CiteEveryClauseThatCostsPointsOrPeople() =>
        Result.Findings.SelectMany(f => f.Clauses).Distinct().Should().Contain(
            ["Q02", "Q32", "Q03a", "Q03b", "Q03c", "Q03d", "Q03e", "Q04a", "Q04b", "Q04c", "Q04d", "Q05a", "Q05b", "Q06a", "Q06b", "Q06c", "Q07", "Q08a", "Q08b", "Q09c", "Q10", "Q11"]);

    [Theory]
    [InlineData("单位", "违规处理.降档")]
    [InlineData("单位", "达线")]
    [InlineData("单位", "后三名")]
    [InlineData("单位", "不得评先进单位")]
    [InlineData("单位", "取消文明单位奖金")]
    [InlineData("单位", "通报批评")]
    [InlineData("单位", "书面整改")]
    [InlineData("人员", "违规处理.取消奖金")]
    [InlineData("人员", "不得评先评优")]
    [InlineData("人员", "班子成员不得评个人先进")]
    [InlineData("人员", "诫勉谈话")]
    [InlineData("提醒事项", "逾期事项")]
    public void YesOrNo_OfTheSample_IsBoth(string table, string decision) =>
        Result[table][decision].Distinct().Should().BeEquivalentTo(new object[] { true, false });

    [Fact]
    public void Grades_AreAllGivenLoweredAndSet()
    {
        var units = Result["单位"];

        units["等次"].Distinct().Should().BeEquivalentTo(["优秀", "良好", "一般", "差"]);
        Changed("初评等次", "降档后等次").Should().BeGreaterThan(4);
        Changed("降档后等次", "定差后等次").Should().BeGreaterThan(2);
        Changed("等次", "不计班子违纪的等次").Should().BePositive();
        units["逾期提醒扣分"].Concat(units["多项提醒扣分"]).Distinct().Should().HaveCountGreaterThan(2);
    }

    [Fact]
    public void Unit_OfThreeYears一般_MustMendAndOthersOf一般NeedNot()
    {
        var units = Result["单位"];
        var rows = Enumerable.Range(0, units.RowCount).Where(r => Equals(units.Value(r, "等次"), "一般")).Select(r => units.Value(r, "书面整改")).ToList();

        rows.Should().Contain(true).And.Contain(false);
    }

    private static int Changed(string before, string after) =>
        Enumerable.Range(0, Result["单位"].RowCount).Count(r => !Equals(Result["单位"].Value(r, before), Result["单位"].Value(r, after)));

    private static IEnumerable<ExplanationStep> StepsOfViolations() =>
        new[] { ("单位", "违规处理.扣分"), ("单位", "违规处理.降档"), ("人员", "违规处理.取消奖金"), ("人员", "违规处理.不得评优") }
            .SelectMany(d => Enumerable.Range(0, Result[d.Item1].RowCount).SelectMany(row => Result.Explain(d.Item1, row, d.Item2).AllSteps()))
            .Where(s => s.Table == "违规");
}
