using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Running;

/// <summary>Where the place of a unit goes that fails the floor: three places by score, and the best has not met the condition.</summary>
public sealed class PlacesFloorTests
{
    private static readonly AppraisalData Units = AppraisalData.Create().Add("单位", new[]
    {
        new { 名称 = "甲", 得分 = 95, 达标 = false },
        new { 名称 = "乙", 得分 = 94, 达标 = true },
        new { 名称 = "丙", 得分 = 93, 达标 = true },
        new { 名称 = "丁", 得分 = 92, 达标 = false },
        new { 名称 = "戊", 得分 = 91, 达标 = true },
    });

    [Theory]
    [InlineData("top", "passes on", "乙丙戊")]
    [InlineData("top", "stays open", "乙丙")]
    [InlineData("last", "passes on", "戊丙乙")]
    [InlineData("last", "stays open", "戊丙")]
    public void Place_OfWhoFailsTheFloor_GoesWhereTheSchemeSays(string end, string word, string expected)
    {
        foreach (var evaluator in Enum.GetValues<AppraisalEvaluator>())
        {
            var result = SchemeUnderTest.Run(SchemeUnderTest.Load(Text(end, "达标", $"floor place: {word}")), Units, evaluator);

            result.Units.Where(u => Equals(u["等次"], "优秀")).Select(u => u.Name).Should().BeEquivalentTo(expected.Select(c => $"{c}"), "{0}", evaluator);
        }
    }

    [Fact]
    public void OpenPlace_OfWhoFailsTheFloor_CanBeTakenInALaterStep()
    {
        var text = Text("top", "达标", "floor place: stays open").Replace("- {grade: 合格}", "- {grade: 良好, top: {places: 2, by: 得分, ties: all in}}\n      - {grade: 合格}", StringComparison.Ordinal)
            .Replace("[优秀, 合格]", "[优秀, 良好, 合格]", StringComparison.Ordinal);
        foreach (var evaluator in Enum.GetValues<AppraisalEvaluator>())
        {
            var result = SchemeUnderTest.Run(SchemeUnderTest.Load(text), Units, evaluator);

            result.Units.Select(u => (u.Name, u["等次"])).Should().BeEquivalentTo(new (string, object?)[] { ("甲", "良好"), ("乙", "优秀"), ("丙", "优秀"), ("丁", "良好"), ("戊", "合格") });
        }
    }

    [Theory]
    [InlineData("passes on")]
    [InlineData("stays open")]
    public void OpenPlace_OfWhoFailsTheFloor_IsUsedUpForLaterGrades(string word)
    {
        var text = Text("top", "达标", $"floor place: {word}").Replace("- {grade: 合格}", "- {grade: 良好, top: {places: 4, by: 得分, ties: all in, less: 优秀}}\n      - {grade: 合格}", StringComparison.Ordinal)
            .Replace("[优秀, 合格]", "[优秀, 良好, 合格]", StringComparison.Ordinal);
        foreach (var evaluator in Enum.GetValues<AppraisalEvaluator>())
        {
            var result = SchemeUnderTest.Run(SchemeUnderTest.Load(text), Units, evaluator);

            // Three of the four are used up: by three units, or by two and the place that stays open.
            result.Units.Where(u => Equals(u["等次"], "良好")).Select(u => u.Name).Should().Equal("甲");
        }
    }

    [Theory]
    [InlineData("top", "达标")]
    [InlineData("top", "得分 <= 90")]
    [InlineData("top", "得分 >= 90 and 达标")]
    [InlineData("last", "得分 >= 90")]
    public void Floor_ThatSomebodyBehindMayReach_NeedsAWord(string end, string floor) =>
        SchemeUnderTest.Faults(Text(end, floor, "")).Should().ContainSingle().Which.Should().StartWith("APR3013").And.Contain("floor place").And.Contain("passes on, stays open");

    [Theory]
    [InlineData("top", "得分 >= 90")]
    [InlineData("top", "60 < 得分 and 得分 >= 线")]
    [InlineData("last", "得分 < 线")]
    public void Floor_ThatBoundsTheRankedNumber_NeedsNone(string end, string floor) => SchemeUnderTest.Faults(Text(end, floor, "")).Should().BeEmpty();

    private static string Text(string end, string floor, string place) => $$"""
        scheme: test
        title: 测试
        period: 2025
        result: {of: 单位, grade: 等次}
        subjects:
          单位: {key: 名称, fields: {得分: {type: number, places: 1}, 达标: boolean}, groups: {全体: {by: everybody} } }
        parameters:
          线: {clause: A, value: 80}
        grades:
          等次:
            clause: A
            scale: [优秀, 合格]
            in: 全体
            steps:
              - grade: 优秀
                {{end}}:
                  places: 3
                  by: 得分
                  ties: all in
                  floor: {{floor}}
                  {{place}}
              - {grade: 合格}
        """;
}
