using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Values;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Running;

/// <summary>Who stands in a group (<c>for:</c>): the others are not ranked, take no place, do not count, and still read what the group has.</summary>
public sealed class GroupMembersTests
{
    private const string Start = """
        scheme: test
        title: 测试
        period: 2020
        result: {of: 单位, score: 分, rank: 名次, grade: 等次}
        subjects:
          单位:
            key: 名称
            fields:
              类别: [乡镇, 部门]
              新建: boolean
              分: {type: number, places: 1, within: 0..100}
              乡镇分:
                type: number
                places: 1
                for: 类别 = "乡镇"
            groups:
              参评:
                by: 类别
                clause: B1
                for: not(新建)
        """;

    private const string Decisions = """

        indicators:
          最高: {clause: A1, in: 参评, highest: 分, none: 0.05}
          均分: {clause: A1, in: 参评, mean: 分, none: not applicable, print: 2 half-up}
          中位: {clause: A1, in: 参评, median: 分, none: 0}
          总分: {clause: A1, in: 参评, total: 分}
          家数: {clause: A1, in: 参评, size: rows}
          领先:
            clause: A2
            value: if not(新建) then 名次 = 1 else false
          落后:
            clause: A2
            value: if 末位 = null then false else 末位
        ranking:
          名次: {clause: A1, by: 分, in: 参评, ties: shared}
          末位: {clause: A1, by: 分, in: 参评, last: 1, ties: all in}
        grades:
          等次:
            clause: A3
            scale: [优秀, 合格]
            in: 参评
            steps:
              - {grade: 优秀, top: {share: 50%, of: everybody, round: down, by: 分, ties: all out}}
              - {grade: 合格, when: 新建}
              - {grade: 合格}
        """;

    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Load(Start + Decisions);

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void RowOutside_OfItsGroup_IsNotRankedAndTakesNoPlaceAndReadsTheGroup(AppraisalEvaluator evaluator)
    {
        var units = Run([("甲", "乡镇", false, 90), ("乙", "乡镇", true, 95), ("丙", "乡镇", false, 80), ("丁", "部门", true, 70)], evaluator);

        units["乙"].Rank.Should().BeNull();
        units["乙"]["末位"].Should().BeNull();
        units["乙"].Grade.Should().Be("合格");
        units["乙"]["最高"].Should().Be((ExactNumber)90);
        units["乙"]["均分"].Should().Be((ExactNumber)85);
        units["乙"]["家数"].Should().Be((ExactNumber)2);
        units["乙"]["领先"].Should().Be(false);
        units["乙"]["落后"].Should().Be(false);
        units["甲"].Rank.Should().Be(1);
        units["甲"].Grade.Should().Be("优秀");
        units["丙"].Rank.Should().Be(2);
        units["丙"]["末位"].Should().Be(true);
    }

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Group_InWhichNobodyStands_HasWhatNoneSays(AppraisalEvaluator evaluator)
    {
        var unit = Run([("甲", "乡镇", false, 90), ("丁", "部门", true, 70)], evaluator)["丁"];

        unit["最高"].Should().Be(ExactNumber.Parse("0.05"));
        unit["均分"].Should().BeNull();
        unit["中位"].Should().Be(ExactNumber.Zero);
        unit["总分"].Should().Be(ExactNumber.Zero);
        unit["家数"].Should().Be(ExactNumber.Zero);
    }

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Group_InWhichNobodyStandsAndNoneIsNotSaid_IsToldOnce(AppraisalEvaluator evaluator)
    {
        var scheme = SchemeUnderTest.Load(Start + "\nranking:\n  名次: {clause: A1, by: 分, in: 参评, ties: shared}\n"
            + "indicators:\n  最高: {clause: A1, in: 参评, highest: 分}\ngrades:\n  等次: {clause: A1, scale: [好], steps: [{grade: 好}]}\n");

        SchemeUnderTest.Faults(scheme, Data([("丁", "部门", true, 70), ("戊", "部门", true, 60)]), evaluator).Should().Equal(
            "APR5016 '最高': in the group of 丁 nobody stands in '参评' (not(新建)); supply the data, or say with 'none:' what holds without anybody");
    }

    [Fact]
    public void Rank_ReadWhereTheRowMayStandOutside_IsToldForWhomItIs()
    {
        var faults = SchemeUnderTest.Faults(Start + Decisions.Replace("if not(新建) then 名次 = 1 else false", "名次 = 1", StringComparison.Ordinal));

        faults.Should().Equal("APR3080 '名次' is only for rows where not(新建); read it in the branch of 'match' or 'if' that says so, or test 名次 != null first");
    }

    [Theory]
    [InlineData("by: everybody", "类别 = \"乡镇\"")]
    [InlineData("by: everybody\n        for: not(新建)", "not(新建) and 类别 = \"乡镇\"")]
    [InlineData("by: everybody\n        for: 新建 or 分 > 3", "(新建 or 分 > 3) and 类别 = \"乡镇\"")]
    public void RankedColumn_ForAClassThatTheGroupDoesNotGuarantee_IsToldWhatToAdd(string group, string advice)
    {
        var text = Start.Replace("by: 类别\n        clause: B1\n        for: not(新建)", group, StringComparison.Ordinal)
            + "\nranking:\n  名次: {clause: A1, by: 乡镇分, in: 参评, ties: shared}\ngrades:\n  等次: {clause: A1, scale: [好], steps: [{grade: 好}]}\n";

        SchemeUnderTest.Faults(text).Should().Equal(
            $"APR3026 '名次' needs '乡镇分' of every row in the group '参评', and some rows have none; write 'for: {advice}' at the group '参评': other rows then do not stand in it; where only '名次' leaves them out, 'not applicable: leave out' beside it, or a number");
    }

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void RankedColumn_ForTheClassOfTheGroup_IsRanked(AppraisalEvaluator evaluator)
    {
        var scheme = SchemeUnderTest.Load(Start.Replace("by: 类别\n        clause: B1\n        for: not(新建)", "by: everybody\n        for: 类别 = \"乡镇\"", StringComparison.Ordinal)
            + "\nindicators:\n  最高: {clause: A1, in: 参评, highest: 乡镇分}\nranking:\n  名次: {clause: A1, by: 乡镇分, in: 参评, ties: shared}\n"
            + "grades:\n  等次:\n    clause: A1\n    scale: [好, 中]\n    in: 参评\n    steps:\n      - {grade: 好, top: {places: 1, by: 乡镇分, ties: all in}}\n      - grade: 中\n        when: 类别 = \"部门\"\n      - {grade: 中}\n");

        var result = SchemeUnderTest.Run(scheme, Data([("甲", "乡镇", false, 90), ("乙", "乡镇", false, 95), ("丁", "部门", false, 99)]), evaluator);

        result.Units.Select(u => (u.Name, u.Rank, u.Grade)).Should().Equal(("乙", 1, "好"), ("甲", 2, "中"), ("丁", null, "中"));
        result.Units.Single(u => u.Name == "丁")["最高"].Should().Be((ExactNumber)95);
    }

    [Fact]
    public void Evaluators_OnRandomUnits_AreEqual()
    {
        var unit = Gen.Select(Gen.Bool, Gen.Bool, Gen.Int[0, 9], (isTown, isNew, score) => (isTown, isNew, score));
        unit.Array[1, 12].Sample(
            units =>
            {
                var rows = units.Select((u, i) => ($"单位{i}", u.isTown ? "乡镇" : "部门", u.isNew, u.score)).ToList();
                var (plan, interpreter) = (Run(rows, AppraisalEvaluator.Plan), Run(rows, AppraisalEvaluator.Interpreter));
                foreach (var (name, _, isNew, _) in rows)
                {
                    foreach (var column in new[] { "名次", "末位", "等次", "最高", "均分", "中位", "总分", "家数", "领先", "落后" })
                    {
                        plan[name][column].Should().Be(interpreter[name][column], column);
                    }

                    plan[name].Rank.HasValue.Should().Be(!isNew);
                }
            },
            iter: 200,
            threads: 1);
    }

    [Fact]
    public void Explanation_OfARowThatIsNotRanked_SaysWhyByWhichClause()
    {
        var result = SchemeUnderTest.Run(Scheme, Data([("甲", "乡镇", false, 90), ("乙", "乡镇", true, 95)]));

        result.Explain("单位", "乙", "名次").ToText(MessageLanguage.English).Should().Contain("not ranked: in 参评 stand only rows where not(新建)  [A1, B1]").And.Contain("新建 = yes");
        result.WhyNot("乙", "优秀").ToText(MessageLanguage.Chinese).Should().Contain("新建 为 是，须为 否");
    }

    [Fact]
    public void Table_WithARowThatIsNotRanked_SaysSo()
    {
        var result = SchemeUnderTest.Run(Scheme, Data([("甲", "乡镇", false, 90), ("乙", "乡镇", true, 95)]));

        result.ToTable().Should().Contain("不排名  乙").And.Contain("分组（参评）：乡镇 1，不参加 1");
        result.ToCsv().Should().Contain("\n,乙,95,");
    }

    private static Dictionary<string, UnitResult> Run(IEnumerable<(string, string, bool, int)> rows, AppraisalEvaluator evaluator) =>
        SchemeUnderTest.Run(Scheme, Data(rows), evaluator).Units.ToDictionary(u => u.Name, StringComparer.Ordinal);

    private static AppraisalData Data(IEnumerable<(string Name, string Kind, bool IsNew, int Score)> rows) => AppraisalData.Create().Add(
        "单位",
        rows.Select(r => new { 名称 = r.Name, 类别 = r.Kind, 新建 = r.IsNew, 分 = r.Score, 乡镇分 = r.Kind == "乡镇" ? (int?)r.Score : null }));
}
