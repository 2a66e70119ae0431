using Appraisal.Rules.Explaining;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Explaining;

/// <summary>The obstacles of every unit of the sample before every grade that it has not.</summary>
public sealed class WhyNotSampleTests
{
    private static readonly AppraisalScheme Scheme = AppraisalScheme.Load(Repository.Path("schemes/hengyang-hitech-2017")).Scheme!;
    private static readonly string Folder = Repository.Path("samples/data/hengyang-2017");

    private static readonly ExactNumber MostPoints = 80;
    private static readonly string[] Grades = ["优秀", "良好", "合格", "不合格"];

    public static TheoryData<string, string> Settings => new()
    {
        { "名额取整", "down" }, { "空额", "stays open" }, { "不合格顺序", "后于优良" }, { "分类口径", "按类别" }, { "界上同分", "all out" },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public void Obstacles_OfEveryUnitAndOtherGrade_AreThereAndRestOnAClauseOrAnAssumption(string parameter, string value)
    {
        var result = Run(Folder, parameter, value);
        foreach (var (unit, grade) in result.Units.SelectMany(u => Grades.Where(g => g != u.Grade).Select(g => (u, g))))
        {
            var why = result.WhyNot(unit.Name, grade);

            why.Obstacles.Should().NotBeEmpty("{0} is not {1}", unit.Name, grade);
            why.Obstacles.Should().OnlyContain(o => o.Children.Count > 0, "{0} is kept from {1} by something in each way", unit.Name, grade);
            why.AllObstacles().Should().OnlyContain(o => o.Clauses.Count + o.Assumptions.Count > 0);
            why.AllObstacles().Select(o => o.Text).Should().NotContain(t => t.Contains('·'), "generated names are no words of the document");
        }
    }

    [Fact]
    public void Obstacles_OfABarredUnitFarBehind_AreBarAndPlaceInBothLanguages()
    {
        var why = Run(Folder).WhyNot("望峰办事处", "优秀");

        why.ToText(MessageLanguage.Chinese).Should().Contain("取消优良资格 成立，不能得到名额").And.Contain("[H16b]");
        why.ToText(MessageLanguage.English).Should().Contain("取消优良资格 holds: no place can be had").And.Contain("short of");
    }

    [Fact]
    public void Distance_ThatAloneStandsBeforeAGrade_IsExactlyEnough()
    {
        var result = Run(Folder);
        var asked = new List<(string Unit, string Grade)>();
        foreach (var (unit, grade) in result.Units.SelectMany(u => Grades.TakeWhile(g => g != u.Grade).Select(g => (u.Name, g))))
        {
            if (Only(result.WhyNot(unit, grade)) is { Distance: { } distance } && Score(unit) + distance <= MostPoints)
            {
                using var enough = Changed(unit, distance);
                using var tooLittle = Changed(unit, distance - ExactNumber.Parse("0.02"));
                Run(enough.Path).WhyNot(unit, grade).HasGrade.Should().BeTrue("{0} more take {1} to {2}", distance, unit, grade);
                Run(tooLittle.Path).WhyNot(unit, grade).HasGrade.Should().BeFalse("{0} less 0.02 are not enough for {1} to be {2}", distance, unit, grade);
                asked.Add((unit, grade));
            }
        }

        asked.Should().Contain([("督导审计室", "优秀"), ("青年志愿会", "良好")]).And.HaveCountGreaterThan(5);
    }

    [Fact]
    public void Band_WithItsDistanceAdded_IsNoObstacleAnyMore()
    {
        var before = Run(Folder).WhyNot("工程质检站", "合格");
        var band = before.AllObstacles().First(o => o.Kind == ObstacleKind.Band && o.Clauses.Contains("H15"));

        using var enough = Changed("工程质检站", band.Distance!.Value);
        using var tooLittle = Changed("工程质检站", band.Distance!.Value - ExactNumber.Parse("0.02"));

        before.HasGrade.Should().BeFalse();
        Run(enough.Path).WhyNot("工程质检站", "合格").HasGrade.Should().BeTrue();
        Run(tooLittle.Path).WhyNot("工程质检站", "合格").AllObstacles().Should().Contain(o => o.Kind == ObstacleKind.Band && o.Clauses.Contains("H15"));
    }

    /// <summary>The one obstacle that stands in the only way, where it is a place or a band.</summary>
    private static Obstacle? Only(WhyNot why) =>
        why.Obstacles is [{ Children: [{ Kind: ObstacleKind.Place or ObstacleKind.Band, Children.Count: 0 } only] }] ? only : null;

    private static AppraisalResult Run(string folder, string parameter = "名额取整", string value = "down")
    {
        var result = Scheme.Appraise(AppraisalData.Load(folder), new AppraisalOptions { Parameters = new Dictionary<string, string> { [parameter] = value } });
        result.IsComplete.Should().BeTrue(string.Join('\n', result.Diagnostics));
        return result;
    }

    private static ExactNumber Score(string unit) => (ExactNumber)Run(Folder)["部门"].Value(Run(Folder)["部门"].RowOf(unit), "指标评估得分")!;

    /// <summary>The sample with so many points more for one unit, rounded up to the two places that the data has.</summary>
    private static DataFolder Changed(string unit, ExactNumber more)
    {
        var files = Directory.EnumerateFiles(Folder, "*.csv").ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
        var score = Score(unit);
        var line = files["部门.csv"].Split('\n').Single(l => l.StartsWith($"{unit},", StringComparison.Ordinal));
        var cells = line.Split(',');
        ExactNumber.Parse(cells[2]).Should().Be(score, "the third cell is the score of the indicators");
        cells[2] = (score + more).Round(2, RoundingMode.Up).ToString();
        files["部门.csv"] = files["部门.csv"].Replace(line, string.Join(',', cells), StringComparison.Ordinal);
        return new DataFolder([.. files.Select(f => (f.Key, f.Value))]);
    }
}
