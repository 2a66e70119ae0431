using Appraisal.Rules.Explaining;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Tests.Explaining;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Surface;

public sealed class AwardTableTests
{
    private const string Table = """
        scheme: test
        title: 测试
        period: 2019
        result: {of: 单位, score: 违规扣分}
        subjects:
          单位: {key: 名称}
        records:
          违规:
            of: 单位
            fields:
              编号: text
              隶属: [机关, 下属参评单位]
              类型: [察访核验, 处分诫勉, 效能问责]
              身份: [现任班子成员, 其他县处级, 科级及以下, 外单位人员]
              人数: {type: count, within: 1..100}
        penalties:
          违规扣分:
            each: 违规
            when:
              Q26: 隶属 != "下属参评单位"
            by: [类型, 身份, 人数]
            hit: unique
            rows:
              - {clause: Q03a, 类型: 察访核验, 身份: [现任班子成员, 其他县处级], points: 0.5}
              - {clause: Q03b, 类型: 察访核验, 身份: [科级及以下, 外单位人员], points: 0.3}
              - {clause: Q04a, 类型: 处分诫勉, 身份: 现任班子成员, points: 0.3}
              - {clause: [Q04b, Q04c], 类型: 处分诫勉, 身份: [其他县处级, 科级及以下], points: 0.2}
              - {clause: Q08a, 类型: 效能问责, 人数: 1..2, points: 0.1}
              - {clause: Q08b, 类型: 效能问责, 人数: 3 and over, points: 1}
            cannot be:
              - {类型: 处分诫勉, 身份: 外单位人员}
        """;

    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Load(Table);

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Points_OfRecords_AreThoseOfTheRowEachHits(AppraisalEvaluator evaluator)
    {
        var result = SchemeUnderTest.Run(Scheme, Sound(), evaluator);

        result.Units.Select(u => (u.Name, u["违规扣分"])).Should().BeEquivalentTo(new (string, object?)[]
        {
            ("甲局", ExactNumber.Parse("0.8")), ("乙局", ExactNumber.Parse("1.1")), ("丙局", ExactNumber.Zero),
        });
    }

    [Fact]
    public void Findings_OfRecords_CiteTheRowAndTheConditions()
    {
        var findings = SchemeUnderTest.Run(Scheme, Sound()).Findings;

        findings.Select(f => (f.Subject, f.Points, string.Join(",", f.Clauses))).Should().BeEquivalentTo(
        [
            ("甲局", ExactNumber.Parse("0.5"), "Q26,Q03a"),
            ("甲局", ExactNumber.Parse("0.3"), "Q26,Q04a"),
            ("乙局", ExactNumber.Parse("0.1"), "Q26,Q08a"),
            ("乙局", ExactNumber.Parse("1"), "Q26,Q08b"),
        ]);
    }

    [Fact]
    public void Steps_OfEveryUnit_RecomputeAndCiteTheRow()
    {
        var result = SchemeUnderTest.Run(Scheme, Sound());
        var recomputation = new StepRecomputation(result);

        var steps = result.Units.SelectMany(u => result.Explain(u.Name).AllSteps()).Where(s => !s.IsLeaf && s.Kind != StepKind.Row).ToList();

        steps.Should().AllSatisfy(s => recomputation.Of(s).Should().Be(s.Value, "{0} of {1} follows from its children", s.Name, s.Row));
        steps.Should().AllSatisfy(s => s.Clauses.Should().NotBeEmpty("{0} has a clause", s.Name));
        steps.Where(s => s.Kind == StepKind.Table).Select(s => string.Join(",", s.Clauses)).Distinct()
            .Should().BeEquivalentTo("Q03a", "Q04a", "Q08a", "Q08b", "Q26");
    }

    [Fact]
    public void Explanation_OfAUnit_ShowsWhatEachRecordWasLookedUpBy()
    {
        var text = SchemeUnderTest.Run(Scheme, Sound()).Explain("甲局").ToText(MessageLanguage.Chinese);

        text.Should().Contain("违规扣分·分值 = 0.5  ← 类型 = 察访核验, 身份 = 其他县处级, 人数 = 1").And.Contain("[Q03a]");
    }

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Record_OfACaseThatCannotBe_IsReportedAtTheRecord(AppraisalEvaluator evaluator)
    {
        var data = Data(new Violation("甲局", "1", "机关", "处分诫勉", "外单位人员", 1));

        SchemeUnderTest.Faults(Scheme, data, evaluator).Should().ContainMatch(
            "APR5011 '违规扣分': * is what the scheme says cannot be (类型 = 处分诫勉, 身份 = 外单位人员, 人数 = 1); correct the record*");
        var fault = Scheme.Appraise(data, new AppraisalOptions { Evaluator = evaluator }).Diagnostics.Single(d => d.Code == "APR5011");
        fault.Place.ToString().Should().Be("违规[1]");
        fault.Related.Select(p => p.ToString()).Should().Equal("scheme.yaml:23:5", "scheme.yaml:31:9");
    }

    [Theory]
    [InlineData("类型: 效能问责, 人数: 1..2", "类型: 效能问责, 人数: 1..3", "APR3035 '违规扣分' has two rows for 类型 = 效能问责, 人数 = 3: Q08a (scheme.yaml:28:9); Q08b (scheme.yaml:29:9)*")]
    [InlineData("人数: 3 and over", "人数: 4..99", "APR3034 '违规扣分' lacks rows, cases without one (2): 类型 = 效能问责, 人数 = 3; 类型 = 效能问责, 人数 = 100; add the row*")]
    [InlineData("身份: [科级及以下, 外单位人员], points", "身份: 科级及以下, points", "APR3034 '违规扣分' lacks rows, cases without one (1): 类型 = 察访核验, 身份 = 外单位人员; *'cannot be'*")]
    [InlineData("- {类型: 处分诫勉, 身份: 外单位人员}", "- {类型: 处分诫勉, 身份: [外单位人员, 其他县处级]}", "APR3036 the row Q04b, Q04c (*) of '违规扣分' also takes what 'cannot be' excludes: 类型 = 处分诫勉, 身份 = 其他县处级; narrow*")]
    [InlineData("身份: 现任班子成员, points", "身份: 班子成员, points", "APR3010 '班子成员' is no value of '身份'*")]
    [InlineData("人数: 3 and over", "人数: 多", "APR3037 '多' cannot be compared with '人数', which is number*")]
    [InlineData("人数: 3 and over", "人次: 3 and over", "APR2001 '违规扣分/rows' has no key '人次'; use one of: clause, points, note, 类型, 身份, 人数")]
    [InlineData("clause: Q08a, ", "", "APR2002 '违规扣分/rows' lacks the key 'clause'*")]
    [InlineData("points: 0.1", "points: 一分", "APR2007 '一分' is no number")]
    [InlineData("人数: 1..2", "人数: [1..2, 3]", "APR2003 '人数' takes a value, a list of values, or one range")]
    [InlineData("hit: unique", "hit: first", "APR2008 'first' is neither a word of this choice*; choose one of: unique")]
    [InlineData("by: [类型, 身份, 人数]", "by: [类型, 职务, 人数]", "APR3002 '违规' has no column '职务'*")]
    public void Table_WithAFault_IsReportedWithAWitness(string written, string instead, string message)
    {
        Table.Should().Contain(written);

        SchemeUnderTest.Faults(Table.Replace(written, instead, StringComparison.Ordinal)).Should().ContainMatch(message);
    }

    [Fact]
    public void Record_OfATextThatNoRowTakes_IsReportedAtTheRecord()
    {
        var scheme = SchemeUnderTest.Load(Table.Replace("类型: [察访核验, 处分诫勉, 效能问责]", "类型: text", StringComparison.Ordinal));
        var data = Data(new Violation("甲局", "1", "机关", "问话", "其他县处级", 1));

        SchemeUnderTest.Faults(scheme, data, AppraisalEvaluator.Plan).Should().ContainMatch("APR5001 '违规扣分': no row applies to * (类型 = 问话, 身份 = 其他县处级, 人数 = 1)*");
    }

    [Fact]
    public void Rows_ThatMeetInATextColumn_AreReportedForTheTextsThatTheyName()
    {
        var overlapping = Table.Replace("- {clause: Q08a, 类型: 效能问责, 人数: 1..2, points: 0.1}", "- {clause: Q08a, 编号: A1, points: 0.1}", StringComparison.Ordinal)
            .Replace("人数: 3 and over, ", "", StringComparison.Ordinal).Replace("by: [类型, 身份, 人数]", "by: [类型, 身份, 编号]", StringComparison.Ordinal);

        SchemeUnderTest.Faults(overlapping).Should().ContainMatch("APR3035 '违规扣分' has two rows for 类型 = 察访核验, 身份 = 现任班子成员, 编号 = A1: Q03a (*); Q08a (*)*");
    }

    private static AppraisalData Sound() => Data(
        new Violation("甲局", "1", "机关", "察访核验", "其他县处级", 1),
        new Violation("甲局", "2", "机关", "处分诫勉", "现任班子成员", 1),
        new Violation("乙局", "3", "机关", "效能问责", "外单位人员", 2),
        new Violation("乙局", "4", "机关", "效能问责", "科级及以下", 3),
        new Violation("丙局", "5", "下属参评单位", "处分诫勉", "外单位人员", 1));

    private static AppraisalData Data(params Violation[] violations) => AppraisalData.Create()
        .Add("单位", new[] { new { 名称 = "甲局" }, new { 名称 = "乙局" }, new { 名称 = "丙局" } })
        .Add("违规", violations);

    private sealed record Violation(string 单位, string 编号, string 隶属, string 类型, string 身份, int 人数);
}
