using System.Text.Json;
using Appraisal.Rules.Explaining;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Reporting;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Explaining;

/// <summary>Each kind of obstacle on a small scheme.</summary>
public sealed class WhyNotTests
{
    private const string Steps = """
        scheme: test
        title: 测试
        period: 2020
        result: {of: 单位, score: 得分, grade: 等次}
        subjects:
          单位:
            key: 名称
            fields: {分: number, 满意度: number, 整改: [完成, 未完成], 申报日期: date, 初审: boolean}
            groups:
              全体: {by: everybody, clause: Q1}
        records:
          违纪:
            of: 单位
            decided by: 纪委
            clause: Q9
            fields: {事项: text, 查实: boolean}
        assumptions:
          界上同分: {clause: Q4s, why: 未写同分, value: all in, or: [all out]}
          空额: {clause: Q4s, why: 未写递补, value: passes on, or: [stays open]}
        composite:
          得分: {clause: Q2, value: 分, print: 1 half-up}
          合规:
            clause: Q5
            value: 满意度 >= 80 and 整改 = "完成"
        bars:
          取消资格:
            each: 违纪
            from: 优秀
            when:
              Q9: 查实
        grades:
          等次:
            clause: Q1
            scale: [优秀, 良好, 一般, 差]
            in: 全体
            steps:
              - grade: 差
                clause: Q3
                when: 得分 < 60
              - grade: 优秀
                clause: Q4
                when:
                  Q4: 合规
                top: {places: 2, by: 得分, ties: 界上同分, barred place: 空额}
              - grade: 良好
                clause: Q6
                when: 得分 > 80 and (初审 or 申报日期 <= @"2020-03-31")
              - grade: 一般
                clause: Q7
        """;

    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Load(Steps);

    [Fact]
    public void Grade_TheUnitHas_IsSaid()
    {
        var why = Why("甲", "优秀");

        why.HasGrade.Should().BeTrue();
        why.Obstacles.Should().BeEmpty();
        why.ToText(MessageLanguage.Chinese).Should().Contain("等次就是 优秀");
    }

    [Fact]
    public void Band_NumberUnderItsBound_TellsTheExactDistanceAndTheClause()
    {
        var band = Why("戊", "良好").AllObstacles().Single(o => o.Kind == ObstacleKind.Band && o.Name == "得分");

        band.Distance.Should().Be(ExactNumber.Parse("1.5"));
        band.Text.Should().Be("得分 78.5，还差 1.5 分到 80，且须高于它");
        band.TextInEnglish.Should().Be("得分 78.5, 1.5 points short of 80, and must be over it");
        band.Clauses.Should().Equal("Q6");
    }

    [Fact]
    public void Band_DistanceThatPrintWouldHide_IsShownExactly()
    {
        var band = Run(Units(("甲", 79.96m))).WhyNot("甲", "良好").AllObstacles().Single(o => o.Kind == ObstacleKind.Band && o.Name == "得分");

        band.Text.Should().Be("得分 80.0（79.96），还差 0.04 分到 80，且须高于它");
    }

    [Fact]
    public void Alternatives_OfAnOr_AreOfferedAsOneIsEnough()
    {
        var several = Why("戊", "良好").AllObstacles().Single(o => o.Kind == ObstacleKind.Several);

        several.OneIsEnough.Should().BeTrue();
        several.Children.Select(o => o.Text).Should().Equal("初审 为 否，须为 是", "申报日期 2020-04-03，须不晚于 2020-03-31，晚 3 天");
        several.Children[1].Distance.Should().Be((ExactNumber)3);
    }

    [Fact]
    public void Decision_UsedAsACondition_IsOpenedToItsOwnConditions()
    {
        var decision = Why("丁", "优秀").AllObstacles().Single(o => o.Kind == ObstacleKind.Decision);

        decision.Name.Should().Be("合规");
        decision.Clauses.Should().Equal("Q4", "Q5");
        decision.Children.Select(o => o.Text).Should().Equal("满意度 70，还差 10 到 80", "整改 为 未完成，须为 完成");
        decision.OneIsEnough.Should().BeFalse();
    }

    [Fact]
    public void Place_BehindTheLast_TellsPlaceHolderAndDistance()
    {
        var place = Why("丙", "优秀").AllObstacles().Single(o => o.Kind == ObstacleKind.Place);

        place.Distance.Should().Be((ExactNumber)5);
        place.Text.Should().StartWith("排第 3；名额 2 个；得到 2 家；末位得到者 乙（90.0）").And.EndWith("得分 85.0，还差 5.0 分到 90.0（乙）");
        place.Clauses.Should().Equal("Q4");
        place.Assumptions.Should().Contain("界上同分");
    }

    [Fact]
    public void Place_LevelWhereNobodyGetsIt_TellsTheTieAndItsAssumption()
    {
        var place = Run(Units(("甲", 95m), ("乙", 90m), ("丙", 90m)), ("界上同分", "all out")).WhyNot("丙", "优秀").AllObstacles().Single(o => o.Kind == ObstacleKind.Place);

        place.Text.Should().Contain("与 乙 同分，只剩 1 个名额，同分者都不取");
        place.Assumptions.Should().Contain("界上同分");
    }

    [Fact]
    public void Bar_OnAUnitInPlace_NamesTheRecordAndItsClause()
    {
        var bar = Barred("passes on").WhyNot("甲", "优秀").AllObstacles().Single(o => o.Kind == ObstacleKind.Bar);

        bar.Text.Should().Be("取消资格 成立，不能得到名额");
        bar.Clauses.Should().Equal("Q9");
        bar.Children.Should().ContainSingle(o => o.Kind == ObstacleKind.Record && o.Text.Contains("接待超标"));
    }

    [Fact]
    public void Place_HeldOpenByABarredUnit_StaysClosedToOthers()
    {
        var place = Barred("stays open").WhyNot("丙", "优秀").AllObstacles().Single(o => o.Kind == ObstacleKind.Place);

        place.Text.Should().Contain("空出 1 个，由被取消资格的 甲 占着不递补").And.EndWith("得分 85.0，还差 5.0 分到 90.0（乙）");
    }

    [Fact]
    public void EarlierStep_ThatTookTheUnit_IsToldWithItsCondition()
    {
        var earlier = Why("己", "一般").AllObstacles().Single(o => o.Kind == ObstacleKind.EarlierStep);

        earlier.Text.Should().Be("第1步（差）先取");
        earlier.Clauses.Should().Equal("Q3");
        earlier.Children.Single().Text.Should().Be("得分 55.0，还差 5.0 分到 60");
    }

    [Fact]
    public void BetterUnit_AskedWhyNotWorse_IsToldWhichStepTookIt()
    {
        var way = Why("甲", "一般").Obstacles.Single();

        way.Text.Should().Be("第4步（一般）");
        way.Children.Select(o => o.Text).Should().Equal("第2步（优秀）先取", "第3步（良好）接着也会取");
        way.Children[0].Children.Single().Text.Should().StartWith("得分 95.0，排第 1；名额 2 个").And.EndWith("名额之外第一家 丙（85.0），相差 10.0 分");
    }

    [Fact]
    public void TwoSteps_OfOneGrade_AreTwoWaysToItAndOneOfThemTakesFirst()
    {
        var scheme = SchemeUnderTest.Load(Steps.Replace("      - grade: 良好\n", "      - grade: 优秀\n        clause: Q8\n        when: 得分 >= 90\n      - grade: 良好\n", StringComparison.Ordinal));
        var result = Run(Units(("甲", 95m), ("乙", 92m), ("丙", 85m)), scheme);

        var ways = result.WhyNot("丙", "优秀").Obstacles;
        ways.Select(w => w.Text).Should().Equal("第2步（优秀）", "第3步（优秀）");
        ways[1].Children.Single().Text.Should().Be("得分 85.0，还差 5.0 分到 90");

        var why = result.WhyNot("甲", "一般");
        why.Obstacles.Single().Children.Select(o => o.Text).Should().Equal("第2步（优秀）先取", "第3步（优秀）接着也会取", "第4步（良好）接着也会取");
        why.ToText(MessageLanguage.English).Should().Contain("step 2 (优秀) takes it first").And.Contain("step 3 (优秀) would take it next");
    }

    [Fact]
    public void EarlierStep_ThatKeepsAPlaceOpenForTheUnit_IsToldWithTheBar()
    {
        var scheme = SchemeUnderTest.Load(Steps.Replace("when: 得分 > 80 and (初审 or 申报日期 <= @\"2020-03-31\")", "top: {places: 5, by: 得分, ties: 界上同分}", StringComparison.Ordinal));

        var earlier = Barred("stays open", scheme).WhyNot("甲", "良好").AllObstacles().Single(o => o.Kind == ObstacleKind.EarlierStep);

        earlier.Text.Should().StartWith("第2步（优秀）的名额为其空着");
        earlier.Children.Single().Kind.Should().Be(ObstacleKind.Bar);
    }

    [Fact]
    public void Names_UnknownToTheResult_AreMisuse()
    {
        var result = Run(Units(("甲", 95m)));

        FluentActions.Invoking(() => result.WhyNot("子", "优秀")).Should().Throw<KeyNotFoundException>();
        FluentActions.Invoking(() => result.WhyNot("甲", "优")).Should().Throw<KeyNotFoundException>().WithMessage("*优秀, 良好, 一般, 差*");
    }

    [Fact]
    public void Json_OfObstacles_HasExactDistances()
    {
        using var json = JsonDocument.Parse(CanonicalJson.Text(Why("丙", "优秀").WriteJson));

        var place = json.RootElement.GetProperty("ways")[0].GetProperty("obstacles")[0];
        place.GetProperty("kind").GetString().Should().Be("place");
        place.GetProperty("distance").GetString().Should().Be("5");
    }

    private static WhyNot Why(string unit, string grade) =>
        Run(Units(
        Good(("甲", 95m)), Good(("乙", 90m)), Good(("丙", 85m)), ("丁", 99m, 70m, "未完成", false), ("戊", 78.5m, 90m, "完成", false), Good(("己", 55m)))).WhyNot(unit, grade);

    private static AppraisalResult Barred(string openPlaces, AppraisalScheme? scheme = null) => Run(
        Units(("甲", 95m), ("乙", 90m), ("丙", 85m)).Add("违纪", [new { 单位 = "甲", 事项 = "接待超标", 查实 = true, 决定者 = "纪委", 依据 = "1号" }]),
        scheme ?? Scheme,
        ("空额", openPlaces));

    private static (string, decimal, decimal, string, bool) Good((string Name, decimal Score) unit) => (unit.Name, unit.Score, 90m, "完成", true);

    private static AppraisalData Units(params (string Name, decimal Score)[] units) => Units([.. units.Select(Good)]);

    private static AppraisalData Units(params (string Name, decimal Score, decimal Satisfaction, string Mended, bool Early)[] units) => AppraisalData.Create().Add(
        "单位",
        [.. units.Select(u => new { 名称 = u.Name, 分 = u.Score, 满意度 = u.Satisfaction, 整改 = u.Mended, 申报日期 = new DateOnly(2020, 4, 3), 初审 = u.Early })]);

    private static AppraisalResult Run(AppraisalData data, params (string Name, string Value)[] set) => Run(data, Scheme, set);

    private static AppraisalResult Run(AppraisalData data, AppraisalScheme scheme, params (string Name, string Value)[] set)
    {
        var result = scheme.Appraise(data, new AppraisalOptions { MissingTablesAreEmpty = true, Parameters = set.ToDictionary(s => s.Name, s => s.Value) });
        result.IsComplete.Should().BeTrue(string.Join('\n', result.Diagnostics));
        return result;
    }
}
