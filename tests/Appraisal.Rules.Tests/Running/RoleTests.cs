using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Running;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Running;

/// <summary>Roles: along links, by conditions on both rows, to any number of rows, several together, and seen from the other side.</summary>
public sealed class RoleTests
{
    private const string Text = """
        scheme: test
        title: 测试
        period: 2025
        result: {of: 单位}
        subjects:
          单位: {key: 名称}
          科室: {key: 科名, of: 单位, fields: {分管: optional 人员}}
          人员: {key: 编号, of: 单位, fields: {科室: optional 科室, 职务: [科长, 副科长, 科员], 到岗: number}}
        records:
          差错:
            of: 单位
            fields: {编号: text, 当事人: optional 人员, 日期: date}
            roles:
              科长: 人员[科室 = 差错.当事人.科室 and 职务 = "科长"]
              同事: every 人员[科室 = 差错.当事人.科室 and 编号 != 差错.当事人]
              当年到岗: every 人员[到岗 = 差错.日期.year]
              年内科长: 人员[科室 = 差错.当事人.科室 and 职务 = "科长" and 差错.日期.year = period]
              分管: 当事人.科室.分管
        penalties:
          科长扣分: {clause: A1, each: 差错, to: 科长, points: 1}
          同事扣分: {clause: A2, each: 差错, to: 同事, points: 1}
          分管扣分: {clause: A3, each: 差错, to: 分管, points: 1}
          连带扣分: {clause: A4, each: 差错, to: [科长, 同事, 当事人], points: 1}
          到岗扣分: {clause: A5, each: 差错, to: 当年到岗, points: 1}
          年内扣分: {clause: A6, each: 差错, to: 年内科长, points: 1}
        indicators:
          科长差错: {clause: A7, of: 人员, count of: 差错, through: 科长}
          同事差错: {clause: A7, of: 人员, count of: 差错, through: 同事}
          有科长:
            clause: A8
            of: 差错
            value: 科长 != null
        """;

    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Load(Text);

    [Theory]
    [InlineData("科长扣分", "林 2")]
    [InlineData("同事扣分", "周 1, 林 2, 黄 1")]
    [InlineData("分管扣分", "陈 2")]
    [InlineData("连带扣分", "周 2, 林 2, 黄 2")]
    [InlineData("到岗扣分", "林 1, 陈 1")]
    [InlineData("年内扣分", "林 1")]
    [InlineData("科长差错", "林 2")]
    [InlineData("同事差错", "周 1, 林 2, 黄 1")]
    public void Column_OfThoseWhomARoleLeadsTo_CountsEachRecordOnce(string column, string expected)
    {
        foreach (var evaluator in Enum.GetValues<AppraisalEvaluator>())
        {
            var people = SchemeUnderTest.Run(Scheme, Data(), evaluator)["人员"];

            var reached = new[] { "周", "林", "陈", "黄" }
                .Select(p => (Name: p, Value: people[column][people.RowOf(p)]))
                .Where(p => p.Value is ExactNumber { Sign: not 0 })
                .Select(p => $"{p.Name} {p.Value}");
            string.Join(", ", reached).Should().Be(expected, "of {0} by {1}", column, evaluator);
        }
    }

    [Fact]
    public void Record_ThatNamesNobody_IsLedToNobody()
    {
        var result = SchemeUnderTest.Run(Scheme, Data());

        result.Findings.Where(f => f.Record.Contains("三", StringComparison.Ordinal)).Should().BeEmpty("陈 has no office either, and what is missing is equal to nothing");
        result["差错"]["有科长"].Should().BeEquivalentTo(new object[] { true, true, false });
    }

    [Fact]
    public void Finding_ThatShouldReachSomebodyWhomNobodyNames_IsWarnedOf()
    {
        var warnings = Scheme.Appraise(Data()).Diagnostics.Where(d => d.Code == "APR5014" && d.Message(MessageLanguage.English).StartsWith("'科长扣分'", StringComparison.Ordinal));

        warnings.Select(d => (d.Place.ToString(), d.Severity)).Should().Equal(("差错[3]", DiagnosticSeverity.Warning));
    }

    [Fact]
    public void Finding_AlongSeveralLinks_IsWarnedOfForEachThatLeadsToNobody() =>
        Unreached(Scheme, "连带扣分").Should().BeEquivalentTo("差错[3] 当事人", "差错[3] 科长");

    [Fact]
    public void Finding_AlongAnOptionalRole_ReachesNobodyInSilence()
    {
        var scheme = SchemeUnderTest.Load(Text.Replace(" 科长: 人员", " 科长: optional 人员", StringComparison.Ordinal));

        Unreached(scheme, "科长扣分").Should().BeEmpty();
        Unreached(scheme, "连带扣分").Should().Equal("差错[3] 当事人");
        Unreached(scheme, "分管扣分").Should().NotBeEmpty();
        SchemeUnderTest.Run(scheme, Data())["差错"]["有科长"].Should().BeEquivalentTo(new object[] { true, true, false });
    }

    private static IEnumerable<string> Unreached(AppraisalScheme scheme, string decision) =>
        scheme.Appraise(Data()).Diagnostics.Where(d => d.Code == "APR5014" && d.Arguments[0] == decision).Select(d => $"{d.Place} {d.Arguments[2]}");

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Role_ThatLeadsToTwoRows_StopsTheRunAtTheRecord(AppraisalEvaluator evaluator)
    {
        var data = Data(("吴", "一科", "科长", 2020));

        SchemeUnderTest.Faults(Scheme, data, evaluator).Should().Contain(f => f.StartsWith("APR5013 '科长': ", StringComparison.Ordinal) && f.Contains("leads to 2 rows of '人员': 吴、林", StringComparison.Ordinal));
    }

    [Fact]
    public void Inverse_OfRowsThatAreNotSortedByWhereTheyLead_HasEachAtItsOwn()
    {
        int[] linked = [2, 0, -1, 2, 1, 0];

        foreach (var relation in new[] { RowRelation.Inverse(linked, 4), RowRelation.Of(linked).Inverse(4) })
        {
            Enumerable.Range(0, 4).Select(r => string.Join(' ', relation.Of(r))).Should().Equal("1 5", "4", "0 3", "");
            relation.First(3).Should().Be(-1);
        }
    }

    [Fact]
    public void Inverse_OfRowsThatLeadToSeveral_IsTheSameRelationSeenFromThere()
    {
        var relation = RowRelation.Of([[1, 0], [], [1], [2, 1]]);

        Enumerable.Range(0, 3).Select(r => string.Join(' ', relation.Inverse(3).Of(r))).Should().Equal("0", "0 2 3", "3");
    }

    private static AppraisalData Data(params (string, string?, string, int)[] more) => AppraisalData.Create()
        .Add("单位", new[] { new { 名称 = "乙局" }, new { 名称 = "甲局" } })
        .Add("科室", new[] { new { 科名 = "一科", 单位 = "甲局", 分管 = "陈" } })
        .Add(
            "人员",
            new (string, string?, string, int)[] { ("黄", "一科", "副科长", 2021), ("林", "一科", "科长", 2025), ("陈", null, "科员", 2025), ("周", "一科", "科员", 2019) }.Concat(more),
            ("编号", p => p.Item1), ("单位", _ => "甲局"), ("科室", p => p.Item2), ("职务", p => p.Item3), ("到岗", p => p.Item4))
        .Add(
            "差错",
            new (string, string?, DateOnly)[] { ("一", "黄", new(2025, 3, 1)), ("二", "周", new(2024, 3, 1)), ("三", null, new(2023, 3, 1)) },
            ("单位", _ => "甲局"), ("编号", e => e.Item1), ("当事人", e => e.Item2), ("日期", e => e.Item3));
}
