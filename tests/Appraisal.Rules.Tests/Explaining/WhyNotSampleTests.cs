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

    public static TheoryData<string, string> Settings => new()
    {
        { "名额取整", "down" }, { "空额", "stays open" }, { "不合格顺序", "后于优良" }, { "分类口径", "按类别" }, { "界上同分", "all out" },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public void Obstacles_OfEveryUnitAndOtherGrade_AreThereAndRestOnAClauseOrAnAssumption(string parameter, string value)
    {
        var result = Run(Folder, parameter, value);
        var grades = result["部门"].ValuesOf("等次");

        foreach (var (unit, grade) in result.Units.SelectMany(u => grades.Where(g => g != u.Grade).Select(g => (u, g))))
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
    public void Band_WithItsDistanceAddedToTheData_IsNoObstacleAnyMore()
    {
        var before = Run(Folder).WhyNot("工程质检站", "合格");
        var band = before.AllObstacles().First(o => o.Kind == ObstacleKind.Band && o.Clauses.Contains("H15"));

        using var changed = Changed("工程质检站", band.Distance!.Value);
        var after = Run(changed.Path).WhyNot("工程质检站", "合格");

        before.HasGrade.Should().BeFalse();
        after.HasGrade.Should().BeTrue();
    }

    [Fact]
    public void Band_WithLessThanItsDistanceAdded_IsStillThere()
    {
        var band = Run(Folder).WhyNot("工程质检站", "合格").AllObstacles().First(o => o.Kind == ObstacleKind.Band && o.Clauses.Contains("H15"));

        using var changed = Changed("工程质检站", band.Distance!.Value - ExactNumber.Parse("0.01"));

        Run(changed.Path).WhyNot("工程质检站", "合格").HasGrade.Should().BeFalse();
    }

    [Fact]
    public void Place_WithItsDistanceAddedToTheData_IsHadAndNoneTheLessKeptWithLess()
    {
        var place = Run(Folder).WhyNot("督导审计室", "优秀").AllObstacles().Single(o => o.Kind == ObstacleKind.Place);

        using var enough = Changed("督导审计室", place.Distance!.Value);
        using var tooLittle = Changed("督导审计室", place.Distance!.Value - ExactNumber.Parse("0.01"));

        Run(enough.Path).WhyNot("督导审计室", "优秀").HasGrade.Should().BeTrue();
        Run(tooLittle.Path).WhyNot("督导审计室", "优秀").HasGrade.Should().BeFalse();
    }

    private static AppraisalResult Run(string folder, string parameter = "名额取整", string value = "down")
    {
        var result = Scheme.Appraise(AppraisalData.Load(folder), new AppraisalOptions { Parameters = new Dictionary<string, string> { [parameter] = value } });
        result.IsComplete.Should().BeTrue(string.Join('\n', result.Diagnostics));
        return result;
    }

    /// <summary>The sample with so many points more for one unit, rounded up to the two places that the data has.</summary>
    private static DataFolder Changed(string unit, ExactNumber more)
    {
        var files = Directory.EnumerateFiles(Folder, "*.csv").Select(path => (Path.GetFileName(path), File.ReadAllText(path))).ToList();
        var at = files.FindIndex(f => f.Item1 == "部门.csv");
        var lines = files[at].Item2.Split('\n');
        var column = lines[0].TrimStart('\uFEFF').TrimEnd('\r').Split(',').ToList().IndexOf("指标评估得分");
        var row = Array.FindIndex(lines, l => l.Split(',')[0] == unit);
        var cells = lines[row].Split(',');
        cells[column] = (ExactNumber.Parse(cells[column]) + more).Round(2, RoundingMode.Up).ToString();
        lines[row] = string.Join(',', cells);
        files[at] = (files[at].Item1, string.Join('\n', lines));
        return new DataFolder([.. files]);
    }
}
