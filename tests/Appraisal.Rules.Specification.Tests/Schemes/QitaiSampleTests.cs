using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Schemes;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Schemes;

/// <summary>Four levels in one run: what is changed at the lowest is seen, and explained, at the highest.</summary>
public sealed class QitaiSampleTests
{
    private static readonly AppraisalScheme Scheme = AppraisalScheme.Load(Path.Combine(Repository.Root, "schemes", "qitai-four-level")).Scheme!;

    private static readonly AppraisalData Data = AppraisalData.Load(Path.Combine(Repository.Samples, "qitai"));

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Sample_AllLevels_AreAsComputedFromTheDocument(AppraisalEvaluator evaluator)
    {
        var expected = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "specs", "score", "good", "qitai", "expected.csv")).Skip(1).ToList();

        var result = Scheme.Appraise(Data, new AppraisalOptions { Evaluator = evaluator });

        result.Diagnostics.Should().BeEmpty();
        result.UnitTables.SelectMany(t => t.Units.Select(u => $"{t.Table},{u.Name},{u.ShownScore},{u.Grade}")).Should().BeEquivalentTo(expected);
    }

    [Fact]
    public void Sample_EveryPenaltyGradeAndConsequence_FiresForSomeAndNotForAll()
    {
        var result = Scheme.Appraise(Data);

        result.Scheme.Decisions.Where(d => d.Kind is DecisionKind.Penalty or DecisionKind.Grade or DecisionKind.Consequence).Select(d => (d.Table, d.Name))
            .Where(d => result[d.Table][d.Name].Distinct().Count() < 2)
            .Should().BeEmpty("each rule fires somewhere and not everywhere");
    }

    [Fact]
    public void Score_OfTheSample_ShowsAllLevels()
    {
        var table = Scheme.Appraise(Data).ToTable();

        table.Split('\n').Should().Contain(["副县长", "单位", "科室", "干部", "项目"]);
    }

    [Fact]
    public void Grade_OfAProjectThatFalls_LowersItsUnitAndItsViceHead()
    {
        var before = Scheme.Appraise(Data);
        var after = Scheme.Appraise(DataWithAVetoOf("县乡公路"));

        Told(before).Should().Be(("一般", "83.39", "良好"));
        Told(after).Should().Be(("差", "77.89", "合格"));

        static (object?, string, object?) Told(AppraisalResult result) => (
            result["项目"].Value(result["项目"].RowOf("县乡公路"), "等次"),
            result["单位"].Show(result["单位"].RowOf("云桥交运局"), "综合得分"),
            result["副县长"].Value(result["副县长"].RowOf("FX2"), "等次"));
    }

    [Fact]
    public void Explanation_OfAViceHead_WalksDownToTheProject()
    {
        var steps = Scheme.Appraise(Data).Explain("FX2").AllSteps().ToList();

        steps.Should().Contain(s => s.Table == "单位" && s.Row == "云桥交运局" && s.Name == "等次");
        steps.Should().Contain(s => s.Table == "项目" && s.Row == "县乡公路" && s.Name == "等次" && Equals(s.Value, "一般"));
        steps.Should().Contain(s => s.Table == "督查" && s.Name == "月督查得分");
    }

    [Fact]
    public void Explanation_OfANameThatSeveralLevelsHave_AsksForTheTable()
    {
        var result = Scheme.Appraise(Data);

        result.Find("科室/民政所").Should().Equal(("科室", "民政所"));
        result.Explain("科室/民政所").ToText(MessageLanguage.Chinese).Should().StartWith("民政所");
        FluentActions.Invoking(() => result.Explain("没有这一家")).Should().Throw<KeyNotFoundException>();
    }

    /// <summary>The sample, but that a veto makes the project 差.</summary>
    private static AppraisalData DataWithAVetoOf(string project)
    {
        var folder = Directory.CreateTempSubdirectory();
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Samples, "qitai"), "*.csv"))
        {
            var text = File.ReadAllText(file);
            text = Path.GetFileName(file) switch
            {
                "项目.csv" => string.Join('\n', text.Split('\n').Select(l => l.StartsWith(project, StringComparison.Ordinal) ? string.Join(',', [.. l.Split(',').SkipLast(2), "", ""]) : l)),
                "项目一票否决.csv" => $"{text}{project},工程质量安全责任事故,是,主管部门,奇质安〔2012〕9号\n",
                _ => text,
            };
            File.WriteAllText(Path.Combine(folder.FullName, Path.GetFileName(file)), text);
        }

        return AppraisalData.Load(folder.FullName);
    }
}
