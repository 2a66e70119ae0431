using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Surface;

/// <summary>A link or role that was tested leads somewhere: what is read along it is known.</summary>
public sealed class OptionalLinkTests
{
    private const string Start = """
        scheme: test
        title: 测试
        period: 2025
        result: {of: 单位}
        subjects:
          单位: {key: 名称, fields: {负责人: optional 人员, 加分: optional count}}
          科室: {key: 科名, of: 单位, fields: {编制: count, 科长: optional 人员}}
          人员: {key: 编号, of: 单位, fields: {得分: {type: number, places: 1}, 奖: optional count, 科室: optional 科室}}
        records:
          差错:
            of: 单位
            fields: {当事人: optional 人员}
            roles:
              科长: optional 当事人.科室.科长
              副手: optional 人员[单位 = 差错.单位 and 得分 = 1]
        indicators:

        """;

    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Load(Start + """
          负责人得分:
            clause: A1
            value: if 负责人 != null then 负责人.得分 else 0
          高分:
            clause: A1
            when: 负责人 != null and 负责人.得分 > 80
          有负责人:
            clause: A1
            when: 负责人 != null
          加倍:
            clause: A1
            value: if 有负责人 then 负责人.得分 * 2 else -1
          折半:
            clause: A1
            for: 负责人 != null
            value: 负责人.得分 / 2
          科长得分:
            clause: A2
            value: if 负责人.科室.科长 = null then 0 else 负责人.科室.科长.得分 + 负责人.科室.编制 + 负责人.得分
          失误科长:
            clause: A3
            value: count(差错[科长 != null and 科长.得分 > 50])
          科长总分:
            clause: A3
            sum of: 差错
            where: 科长 != null
            value: 科长.得分
          科长均分:
            clause: A3
            mean of: 差错
            where: 科长 != null
            value: 科长.得分 + 10
            none: 0
            print: 1 half-up
          副手最高:
            clause: A3
            highest of: 差错
            where: 副手 != null and 当事人 != null
            value: 副手.得分 + 当事人.得分
            none: 0
        bonuses:
          科长加分:
            clause: A4
            each: 差错
            when: 科长 != null
            points: 科长.得分 / 10
        """);

    private static readonly AppraisalData Data = AppraisalData.Create()
        .Add("单位", [new { 名称 = "甲", 负责人 = (string?)"一", 加分 = (int?)1 }, new { 名称 = "乙", 负责人 = (string?)null, 加分 = (int?)null }])
        .Add("科室", [new { 科名 = "综合", 单位 = "甲", 编制 = 5, 科长 = (string?)"二" }, new { 科名 = "业务", 单位 = "乙", 编制 = 3, 科长 = (string?)null }])
        .Add("人员", [
            new { 编号 = "一", 单位 = "甲", 得分 = 81.5m, 奖 = (int?)2, 科室 = (string?)"综合" },
            new { 编号 = "二", 单位 = "甲", 得分 = 60m, 奖 = (int?)null, 科室 = (string?)null },
            new { 编号 = "三", 单位 = "乙", 得分 = 1m, 奖 = (int?)null, 科室 = (string?)"业务" },
        ])
        .Add("差错", [
            new { 单位 = "甲", 当事人 = (string?)"一" },
            new { 单位 = "甲", 当事人 = (string?)"二" },
            new { 单位 = "甲", 当事人 = (string?)null },
            new { 单位 = "乙", 当事人 = (string?)"三" },
        ]);

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Link_ThatWasTested_GivesItsColumns(AppraisalEvaluator evaluator)
    {
        var units = SchemeUnderTest.Run(Scheme, Data, evaluator).Units;

        Values(units, "负责人得分").Should().Equal(Number("81.5"), Number("0"));
        Values(units, "高分").Should().Equal(true, false);
        Values(units, "加倍").Should().Equal(Number("163"), Number("-1"));
        Values(units, "折半").Should().Equal(Number("40.75"), null);
        Values(units, "科长得分").Should().Equal(Number("146.5"), Number("0"));
    }

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Role_ThatWasTested_GivesItsColumnsOfTheRowsThatCount(AppraisalEvaluator evaluator)
    {
        var units = SchemeUnderTest.Run(Scheme, Data, evaluator).Units;

        Values(units, "失误科长").Should().Equal(Number("1"), Number("0"));
        Values(units, "科长总分").Should().Equal(Number("60"), Number("0"));
        Values(units, "科长均分").Should().Equal(Number("70"), Number("0"));
        Values(units, "副手最高").Should().Equal(Number("0"), Number("2"));
        Values(units, "科长加分").Should().Equal(Number("6"), Number("0"));
    }

    [Theory]
    [InlineData("if 加分 != null then 负责人.得分 + 1 else 0", "负责人.得分")]
    [InlineData("if 负责人 != null then 负责人.奖 + 1 else 0", "负责人.奖")]
    [InlineData("if 负责人.科室 != null then 负责人.科室.科长.得分 + 1 else 0", "负责人.科室.科长.得分")]
    public void Link_BeyondWhatWasTested_MayStillLeadNowhere(string formula, string missing) =>
        SchemeUnderTest.Faults(Start + $"  得分:\n    clause: A1\n    value: {formula}").Should().ContainSingle().Which.Should().StartWith($"FEEL2006 '{missing}'");

    private static IEnumerable<object?> Values(IEnumerable<UnitResult> units, string column) => units.OrderByDescending(u => u.Name, StringComparer.Ordinal).Select(u => u[column]);

    private static ExactNumber Number(string text) => ExactNumber.Parse(text);
}
