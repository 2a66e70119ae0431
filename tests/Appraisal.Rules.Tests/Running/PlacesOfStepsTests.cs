using CsCheck;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Running;

/// <summary>Of whom a share is taken, what earlier grades use up, and steps that share out places in groups of their own; the values are worked out by hand.</summary>
public sealed class PlacesOfStepsTests
{
    private const int Samples = 40;

    private static readonly AppraisalScheme Scheme = Staff("""
                  - grade: 不定
                    when: 月数 < 3
                  - grade: 优秀
                    clause: A1
                    when: 直评
                  - grade: 优秀
                    clause: A2
                    when: 月数 >= 6
                    top: {share: 50%, of: eligible, less: 优秀, round: up, by: 得分, ties: all out, barred place: passes on}
                  - grade: 优秀
                    clause: A3
                    top: {places: 4, in: 全县, less: 优秀, by: 得分, ties: all in, barred place: passes on}
                  - grade: 良好
                    clause: A4
                    when: 得分 >= 88
                    top: {share: 70%, of: candidates, round: up, by: 得分, ties: all in}
                  - grade: 称职
        """);

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Places_OfEligibleLessEarlierGradesThenOfTheCounty_AreSharedOut(AppraisalEvaluator evaluator)
    {
        Person[] people =
        [
            new("甲1", "甲", 99, 12, false), new("甲2", "甲", 98, 12, false), new("甲3", "甲", 97, 12, false), new("甲4", "甲", 87, 5, false),
            new("甲5", "甲", 60, 12, true), new("甲6", "甲", 60, 1, true),
            new("乙1", "乙", 90, 12, false), new("乙2", "乙", 89, 12, false), new("乙3", "乙", 88, 12, false),
        ];

        var result = SchemeUnderTest.Run(Scheme, Data(people, "甲1"), evaluator);

        // 甲: two are eligible, so one place, which 甲5 has; 乙: 50% of three is two. Four in the county less three leaves one, for 甲2.
        // 良好: three are left in 甲, 70% of them is three places for the two with 88 or more; in 乙 one of one.
        result.Units.OrderBy(u => u.Name, StringComparer.Ordinal).Select(u => $"{u.Name}{u.Grade}").Should().Equal(
            "乙1优秀", "乙2优秀", "乙3良好", "甲1良好", "甲2优秀", "甲3良好", "甲4称职", "甲5优秀", "甲6不定");
    }

    [Theory]
    [InlineData("candidates", "优秀优秀称职称职称职")]
    [InlineData("eligible", "优秀称职称职称职称职")]
    public void Share_OfThoseWhoMeetTheConditions_IsLessThanOfThoseWhoAreLeft(string of, string grades)
    {
        var scheme = Staff($$"""
                      - grade: 优秀
                        when: 月数 >= 6
                        top: {share: 50%, of: {{of}}, round: down, by: 得分, ties: all in, barred place: passes on}
                      - grade: 称职
            """);
        Person[] people = [new("甲1", "甲", 99, 12, false), new("甲2", "甲", 98, 12, false), new("甲3", "甲", 97, 12, false), new("甲4", "甲", 96, 5, false), new("甲5", "甲", 95, 5, false)];

        var units = SchemeUnderTest.Run(scheme, Data(people)).Units;

        string.Concat(units.OrderBy(u => u.Name, StringComparer.Ordinal).Select(u => u.Grade)).Should().Be(grades);
    }

    [Fact]
    public void Places_LessMoreThanThereAre_AreNone()
    {
        var scheme = Staff("""
                      - grade: 优秀
                        when: 直评
                      - grade: 良好
                        top: {places: 2, less: 优秀, by: 得分, ties: all in}
                      - grade: 称职
            """);
        Person[] people = [.. Enumerable.Range(1, 4).Select(i => new Person($"甲{i}", "甲", 90 - i, 12, i < 4))];

        var result = SchemeUnderTest.Run(scheme, Data(people));

        result.Units.Select(u => u.Grade).Should().BeEquivalentTo("优秀", "优秀", "优秀", "称职");
    }

    [Fact]
    public void Places_KeptOpenForABarredUnit_AreUsedUp()
    {
        var scheme = Staff("""
                      - grade: 优秀
                        top: {places: 1, by: 得分, ties: all in, barred place: stays open}
                      - grade: 良好
                        top: {places: 2, less: 优秀, by: 得分, ties: all in}
                      - grade: 称职
            """);
        Person[] people = [.. Enumerable.Range(1, 4).Select(i => new Person($"甲{i}", "甲", 90 - i, 12, false))];

        var result = SchemeUnderTest.Run(scheme, Data(people, "甲1"));

        result.Units.OrderBy(u => u.Name, StringComparer.Ordinal).Select(u => u.Grade).Should().Equal("称职", "良好", "称职", "称职");
    }

    [Fact]
    public void Evaluators_OnAnyPeople_AgreeOnEveryColumn() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[85, 92], Gen.Int[1, 8], Gen.Bool, Gen.Bool).Array[1, 12].Sample(
            drawn =>
            {
                Person[] people = [.. drawn.Select((d, i) => new Person($"{i:00}", d.Item1 == 0 ? "甲" : "乙", d.Item2, d.Item3, d.Item4 && d.Item5))];
                var data = Data(people, [.. people.Where((_, i) => drawn[i].Item1 == 3).Select(p => p.编号)]);
                var (plan, interpreter) = (SchemeUnderTest.Run(Scheme, data), SchemeUnderTest.Run(Scheme, data, AppraisalEvaluator.Interpreter));
                plan.Units.Select(u => (u.Name, u.Grade)).Should().Equal(interpreter.Units.Select(u => (u.Name, u.Grade)));
            },
            iter: Samples);

    private static AppraisalScheme Staff(string steps) => SchemeUnderTest.Load($$$"""
        scheme: test
        title: 测试
        period: 2025
        result: {of: 人员, grade: 等次}
        subjects:
          单位: {key: 名称}
          人员:
            key: 编号
            of: 单位
            fields: {得分: count, 月数: count, 直评: boolean}
            groups: {本单位: {by: 单位}, 全县: {by: everybody}}
        records:
          处分: {of: 人员}
        bars:
          取消: {clause: B, of: 人员, each: 处分, from: 优秀}
        grades:
          等次:
            clause: A
            scale: [优秀, 良好, 称职, 不定]
            in: 本单位
            steps:
        {{{steps}}}
        """);

    private static AppraisalData Data(IReadOnlyList<Person> people, params IReadOnlyList<string> barred) => AppraisalData.Create()
        .Add("单位", [new { 名称 = "甲" }, new { 名称 = "乙" }])
        .Add("人员", people)
        .Add("处分", [.. barred.Select(b => new { 人员 = b })]);

    private sealed record Person(string 编号, string 单位, int 得分, int 月数, bool 直评);
}
