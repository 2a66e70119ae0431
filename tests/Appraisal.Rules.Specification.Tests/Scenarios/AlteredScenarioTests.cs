using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Testing;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Specification.Tests.Scenarios;

/// <summary>A scenario that is like another says what is changed, left out and added; expectations reach every kind of row and value.</summary>
public class AlteredScenarioTests
{
    private const string Scheme = """
        scheme: altered
        title: 小方案
        period: 2024
        result: {of: 单位, score: 总分}
        subjects:
          单位: {key: 名称, fields: {类别: [机关, 街道], 人数: count, 备注: optional text, 调整分: optional count}}
        periods:
          半年: {of: 单位, each: [上半年, 下半年]}
        records:
          测评: {of: 半年, fields: {得分: count}}
          奖励: {of: 单位, fields: {分值: count}}
        indicators:
          半年分: {clause: A1, of: 半年, sum of: 测评, value: 得分}
          奖励分: {clause: A2, sum of: 奖励, value: 分值}
          人均:
            clause: A2
            value: 奖励分 / 人数
            print: 2 half-up
          下乡分:
            clause: A3
            for: 类别 = "机关"
            value: 5
        composite:
          总分:
            clause: A1
            value: 奖励分 + (if 调整分 = null then 0 else 调整分)
        """;

    private const string Origin = """
        defaults:
          单位: {类别: 机关, 人数: 3, 调整分: 4}
          奖励: {单位: 甲局}
        scenarios:
          - scenario: 两项奖励
            given:
              单位: [{名称: 甲局}]
              奖励: [{分值: 1}, {分值: 2}]
              测评: [{单位: 甲局, 半年: 上半年, 得分: 7}]
            expect:
              单位: [{名称: 甲局, 总分: 7}]
          - scenario: 另一种情形
            like: 两项奖励

        """;

    [Theory]
    [InlineData("add: {奖励: [{分值: 3}]}", "单位: {甲局: {总分: 10}}, 奖励: {3: {分值: 3}}")]
    [InlineData("add: {奖励: {columns: [分值], rows: [[3], [5]]}, 单位: [{名称: 乙局, 类别: 街道}]}", "单位: {甲局: {总分: 15}, 乙局: {总分: 4}}")]
    [InlineData("remove: {奖励: 1}", "单位: {甲局: {总分: 6}}, 奖励: {1: {分值: 2}}")]
    [InlineData("remove: {奖励: [1, 2], 测评: 1}", "单位: {甲局: {总分: 4}}")]
    [InlineData("change: {奖励: {2: {分值: 9}}}, remove: {奖励: [1]}, add: {奖励: [{分值: 5}]}", "单位: {甲局: {总分: 18}}, 奖励: {1: {分值: 9}, 2: {分值: 5}}")]
    [InlineData("change: {单位: {甲局: {调整分: none}}}", "单位: {甲局: {总分: 3, 调整分: none}}")]
    [InlineData("change: {单位: {甲局: {备注: 'none'}}}", "单位: {甲局: {备注: 'none'}}")]
    [InlineData("change: {单位: {甲局: {人数: none}}}", "diagnostics: [APR4024]")]
    [InlineData("add: {单位: [{名称: 乙局, 调整分: none}]}", "单位: {乙局: {总分: 0}}")]
    public void Run_AlteredScenario_HasTheRowsThatAreLeft(string alteration, string expect) => FailuresOf(alteration, expect).Should().BeEmpty();

    [Theory]
    [InlineData("change: {单位: {甲局: {人数: 9}}}", "单位: {甲局: {人均: 1/3}}")]
    [InlineData("change: {单位: {甲局: {人数: 9}}}", "单位: {甲局: {人均: 0.33}}")]
    [InlineData("change: {单位: {甲局: {人数: 9}}}", "单位: {甲局: {人均: 2/6}}")]
    [InlineData("change: {单位: {甲局: {人数: 8}}}", "单位: {甲局: {人均: 0.375}}")]
    [InlineData("change: {单位: {甲局: {类别: 街道}}}", "单位: {甲局: {下乡分: none}}")]
    [InlineData("set: {}", "半年: {甲局/上半年: {半年分: 7}, 甲局/下半年: {半年分: 0}}")]
    [InlineData("set: {}", "半年: [{单位: 甲局, 半年: 上半年, 半年分: 7}]")]
    public void Run_ValueOfAnyKind_IsExpectedAsItIsWritten(string alteration, string expect) => FailuresOf(alteration, expect).Should().BeEmpty();

    [Theory]
    [InlineData("change: {单位: {甲局: {人数: 8}}}", "单位: {甲局: {人均: 0.38}}", "actual 0.375 ")]
    [InlineData("set: {}", "单位: {甲局: {下乡分: none}}", "expected —, actual 5")]
    [InlineData("change: {单位: {甲局: {类别: 街道}}}", "单位: {甲局: {下乡分: 0}}", "expected 0, actual —")]
    [InlineData("set: {}", "半年: {甲局/上半: {半年分: 7}}", "there is no such row; there are 2, such as 甲局/上半年")]
    public void Run_PlantedFailure_Fails(string alteration, string expect, string told) =>
        FailuresOf(alteration, expect).Should().ContainSingle().Which.ToText(MessageLanguage.English).Should().Contain(told);

    [Fact]
    public void Failure_OfNumberThatNoDecimalSays_TellsHowToExpectIt()
    {
        var failure = FailuresOf("change: {单位: {甲局: {人数: 9}}}", "单位: {甲局: {人均: 0.333}}").Should().ContainSingle().Subject;

        failure.ToText(MessageLanguage.Chinese).Should().EndWith("期望 0.333，实际 0.33（条款 A2）\n  ← 奖励分 / 人数  [奖励分 = 3, 人数 = 9]\n  怎么办：这个数除不尽，期望写成 1/3，或所显示的 0.33");
        failure.ToText(MessageLanguage.English).Should().EndWith("\n  to do: no decimal says this number: expect 1/3, or 0.33 as it is shown");
    }

    private static IReadOnlyList<AssertionFailure> FailuresOf(string alteration, string expect)
    {
        // Keys of a flow mapping become lines of the scenario.
        var keys = alteration.Replace("}, remove:", "}\n    remove:", StringComparison.Ordinal).Replace("}, add:", "}\n    add:", StringComparison.Ordinal);
        using var package = new SmallPackage(Scheme, $"{Origin}    {keys}\n    expect: {{{expect}}}\n", ledger: "clauses: []\n");
        File.Delete(Path.Combine(package.Folder, "clauses.yaml"));
        var loading = AppraisalScheme.Load(package.Folder);
        var run = ScenarioSuite.Load(package.Folder).Run(loading.Scheme!);
        run.Diagnostics.Select(d => d.ToText(MessageLanguage.English)).Should().BeEmpty();
        run.Executed.Should().Be(run.Declared);
        return [.. run.Results.SelectMany(r => r.Failures)];
    }
}
