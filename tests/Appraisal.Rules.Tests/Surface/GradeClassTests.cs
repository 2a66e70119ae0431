using Appraisal.Rules.Feel.Diagnostics;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Surface;

/// <summary>A grade that is for a class of rows: all others get none, and neither do the grades that follow it.</summary>
public sealed class GradeClassTests
{
    private const string Text = """
        scheme: test
        title: 测试
        period: 2020
        result: {of: 人员, score: 得分, grade: 等次}
        subjects:
          人员:
            key: 编号
            fields:
              月数: count
              处分: boolean
              得分:
                type: number
                places: 1
                for: 月数 >= 6
            groups:
              全体: {by: everybody, for: everybody}
        grades:
          初评:
            clause: A1
            scale: [优秀, 称职, 不称职]
            in: 全体
            for:
              A2: 月数 >= 6
            steps:
              - grade: 不称职
                when: 得分 < 60
              - grade: 优秀
                top:
                  share: 50%
                  of: everybody
                  round: down
                  by: 得分
                  ties: all in
                  floor: 得分 >= 70
              - grade: 称职
          等次:
            from: 初评
            set: 不称职
            when:
              A3: 处分 and 得分 < 100
          照旧:
            clause: A5
            like: 等次
            without: A3
          分段:
            clause: A4
            scale: [好, 差]
            by: 得分
            for: 月数 >= 6
            bands: {好: 60 and over, 差: under 60}
          保留:
            clause: A6
            for: 月数 >= 6
            steps:
              - grade: 称职
                when: 等次 = "不称职"
              - keep: 等次
        consequences:
          可聘:
            clause: A7
            value: if 月数 >= 6 then 等次 != "不称职" else false
        """;

    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Load(Text);

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Grade_OutsideItsClass_IsNoneThroughTheWholeChain(AppraisalEvaluator evaluator)
    {
        var units = SchemeUnderTest.Run(Scheme, Data, evaluator).Units.ToDictionary(u => u.Name, StringComparer.Ordinal);

        string?[] Grades(string name) => [.. new[] { "初评", "等次", "照旧", "分段", "保留" }.Select(c => (string?)units[name][c])];
        Grades("甲").Should().Equal("优秀", "优秀", "优秀", "好", "优秀");
        Grades("乙").Should().Equal("优秀", "不称职", "优秀", "好", "称职");
        Grades("丙").Should().Equal(null, null, null, null, null);
        Grades("丁").Should().Equal("不称职", "不称职", "不称职", "差", "称职");
        units["丙"].Grade.Should().BeNull();
        units["丙"]["可聘"].Should().Be(false);
    }

    [Fact]
    public void Table_WithSomebodyWithoutAGrade_SaysSo()
    {
        var text = SchemeUnderTest.Run(Scheme, Data).ToTable();

        text.Should().Contain("不定等次").And.Contain("等次：优秀 1，称职 0，不称职 2，不定等次 1");
    }

    [Fact]
    public void WhyNot_OfWhoGetsNoGrade_NamesTheClassWithItsClause()
    {
        var told = SchemeUnderTest.Run(Scheme, Data).WhyNot("丙", "优秀").ToText(MessageLanguage.Chinese);

        told.Should().Contain("等次没有值，不是 优秀").And.Contain("月数 3，还差 3 到 6  [A2]");
    }

    [Theory]
    [InlineData("when: 得分 < 60", "when: 照旧 != \"优秀\" and 得分 < 60", "APR3004")]
    [InlineData("A2: 月数 >= 6", "A2: 月数 >= 5", "APR3080")]
    [InlineData("value: if 月数 >= 6 then", "value: if 月数 >= 5 then", "APR3080")]
    [InlineData("    for: 月数 >= 6\n    bands", "    bands", "APR3005")]
    public void Grade_ReadOrMadeOutsideTheClass_IsTold(string written, string instead, string code)
    {
        Text.Should().Contain(written);

        SchemeUnderTest.Faults(Text.Replace(written, instead, StringComparison.Ordinal)).Should().Contain(f => f.StartsWith(code, StringComparison.Ordinal));
    }

    [Fact]
    public void History_ThatKeepsARankAndAGrade_HasEmptyCellsForWhoHadNone()
    {
        var scheme = SchemeUnderTest.Load("""
            scheme: test
            title: 测试
            period: 2020
            result: {of: 单位, rank: 名次, grade: 等次}
            subjects:
              单位:
                key: 名称
                fields: {分: {type: number, places: 0}, 新建: boolean}
                groups:
                  参评:
                    by: everybody
                    for: not(新建)
            history:
              往年: {of: 单位, keeps: [名次, 等次], years: 2, missing: ends the streak}
            ranking:
              名次: {clause: A1, by: 分, in: 参评, ties: shared}
            grades:
              等次:
                clause: A2
                scale: [好, 差]
                by: 分
                for: not(新建)
                bands: {好: 60 and over, 差: under 60}
            consequences:
              进位:
                clause: A3
                value: if 新建 or previous(名次) = null then 0 else previous(名次) - 名次
              连好:
                clause: A4
                value: streak(等次 != null and 等次 = "好")
            """);
        var data = AppraisalData.Create()
            .Add("单位", [new { 名称 = "甲", 分 = 90, 新建 = false }, new { 名称 = "乙", 分 = 80, 新建 = false }, new { 名称 = "丙", 分 = 99, 新建 = true }])
            .Add("往年", [new { 单位 = "甲", 年度 = 2019, 名次 = (int?)3, 等次 = "好" }, new { 单位 = "乙", 年度 = 2019, 名次 = (int?)null, 等次 = (string)null! }]);

        foreach (var evaluator in new[] { AppraisalEvaluator.Plan, AppraisalEvaluator.Interpreter })
        {
            var units = SchemeUnderTest.Run(scheme, data, evaluator).Units;
            units.Select(u => (u.Name, u.Rank, $"{u["进位"]}", $"{u["连好"]}")).Should().Equal(("甲", 1, "2", "2"), ("乙", 2, "0", "1"), ("丙", null, "0", "0"));
        }
    }

    private static AppraisalData Data => AppraisalData.Create().Add("人员",
    [
        new { 编号 = "甲", 月数 = 12, 处分 = false, 得分 = (int?)90 },
        new { 编号 = "乙", 月数 = 12, 处分 = true, 得分 = (int?)80 },
        new { 编号 = "丙", 月数 = 3, 处分 = true, 得分 = (int?)null },
        new { 编号 = "丁", 月数 = 6, 处分 = false, 得分 = (int?)50 },
    ]);
}
