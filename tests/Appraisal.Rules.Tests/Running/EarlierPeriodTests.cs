using Appraisal.Rules.Feel.Values;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Running;

/// <summary>What stands before a row in a list of periods: the value so many periods ago, streaks, what is carried on.</summary>
public sealed class EarlierPeriodTests
{
    private const int Samples = 60;

    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Load("""
        scheme: test
        title: 测试
        period: 2025
        result: {of: 单位}
        subjects:
          单位: {key: 名称, fields: {类别: [全年, 半年, 新设]}}
        periods:
          月度:
            of: 单位
            match: 类别
            each: {全年: [1月, 2月, 3月, 4月], 半年: [3月, 4月], 新设: none}
            groups:
              当月: {by: 月度}
              本单位: {by: owner}
        records:
          月评: {of: 月度, fields: {得分: {type: count, within: 0..100}, 加分: {type: count, within: 0..9}}}
        indicators:
          得分: {of: 月度, clause: A1, sum of: 月评, value: 得分}
          环比:
            of: 月度
            clause: A2
            value: if previous(得分) = null then 0 else 得分 - previous(得分)
          隔月比:
            of: 月度
            clause: A2
            value: if previous(得分, 2) = null then 0 else 得分 - previous(得分, 2)
          连续末位:
            of: 月度
            clause: A3
            value: streak(末位)
          连续低分:
            of: 月度
            clause: A3
            value: streak(得分 < 60 and count(月评) > 0)
          进位:
            of: 月度
            clause: A4
            value: if previous(名次) = null then 0 else previous(名次) - 名次
          可用:
            of: 月度
            clause: A5
            value: sum(月评.加分) + (if previous(结转) = null then 0 else previous(结转))
            print: 0 half-up
          计入: {of: 月度, clause: A5, sum: [可用], cap: 5, print: 0 half-up}
          结转:
            of: 月度
            clause: A5
            value: 可用 - 计入
            print: 0 half-up
          本单位最好: {of: 月度, clause: A6, in: 本单位, highest: 得分}
          最长末位: {clause: A3, highest of: 月度, value: 连续末位, none: 0}
          计入合计: {clause: A5, sum of: 月度, value: 计入, print: 0 half-up}
        ranking:
          名次: {of: 月度, clause: A4, by: 得分, in: 当月, ties: shared}
          末位: {of: 月度, clause: A3, by: 得分, in: 当月, last: 1, ties: all in}
        """);

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void EarlierRows_OfAListOfMonths_AreThoseBeforeOfTheSameUnit(AppraisalEvaluator evaluator)
    {
        var result = SchemeUnderTest.Run(Scheme, Data(), evaluator);

        Of(result, "甲局", "环比").Should().Equal(0, -20, -10, 35);
        Of(result, "甲局", "隔月比").Should().Equal(0, 0, -30, 25);
        Of(result, "乙局", "环比").Should().Equal(0, 5);
        Of(result, "甲局", "名次").Should().Equal(1, 2, 3, 1);
        Of(result, "甲局", "进位").Should().Equal(0, -1, -1, 2);
        Of(result, "甲局", "连续末位").Should().Equal(0, 1, 2, 0);
        Of(result, "甲局", "连续低分").Should().Equal(0, 0, 1, 0);
        Of(result, "甲局", "本单位最好").Should().Equal(85, 85, 85, 85);
        Of(result, "乙局", "本单位最好").Should().Equal(70, 70);
        result.Units.Select(u => (u.Name, u["最长末位"])).Should().BeEquivalentTo(
            new (string, object?)[] { ("丁局", (ExactNumber)0), ("丙局", (ExactNumber)1), ("乙局", (ExactNumber)1), ("甲局", (ExactNumber)2) });
    }

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Carried_OverTheMonths_GoesOnFromTheMonthBefore(AppraisalEvaluator evaluator)
    {
        var result = SchemeUnderTest.Run(Scheme, Data(), evaluator);

        Of(result, "甲局", "可用").Should().Equal(8, 4, 7, 2);
        Of(result, "甲局", "计入").Should().Equal(5, 4, 5, 2);
        Of(result, "甲局", "结转").Should().Equal(3, 0, 2, 0);
    }

    [Fact]
    public void Carried_OverAnyMonths_LosesNothingAndStaysUnderTheCap() =>
        Gen.Int[0, 9].Array[4].Sample(
            points =>
            {
                var plan = Carried(points, AppraisalEvaluator.Plan);
                Carried(points, AppraisalEvaluator.Interpreter).Should().Equal(plan);
                var (counted, carried) = (plan[..4], plan[4..]);

                counted.Should().OnlyContain(p => p <= 5);
                (counted.Aggregate((a, b) => a + b) + carried[3]).Should().Be((ExactNumber)points.Sum());
            },
            iter: Samples);

    [Fact]
    public void Streak_OverAnyMonths_CountsBackToTheLastThatFailed() =>
        Gen.Bool.Array[4].Sample(
            low =>
            {
                var months = Rated("甲局", 1, [.. low.Select(l => (l ? 59 : 60, 0))]);
                var data = AppraisalData.Create().Add("单位", [new { 名称 = "甲局", 类别 = "全年" }]).Add("月评", months);
                var expected = low.Select((_, i) => (ExactNumber)low.Take(i + 1).Reverse().TakeWhile(l => l).Count()).ToList();

                Of(SchemeUnderTest.Run(Scheme, data), "甲局", "连续低分").Should().Equal(expected);
                Of(SchemeUnderTest.Run(Scheme, data, AppraisalEvaluator.Interpreter), "甲局", "连续低分").Should().Equal(expected);
            },
            iter: Samples);

    [Theory]
    [InlineData("甲局，2月", new[] { "末位 = 是", "previous(末位) = 否" })]
    [InlineData("甲局，3月", new[] { "末位 = 是", "previous(末位) = 是", "previous(末位, 2) = 否" })]
    [InlineData("甲局，4月", new[] { "末位 = 否" })]
    [InlineData("丙局，1月", new[] { "末位 = 是", "previous(末位) = " })]
    public void Explanation_OfAStreak_ShowsTheMonthsThatWereLookedAt(string month, string[] shown)
    {
        var result = SchemeUnderTest.Run(Scheme, Data());
        var row = Enumerable.Range(0, result["月度"].RowCount).Single(r => result["月度"].RowName(r) == month);

        var streak = result.Explain("月度", row, "连续末位").Steps.Single();

        streak.Children.Select(c => $"{c.Name} = {c.Shown}").Should().Equal(shown);
    }

    [Fact]
    public void Sequence_ThroughARank_IsRefusedWithAWayOut()
    {
        var faults = SchemeUnderTest.Faults(Months("""
            indicators:
              调后:
                of: 月度
                clause: A1
                value: if previous(名次) = null then 得分 else 得分 - previous(名次)
            ranking:
              名次: {of: 月度, clause: A2, by: 调后, in: 当月, ties: shared}
            """));

        faults.Should().Equal("APR3122 '调后' waits for its own earlier row, by way of '名次', which is computed for all rows at once; "
            + "only formulas, tables and limits of the same row can go on from row to row: let '名次' read what does not hang on an earlier row, or go on in a decision after it");
    }

    [Fact]
    public void Sequence_ThroughTheYear_IsRefused() =>
        SchemeUnderTest.Faults(Months("""
            indicators:
              最高: {clause: A2, highest of: 月度, value: 调后, print: 1 half-up}
              调后:
                of: 月度
                clause: A1
                value: if previous(离最高) = null then 得分 else 得分 - previous(离最高)
                print: 1 half-up
              离最高:
                of: 月度
                clause: A1
                value: 最高 - 得分
                print: 1 half-up
            """)).Should().ContainSingle().Which.Should().StartWith("APR3122");

    [Theory]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("1.5")]
    [InlineData("得分")]
    public void Previous_FurtherBackThanTheList_IsRefused(string back) =>
        SchemeUnderTest.Faults(Months($$"""
            indicators:
              比:
                of: 月度
                clause: A1
                value: previous(得分, {{back}}) = null
            """)).Should().Equal($"APR3121 {back} is not how far back can be read: in '月度' that is 1 to 2; write a whole number from 1 to 2; to read further back, make 'each' longer");

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Owner_OfMonthsInsideQuarters_IsOneQuarterOfOneUnit(AppraisalEvaluator evaluator)
    {
        var scheme = SchemeUnderTest.Load("""
            scheme: test
            title: 测试
            period: 2025
            result: {of: 单位}
            subjects:
              单位: {key: 名称}
            periods:
              季度: {of: 单位, each: [一季度, 二季度]}
              月: {of: 季度, each: [首月, 次月], groups: {本季: {by: owner}}}
            records:
              月评: {of: 月, fields: {评分: count}}
            indicators:
              得分: {of: 月, clause: A1, sum of: 月评, value: 评分}
              本季最好: {of: 月, clause: A1, highest: 得分, in: 本季}
              有前月:
                of: 月
                clause: A2
                value: previous(得分) != null
            """);
        var data = AppraisalData.Create()
            .Add("单位", [new { 名称 = "甲局" }, new { 名称 = "乙局" }])
            .Add("月评",
            [
                new { 单位 = "甲局", 季度 = "一季度", 月 = "首月", 评分 = 10 },
                new { 单位 = "甲局", 季度 = "二季度", 月 = "次月", 评分 = 15 },
                new { 单位 = "乙局", 季度 = "一季度", 月 = "次月", 评分 = 90 },
            ]);

        var months = SchemeUnderTest.Run(scheme, data, evaluator)["月"];

        months["本季最好"].Should().Equal(new ExactNumber[] { 90, 90, 0, 0, 10, 10, 15, 15 }.Cast<object?>());
        months["有前月"].Should().Equal(false, true, true, true, false, true, true, true);
    }

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void EarlierRows_OfMonthsInsideQuarters_GoOnOverTheTurnOfTheQuarter(AppraisalEvaluator evaluator)
    {
        var data = AppraisalData.Create().Add("单位", [new { 名称 = "甲局" }, new { 名称 = "乙局" }])
            .Add("月评", new[] { ("1月", 0), ("2月", 3), ("3月", 4), ("4月", 5), ("5月", 0), ("6月", 1) }
                .Select(m => new { 单位 = "甲局", 季度 = m.Item1 is "1月" or "2月" or "3月" ? "一季度" : "二季度", 月 = m.Item1, 加分 = m.Item2 }));

        var months = SchemeUnderTest.Run(SchemeUnderTest.Load(MonthsInQuarters("previous(加分, 5) != null")), data, evaluator)["月"];

        // Rows stand by unit; the second unit has no points at all.
        months["连续"].Skip(6).Should().Equal(new ExactNumber[] { 0, 1, 2, 3, 0, 1 }.Cast<object?>());
        months["结转"].Skip(6).Should().Equal(new ExactNumber[] { 0, 1, 3, 6, 4, 3 }.Cast<object?>());
        months["远"].Should().Equal(false, false, false, false, false, true, false, false, false, false, false, true);
    }

    [Fact]
    public void Previous_FurtherBackThanAllQuartersTogether_IsRefused() =>
        SchemeUnderTest.Faults(MonthsInQuarters("previous(加分, 6) != null")).Should().ContainSingle().Which.Should().StartWith("APR3121").And.Contain("in '月' that is 1 to 5");

    private static string MonthsInQuarters(string far) => $$$"""
        scheme: test
        title: 测试
        period: 2025
        result: {of: 单位}
        subjects:
          单位: {key: 名称}
        periods:
          季度: {of: 单位, each: [一季度, 二季度]}
          月: {of: 季度, match: 季度, each: {一季度: [1月, 2月, 3月], 二季度: [4月, 5月, 6月] } }
        records:
          月评: {of: 月, fields: {加分: {type: count, within: 0..9} } }
        indicators:
          加分: {of: 月, clause: A1, sum of: 月评, value: 加分}
          连续:
            of: 月
            clause: A2
            value: streak(加分 > 0)
          远:
            of: 月
            clause: A2
            value: {{{far}}}
          可用:
            of: 月
            clause: A3
            value: 加分 + (if previous(结转) = null then 0 else previous(结转))
          结转:
            of: 月
            clause: A3
            value: 可用 - 2
            floor: 0
        """;

    private static string Months(string sections) => $$$"""
        scheme: test
        title: 测试
        period: 2025
        result: {of: 单位}
        subjects:
          单位: {key: 名称}
        periods:
          月度: {of: 单位, each: [1月, 2月, 3月], groups: {当月: {by: 月度} } }
        records:
          月评: {of: 月度, fields: {得分: {type: count, within: 0..100} } }
        composite:
          得分: {of: 月度, clause: A1, sum of: 月评, value: 得分}
        {{{sections}}}
        """;

    private static AppraisalData Data() => AppraisalData.Create()
        .Add("单位", [new { 名称 = "甲局", 类别 = "全年" }, new { 名称 = "乙局", 类别 = "半年" }, new { 名称 = "丙局", 类别 = "全年" }, new { 名称 = "丁局", 类别 = "新设" }])
        .Add("月评",
        [
            .. Rated("甲局", 1, (80, 8), (60, 1), (50, 7), (85, 0)),
            .. Rated("乙局", 3, (65, 0), (70, 0)),
            .. Rated("丙局", 1, (70, 0), (75, 0), (76, 0), (77, 0)),
        ]);

    private static IEnumerable<Rating> Rated(string unit, int first, params (int Score, int Bonus)[] months) =>
        months.Select((m, i) => new Rating(unit, $"{first + i}月", m.Score, m.Bonus));

    private static ExactNumber[] Carried(int[] points, AppraisalEvaluator evaluator)
    {
        var data = AppraisalData.Create().Add("单位", [new { 名称 = "甲局", 类别 = "全年" }]).Add("月评", Rated("甲局", 1, [.. points.Select(p => (70, p))]));
        var result = SchemeUnderTest.Run(Scheme, data, evaluator);
        return [.. Of(result, "甲局", "计入"), .. Of(result, "甲局", "结转")];
    }

    private static IEnumerable<ExactNumber> Of(AppraisalResult result, string unit, string column) =>
        Enumerable.Range(0, result["月度"].RowCount).Where(row => result["月度"].RowName(row).StartsWith(unit, StringComparison.Ordinal))
            .Select(row => (ExactNumber)result["月度"].Value(row, column)!);

    private sealed record Rating(string 单位, string 月度, int 得分, int 加分);
}
