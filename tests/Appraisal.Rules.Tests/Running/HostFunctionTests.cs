using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Running;

public sealed class HostFunctionTests
{
    private const string Sections = """
        functions:
          相似度: {clause: A1, takes: {甲: text, 乙: text}, gives: number, places: 2}
        composite:
          得分:
            clause: A1
            value: 100 * 相似度(原文, 摘要)
        """;

    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Of("原文: text, 摘要: text", Sections, "of: 单位, score: 得分");

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Function_OfTheHost_IsCalledLikeOneOfTheStandard(AppraisalEvaluator evaluator)
    {
        var result = Run(a => (string)a[0]! == (string)a[1]! ? 1 : 0.25m, evaluator);

        result.Units.Select(u => (u.Name, u.Score)).Should().BeEquivalentTo(new (string, ExactNumber?)[] { ("甲", 100), ("乙", 25) });
        result.Explain("乙").ToText(Appraisal.Rules.Feel.Diagnostics.MessageLanguage.English).Should().Contain("100 * 相似度(原文, 摘要)");
    }

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Function_ThatNobodyBrings_IsAskedForByNameAndClause(AppraisalEvaluator evaluator)
    {
        var result = Scheme.Appraise(Data(), new AppraisalOptions { Evaluator = evaluator });

        result.IsComplete.Should().BeFalse();
        result.Diagnostics.Select(d => (d.Code, string.Join(", ", d.Clauses))).Should().Equal(("APR3090", "A1"));
    }

    public static TheoryData<string, Func<IReadOnlyList<object?>, object?>> Wrong => new()
    {
        { "the host's function '相似度' failed: InvalidOperationException", _ => throw new InvalidOperationException("no model") },
        { "is no FEEL value", _ => 0.5 },
        { "gave 0.123", _ => 0.123m },
        { "gave yes", _ => "yes" },
        { "gave null", _ => null },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Function_ThatFailsOrAnswersWrongly_IsAFaultOfTheFormulaAtTheRow(string said, Func<IReadOnlyList<object?>, object?> body)
    {
        foreach (var evaluator in Enum.GetValues<AppraisalEvaluator>())
        {
            var faults = Run(body, evaluator).Diagnostics.Select(d => d.Message(Appraisal.Rules.Feel.Diagnostics.MessageLanguage.English)).ToList();

            faults.Should().HaveCount(2).And.OnlyContain(f => f.Contains(said, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Call_WithOtherTypes_IsAFaultOfTheScheme() =>
        SchemeUnderTest.Faults("""
            scheme: test
            title: 测试
            period: 2020
            result: {of: 单位}
            subjects:
              单位: {key: 名称, fields: {人数: count}}
            functions:
              相似度: {clause: A1, takes: {甲: text}, gives: number, places: 2}
            composite:
              得分:
                clause: A1
                value: 相似度(人数)
            """).Should().ContainSingle().Which.Should().Contain("相似度");

    private static AppraisalResult Run(Func<IReadOnlyList<object?>, object?> body, AppraisalEvaluator evaluator) =>
        Scheme.Appraise(Data(), new AppraisalOptions { Evaluator = evaluator, Functions = new HostFunctions().Add("相似度", body) });

    private static AppraisalData Data() =>
        AppraisalData.Create().Add("单位", [new { 名称 = "甲", 原文 = "a", 摘要 = "a" }, new { 名称 = "乙", 原文 = "a", 摘要 = "b" }]);
}
