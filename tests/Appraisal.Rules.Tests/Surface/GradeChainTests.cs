using Appraisal.Rules.Explaining;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Tests.Explaining;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Surface;

public sealed class GradeChainTests
{
    private const string Chain = """
        scheme: test
        title: 测试
        period: 2020
        result: {of: 单位, grade: 等次}
        subjects:
          单位:
            key: 名称
            fields: {分: number, 班子违纪: boolean, 重大事件: boolean, 弄虚作假: boolean, 通报问责: boolean}
        assumptions:
          降档次数: {clause: Q15s, why: 多种情形未写降几档, value: once, or: [each]}
        grades:
          等次:
            from: 降档后等次
            set: 差
            when any:
              Q16a: 通报问责
              Q16b: 弄虚作假
          不计班子违纪的等次: {clause: Q20, like: 等次, without: Q15a}
          不计专题通报的等次: {clause: Q20, like: 等次, without: [Q16a, Q16b]}
          降档后等次:
            from: 初评等次
            clause: Q15s
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
        """;

    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Load(Chain);

    private static readonly AppraisalData Data = AppraisalData.Create().Add("单位",
    [
        new { 名称 = "无事", 分 = 95m, 班子违纪 = false, 重大事件 = false, 弄虚作假 = false, 通报问责 = false },
        new { 名称 = "违纪", 分 = 95m, 班子违纪 = true, 重大事件 = false, 弄虚作假 = false, 通报问责 = false },
        new { 名称 = "两因", 分 = 95m, 班子违纪 = true, 重大事件 = true, 弄虚作假 = false, 通报问责 = false },
        new { 名称 = "一般两因", 分 = 75m, 班子违纪 = true, 重大事件 = true, 弄虚作假 = false, 通报问责 = false },
        new { 名称 = "末等", 分 = 60m, 班子违纪 = true, 重大事件 = false, 弄虚作假 = false, 通报问责 = false },
        new { 名称 = "通报", 分 = 85m, 班子违纪 = true, 重大事件 = false, 弄虚作假 = true, 通报问责 = true },
    ]);

    public static TheoryData<string, string[], string[]> Grades => new()
    {
        { "once", ["无事", "优秀", "优秀", "优秀", "优秀", "优秀"], ["违纪", "优秀", "良好", "良好", "优秀", "良好"] },
        { "once", ["两因", "优秀", "良好", "良好", "良好", "良好"], ["一般两因", "一般", "差", "差", "差", "差"] },
        { "once", ["末等", "差", "差", "差", "差", "差"], ["通报", "良好", "一般", "差", "差", "一般"] },
        { "each", ["两因", "优秀", "一般", "一般", "良好", "一般"], ["一般两因", "一般", "差", "差", "差", "差"] },
        { "each", ["违纪", "优秀", "良好", "良好", "优秀", "良好"], ["末等", "差", "差", "差", "差", "差"] },
    };

    [Theory]
    [MemberData(nameof(Grades))]
    public void Grade_LoweredAndSetByConditions_IsThatOfTheChainInBothEvaluators(string several, string[] first, string[] second)
    {
        foreach (var evaluator in new[] { AppraisalEvaluator.Plan, AppraisalEvaluator.Interpreter })
        {
            var result = Run(several, evaluator);

            foreach (var expected in new[] { first, second })
            {
                var unit = result.Units.Single(u => u.Name == expected[0]);
                string[] columns = ["初评等次", "降档后等次", "等次", "不计班子违纪的等次", "不计专题通报的等次"];
                columns.Select(c => unit[c]).Should().Equal(expected[1..], "{0} by {1}", unit.Name, evaluator);
            }
        }
    }

    [Fact]
    public void Explanation_OfALoweredGrade_ShowsTheGradeBeforeAndTheConditionsByClause()
    {
        var text = Run("once", AppraisalEvaluator.Plan).Explain("违纪").ToText(MessageLanguage.Chinese);

        text.Should().Contain("降档后等次 = 良好  ← 初评等次 = 优秀, 降档后等次·降几档 = 1").And.Contain("降档后等次·Q15a = 是  ← 班子违纪  [Q15a]");
    }

    [Theory]
    [InlineData("once")]
    [InlineData("each")]
    public void Steps_OfEveryUnit_RecomputeFromTheirChildren(string several)
    {
        var result = Run(several, AppraisalEvaluator.Plan);
        var recomputation = new StepRecomputation(result);

        var steps = result.Units.SelectMany(u => result.Explain(u.Name).AllSteps()).Where(s => !s.IsLeaf && s.Kind != StepKind.Row).ToList();

        steps.Where(s => s.Name.StartsWith("不计", StringComparison.Ordinal)).Should().NotBeEmpty();
        steps.Should().AllSatisfy(s => recomputation.Of(s).Should().Be(s.Value, "{0} of {1} follows from its children", s.Name, s.Row));
        steps.Should().AllSatisfy(s => s.Clauses.Should().NotBeEmpty("{0} has a clause", s.Name));
    }

    [Theory]
    [InlineData("from: 初评等次", "from: 初评等第", "APR3031 '初评等第' is no grade of '单位'; the grades: *")]
    [InlineData("from: 初评等次", "from: 等次", "APR3004 * depends on itself: *等次 → *降档后等次*")]
    [InlineData("set: 差", "set: 不合格", "APR3020 '不合格' is no grade of *")]
    [InlineData("set: 差", "note: 未写", "APR2010 '等次' does not say how it is computed; give one of: down, up, set")]
    [InlineData("without: Q15a", "without: Q15", "APR3033 no step that leads to '等次' has a condition 'Q15'; *Q15a*")]
    [InlineData("like: 等次, without: Q15a", "like: 初评等次, without: Q15a", "APR3032 '初评等次' follows no other grade*")]
    [InlineData("grades: 1", "grades: 0", "APR2007 '0' is no whole number from 1 to 20")]
    [InlineData("several: 降档次数", "several: twice", "APR2008 'twice' is neither a word of this choice nor *; choose one of: once, each")]
    [InlineData("or: [each]", "or: [twice]", "APR3014 the value 'twice' of '降档次数' cannot stand here; here can stand: once, each")]
    public void Chain_WithAFault_IsReportedWithWhatToDo(string written, string instead, string message)
    {
        Chain.Should().Contain(written);

        SchemeUnderTest.Faults(Chain.Replace(written, instead, StringComparison.Ordinal)).Should().ContainMatch(message);
    }

    private static AppraisalResult Run(string several, AppraisalEvaluator evaluator)
    {
        var options = new AppraisalOptions { Evaluator = evaluator, Parameters = new Dictionary<string, string> { ["降档次数"] = several } };
        var result = Scheme.Appraise(Data, options);
        result.IsComplete.Should().BeTrue(string.Join('\n', result.Diagnostics));
        return result;
    }

    [Theory]
    [InlineData("stays open", "良好", "优秀", "良好")]
    [InlineData("passes on", "良好", "优秀", "优秀")]
    public void Steps_ThatKeepAnEarlierGrade_GiveItsPlacesOnlyToThoseNamed(string freed, params string[] grades)
    {
        var scheme = SchemeUnderTest.Of("得分: {type: number, places: 1}, 事故: boolean", """
            assumptions:
              让出名额: {clause: A9, why: 未写, value: stays open, or: [passes on]}
            grades:
              初评:
                scale: [优秀, 良好, 差]
                in: 全体
                steps:
                  - grade: 优秀
                    clause: A1
                    top: {places: 2, by: 得分, ties: all in}
                  - {grade: 良好, clause: A2}
              降档:
                from: 初评
                clause: A3
                down: 1
                when: 事故
              等次:
                in: 全体
                clause: A9
                steps:
                  - grade: 优秀
                    when: 递补
                    top: {places: 空出, by: 得分, ties: all in}
                  - keep: 降档
            consequences:
              递补:
                clause: A9
                when: 让出名额 = "passes on" and 降档 = 初评 and 降档 = "良好"
              让出:
                clause: A9
                value: if 初评 = "优秀" and 降档 != "优秀" then 1 else 0
              空出: {clause: A9, in: 全体, total: 让出}
            """, "of: 单位, score: 得分, grade: 等次");
        var data = AppraisalData.Create().Add("单位", new[] { ("甲", 95m, true), ("乙", 94m, false), ("丙", 93m, false) }, ("名称", u => u.Item1), ("得分", u => u.Item2), ("事故", u => u.Item3));

        foreach (var evaluator in Enum.GetValues<AppraisalEvaluator>())
        {
            var result = scheme.Appraise(data, new AppraisalOptions { Evaluator = evaluator, Parameters = new Dictionary<string, string> { ["让出名额"] = freed } });

            new[] { "甲", "乙", "丙" }.Select(n => result.Units.Single(u => u.Name == n).Grade).Should().Equal(grades);
        }
    }
}
