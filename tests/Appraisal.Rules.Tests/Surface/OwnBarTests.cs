using Appraisal.Rules.Feel.Diagnostics;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Surface;

/// <summary>Bars by a condition of the unit itself.</summary>
public sealed class OwnBarTests
{
    [Theory]
    [InlineData(AppraisalEvaluator.Plan, "stays open", "优秀合格合格合格")]
    [InlineData(AppraisalEvaluator.Interpreter, "stays open", "优秀合格合格合格")]
    [InlineData(AppraisalEvaluator.Plan, "passes on", "优秀合格优秀合格")]
    [InlineData(AppraisalEvaluator.Interpreter, "passes on", "优秀合格优秀合格")]
    public void OwnBar_OfAUnitThatMeetsIt_CostsTheGradeAndNothingElse(AppraisalEvaluator evaluator, string place, string grades)
    {
        var result = SchemeUnderTest.Run(SchemeUnderTest.Load(Scheme("clause: B1\n    when: 弱项 > 0", place)), Data(), evaluator);

        string.Concat(Of(result, "等次")).Should().Be(grades);
        Of(result, "不得评优").Should().Equal(false, true, false, false);
    }

    [Theory]
    [InlineData("when:\n      B1: 弱项 > 0\n      B2: 得分 < 95")]
    [InlineData("when any:\n      B1: 弱项 > 0\n      B2: 得分 > 1000")]
    public void OwnBar_OfConditionsUnderClauses_HoldsByThem(string conditions)
    {
        var result = SchemeUnderTest.Run(SchemeUnderTest.Load(Scheme(conditions, "stays open")), Data());

        Of(result, "不得评优").Should().Equal(false, true, false, false);
        result.Explain("丙局").ToText(MessageLanguage.Chinese).Should().Contain("[B1");
    }

    [Fact]
    public void OwnBar_WithoutAClause_IsAFault() =>
        SchemeUnderTest.Faults(Scheme("when: 弱项 > 0", "stays open")).Should().ContainSingle().Which.Should().StartWith("APR2002 '不得评优' lacks the key 'clause'");

    [Fact]
    public void OwnBar_FromAGradeThatIsNone_IsAFault() =>
        SchemeUnderTest.Faults(Scheme("clause: B1\n    when: 弱项 > 0", "stays open").Replace("from: 优秀", "from: 优等")).Should().ContainSingle().Which.Should().StartWith("APR3020");

    [Fact]
    public void WhyNot_OfAUnitThatItsOwnBarKeepsOut_NamesTheBar()
    {
        var result = SchemeUnderTest.Run(SchemeUnderTest.Load(Scheme("clause: B1\n    when: 弱项 > 0", "stays open")), Data());

        result.WhyNot("丙局", "优秀").ToText(MessageLanguage.Chinese).Should().Contain("不得评优 成立").And.Contain("[B1]").And.Contain("弱项 1");
    }

    private static IEnumerable<object?> Of(AppraisalResult result, string column) => result.Units.OrderBy(u => u.Name, StringComparer.Ordinal).Select(u => u[column]);

    private static AppraisalData Data() => AppraisalData.Create().Add("单位",
    [
        new { 名称 = "甲局", 得分 = 70, 弱项 = 0 },
        new { 名称 = "乙局", 得分 = 80, 弱项 = 0 },
        new { 名称 = "丙局", 得分 = 90, 弱项 = 1 },
        new { 名称 = "丁局", 得分 = 95, 弱项 = 0 },
    ]);

    private static string Scheme(string bar, string place) => $$$"""
        scheme: test
        title: 测试
        period: 2025
        result: {of: 单位, grade: 等次}
        subjects:
          单位: {key: 名称, fields: {得分: {type: number, places: 1}, 弱项: count}, groups: {全体: {by: everybody} } }
        bars:
          不得评优:
            from: 优秀
            {{{bar}}}
        grades:
          等次:
            clause: A1
            scale: [优秀, 合格]
            in: 全体
            steps:
              - grade: 优秀
                top: {places: 2, by: 得分, ties: all in, barred place: {{{place}}} }
              - grade: 合格
        """;
}
