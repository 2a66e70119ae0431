using Appraisal.Rules.Explaining;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Explaining;

/// <summary>Obstacles in chains of grades, bands, lookups and conditions over records.</summary>
public sealed class WhyNotChainTests
{
    private const string Chain = """
        scheme: test
        title: 测试
        period: 2020
        result: {of: 单位, grade: 等次}
        subjects:
          单位:
            key: 名称
            fields: {分: number, 班子违纪: boolean, 重大事件: boolean, 弄虚作假: boolean, 片区: [东, 西]}
            groups:
              全体: {by: everybody, clause: Q19}
        records:
          通报:
            of: 单位
            decided by: 督查室
            clause: Q16
            fields: {事项: text, 级别: [市级, 省级]}
        assumptions:
          降档次数: {clause: Q15s, why: 多种情形未写降几档, value: once, or: [each]}
          分段: {clause: Q18s, why: 未印分段, value: {甲档: 90 and over, 乙档: under 90}, or: [{甲档: 85 and over, 乙档: under 85}]}
        composite:
          通报次数:
            clause: Q16
            value: count(通报[级别 = "省级"])
        grades:
          等次:
            from: 降档后等次
            set: 差
            when any:
              Q16a: 通报次数 >= 2
              Q16b: 弄虚作假
          不计违纪的等次: {clause: Q20, like: 等次, without: Q15a}
          降档后等次:
            from: 初评等次
            clause: Q15
            down: {grades: 1, several: 降档次数}
            when any:
              Q15a: 班子违纪
              Q15b: 重大事件
          初评等次:
            clause: Q12
            scale: [优秀, 良好, 一般, 差]
            steps:
              - grade: 优秀
                clause: Q13
                when: 分 >= 90
              - grade: 良好
                clause: Q14
                when: 分 >= 80
              - grade: 一般
                clause: Q14
                when: 分 >= 70
              - grade: 差
                clause: Q14
          递补后等次:
            clause: Q19
            in: 全体
            steps:
              - grade: 优秀
                clause: Q19a
                when: 降档后等次 = "良好"
                top: {places: 1, by: 分, ties: all in}
              - keep: 降档后等次
                clause: Q19b
          档次: {clause: Q18, scale: [甲档, 乙档], by: 分, bands: 分段}
        consequences:
          奖励:
            clause: Q21
            match: 等次
            gives: {优秀: 全奖, 良好: 全奖, 一般: 半奖, 差: 无}
          约谈:
            clause: Q22
            when: 等次 = "差" and 片区 in ("东")
        """;

    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Load(Chain);

    [Fact]
    public void ChainStep_ThatLoweredTheGrade_NamesTheConditionsThatHoldByClause()
    {
        var step = Why("两因", "优秀", "降档后等次").Obstacles.Single();

        (step.Kind, step.Text).Should().Be((ObstacleKind.ChainStep, "降档后等次：由 优秀 改为 良好"));
        step.OneIsEnough.Should().BeFalse("each of the two lowers it");
        step.Children.Select(o => (o.Text, o.Clauses.Single())).Should().Equal(("班子违纪 为 是，须为 否", "Q15a"), ("重大事件 为 是，须为 否", "Q15b"));
    }

    [Fact]
    public void ChainStep_WhereEachConditionLowers_OffersEachThatIsEnough()
    {
        var step = Why("两因", "良好", "降档后等次", "each").AllObstacles().First(o => o.Kind == ObstacleKind.ChainStep);

        step.Text.Should().Be("降档后等次：由 优秀 改为 一般");
        step.OneIsEnough.Should().BeTrue();
        step.Children.Select(o => o.Text).Should().Equal("班子违纪 为 是，须为 否", "重大事件 为 是，须为 否", "降档次数 为 each，不得为 each");
        (step.Children[2].Kind, step.Children[2].Assumptions.Single()).Should().Be((ObstacleKind.Reading, "降档次数"));
    }

    [Fact]
    public void Grade_LoweredFurtherBack_LeadsBackThroughTheChain()
    {
        var way = Why("违纪", "优秀").Obstacles.Single();

        (way.Kind, way.Text).Should().Be((ObstacleKind.Grade, "降档后等次 为 良好，须为 优秀"));
        way.Children.Single().Text.Should().Be("降档后等次：由 优秀 改为 良好");
    }

    [Fact]
    public void Grade_ThatBeganTooLowAndWasLowered_HasBothObstacles()
    {
        var all = Why("低分有事", "优秀", "降档后等次").AllObstacles().ToList();

        all.Should().ContainSingle(o => o.Kind == ObstacleKind.ChainStep);
        all.Single(o => o.Kind == ObstacleKind.Band && o.Name == "分").Text.Should().Be("分 85，还差 5 到 90");
    }

    [Fact]
    public void ChainStep_ThatSetTheGrade_TellsTheNumberThatIsTooHigh()
    {
        var band = Why("通报", "良好").AllObstacles().Single(o => o.Kind == ObstacleKind.Band);

        band.Text.Should().Be("通报次数 2，须低于 2");
        band.Clauses.Should().Equal("Q16a");
    }

    [Fact]
    public void Count_ThatIsTooHigh_LeadsToTheRecordsThatCount()
    {
        var scheme = SchemeUnderTest.Load(Chain.Replace("Q16a: 通报次数 >= 2", "Q16a: count(通报[级别 = \"省级\"]) >= 2", StringComparison.Ordinal));

        var band = Run("once", scheme).WhyNot("通报", "良好").AllObstacles().Single(o => o.Kind == ObstacleKind.Band);

        band.Text.Should().Be("count(通报[级别 = \"省级\"]) 2，须低于 2");
        band.Children.Should().HaveCount(2).And.OnlyContain(o => o.Kind == ObstacleKind.Record && o.Table == "通报");
    }

    [Fact]
    public void UnitThatWasNotLowered_AskedWhyNotWorse_HasTheConditionsAndTheGradeBefore()
    {
        var ways = Why("无事", "良好", "降档后等次").Obstacles;

        ways.Select(o => o.Text).Should().Equal("初评等次 为 优秀，须为 良好", "降档后等次：这一步没有改变等次，仍为 优秀");
        ways[1].Children.Select(o => o.Text).Should().Equal("班子违纪 为 否，须为 是", "重大事件 为 否，须为 是");
        ways[1].OneIsEnough.Should().BeTrue();
    }

    [Fact]
    public void ConditionLeftOut_OfAGradeLikeAnother_IsNoObstacle()
    {
        var texts = Why("两因", "优秀", "不计违纪的等次").AllObstacles().Select(o => o.Text).ToList();

        texts.Should().Contain("重大事件 为 是，须为 否").And.NotContain(t => t.Contains("班子违纪"));
    }

    [Fact]
    public void Step_ThatKeepsAnEarlierGrade_IsOneStepAndLeadsBackToThatGrade()
    {
        var ways = Why("低分", "优秀", "递补后等次").Obstacles;

        ways.Select(o => o.Text).Should().Equal("第1步（优秀）", "第2步（优秀）");
        ways[0].Children.Single().Kind.Should().Be(ObstacleKind.Place);
        ways[1].Children.Single().Text.Should().Be("降档后等次 为 良好，须为 优秀");
    }

    [Fact]
    public void UnitThatAStepGaveMore_AskedForTheGradeThatItKeepsElse_IsToldOfTheStep()
    {
        var way = Why("违纪", "良好", "递补后等次").Obstacles.Single();

        way.Text.Should().Be("第2步（良好）");
        way.Children.Single().Text.Should().Be("第1步（优秀）先取");
    }

    [Fact]
    public void Band_HeldByAnAssumption_NamesTheAssumption()
    {
        var band = Why("低分", "甲档", "档次").AllObstacles().Single(o => o.Kind == ObstacleKind.Band);

        band.Text.Should().Be("分 85，还差 5 到 90");
        band.Assumptions.Should().Equal("分段");
    }

    [Fact]
    public void Word_OfALookup_LeadsToTheGradesThatGiveIt()
    {
        var ways = Why("低分", "半奖", "奖励").Obstacles;

        ways.Single().Children.Single().Text.Should().Be("等次 为 良好，须为 一般");
    }

    [Fact]
    public void Boolean_Decision_CanBeAskedToo()
    {
        var why = Why("西通报", "是", "约谈");

        why.Obstacles.Select(o => o.Text).Should().Equal("片区 为 西，须为 东");
    }

    private static WhyNot Why(string unit, string grade, string decision = "等次", string several = "once") => Run(several, Scheme).WhyNot("单位", unit, grade, decision);

    private static AppraisalResult Run(string several, AppraisalScheme scheme)
    {
        var data = AppraisalData.Create()
            .Add("单位",
            [
                new { 名称 = "无事", 分 = 95m, 班子违纪 = false, 重大事件 = false, 弄虚作假 = false, 片区 = "东" },
                new { 名称 = "违纪", 分 = 95m, 班子违纪 = true, 重大事件 = false, 弄虚作假 = false, 片区 = "东" },
                new { 名称 = "两因", 分 = 95m, 班子违纪 = true, 重大事件 = true, 弄虚作假 = false, 片区 = "东" },
                new { 名称 = "低分", 分 = 85m, 班子违纪 = false, 重大事件 = false, 弄虚作假 = false, 片区 = "东" },
                new { 名称 = "低分有事", 分 = 85m, 班子违纪 = false, 重大事件 = true, 弄虚作假 = false, 片区 = "东" },
                new { 名称 = "通报", 分 = 85m, 班子违纪 = false, 重大事件 = false, 弄虚作假 = false, 片区 = "东" },
                new { 名称 = "西通报", 分 = 85m, 班子违纪 = false, 重大事件 = false, 弄虚作假 = true, 片区 = "西" },
            ])
            .Add("通报",
            [
                new { 单位 = "通报", 事项 = "一", 级别 = "省级", 决定者 = "督查室", 依据 = "1号" },
                new { 单位 = "通报", 事项 = "二", 级别 = "省级", 决定者 = "督查室", 依据 = "2号" },
            ]);
        var result = scheme.Appraise(data, new AppraisalOptions { Parameters = new Dictionary<string, string> { ["降档次数"] = several } });
        result.IsComplete.Should().BeTrue(string.Join('\n', result.Diagnostics));
        return result;
    }
}
