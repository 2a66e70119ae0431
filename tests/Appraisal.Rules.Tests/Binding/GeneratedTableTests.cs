using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Binding;

/// <summary>Rows that no data holds: each record finds the row of its own chain, whatever the order of the rows and however values repeat.</summary>
public sealed class GeneratedTableTests
{
    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Load("""
        scheme: test
        title: 测试
        period: 2020
        result: {of: 单位}
        subjects:
          单位: {key: 名称, fields: {类别: [乡镇, 部门]}}
        periods:
          评估期:
            of: 单位
            match: 类别
            each:
              乡镇: 半年权重
              部门: none
        cases:
          二级指标: {of: 一级指标}
          一级指标: {of: 评估期}
        records:
          指标: {of: 二级指标, fields: {得分: {type: number, places: 1, within: 0..100}}}
        assumptions:
          半年权重: {clause: A1, why: 未写, value: {中期: 1, 年终: 3}, or: [{中期: 1, 年终: 1}]}
        indicators:
          二级得分: {of: 二级指标, clause: A1, sum of: 指标, value: 得分}
          一级得分: {of: 一级指标, clause: A1, highest of: 二级指标, value: 二级得分}
          期得分: {of: 评估期, clause: A1, sum of: 一级指标, value: 一级得分, none: not applicable}
          得分: {clause: A1, mean of: 评估期, weight: 权重, value: 期得分, not applicable: 0, none: not applicable, print: 2 half-up}
          所在单位类别:
            of: 指标
            clause: A1
            value: if 类别 = "乡镇" and 单位.类别 = "乡镇" and 评估期.评估期 = "年终" then 一级指标 else 单位
        """);

    private static readonly (string Unit, string Period, string First, string Second, decimal Points)[] Rows =
    [
        ("甲镇", "年终", "发展", "其他", 10), ("乙镇", "中期", "发展", "其他", 20), ("甲镇", "中期", "民生", "其他", 30), ("甲镇", "年终", "民生", "其他", 40),
        ("甲镇", "年终", "发展", "其他", 5), ("甲镇", "年终", "发展", "财税", 12),
    ];

    public static TheoryData<AppraisalEvaluator, bool> Orders => new()
    {
        { AppraisalEvaluator.Plan, false }, { AppraisalEvaluator.Plan, true }, { AppraisalEvaluator.Interpreter, false }, { AppraisalEvaluator.Interpreter, true },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public void Records_OfAChain_AreAddedUpLevelByLevel(AppraisalEvaluator evaluator, bool reversed)
    {
        var units = SchemeUnderTest.Run(Scheme, Data(reversed), evaluator).Units;

        // 甲镇: 中期 30 once, 年终 the better of 15 and 12, and 40, three times. 乙镇: 年终 was not assessed and counts 0.
        units.Select(u => (u.Name, u["得分"])).Should().BeEquivalentTo(new (string, object?)[]
        {
            ("甲镇", (ExactNumber)195 / 4), ("乙镇", (ExactNumber)5), ("丙局", null),
        });
    }

    [Fact]
    public void Rows_OfPeriodsAndCases_AreThoseOfTheirOwners()
    {
        var result = SchemeUnderTest.Run(Scheme, Data(false));

        Names(result, "评估期").Should().Equal("乙镇，中期", "乙镇，年终", "甲镇，中期", "甲镇，年终");
        Names(result, "二级指标").Should().Equal("乙镇，中期，发展，其他", "甲镇，中期，民生，其他", "甲镇，年终，发展，其他", "甲镇，年终，发展，财税", "甲镇，年终，民生，其他");
    }

    [Fact]
    public void Weights_ThatAnAssumptionHolds_ChangeNoRowAndNoHash()
    {
        var alike = Scheme.Appraise(Data(false), new AppraisalOptions { Parameters = new Dictionary<string, string> { ["半年权重"] = "{中期: 1, 年终: 1}" } });
        var assumed = SchemeUnderTest.Run(Scheme, Data(false));

        alike.Units.Single(u => u.Name == "甲镇")["得分"].Should().Be((ExactNumber)85 / 2);
        Names(alike, "评估期").Should().Equal(Names(assumed, "评估期"));
        alike.Data!.Hash.Should().Be(assumed.Data!.Hash);
    }

    [Fact]
    public void Names_OfTheWholeChain_AreInReachOfARecord() =>
        SchemeUnderTest.Run(Scheme, Data(false))["指标"]["所在单位类别"].Should().BeEquivalentTo(new[] { "乙镇", "甲镇", "发展", "发展", "发展", "民生" });

    private static AppraisalData Data(bool reversed) => AppraisalData.Create()
        .Add("单位", new[] { ("甲镇", "乡镇"), ("乙镇", "乡镇"), ("丙局", "部门") }, ("名称", u => u.Item1), ("类别", u => u.Item2))
        .Add("指标", reversed ? Rows.Reverse() : Rows,
            ("单位", r => r.Unit), ("评估期", r => r.Period), ("一级指标", r => r.First), ("二级指标", r => r.Second), ("得分", r => r.Points));

    private static IEnumerable<string> Names(AppraisalResult result, string table) => Enumerable.Range(0, result[table].RowCount).Select(result[table].RowName);
}
