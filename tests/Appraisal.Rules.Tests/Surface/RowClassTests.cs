using Appraisal.Rules.Feel.Values;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Surface;

/// <summary>A value that is for a class of rows may be read where the tests around it leave only such rows, and nowhere else.</summary>
public sealed class RowClassTests
{
    private const string Start = """
        scheme: test
        title: 测试
        period: 2020
        result: {of: 单位}
        subjects:
          单位:
            key: 名称
            fields:
              类别: [乡镇, 街道, 部门]
              重点: boolean
              任期年: count
              到任: date
              基础分: {type: number, places: 1}
              服务分:
                type: number
                places: 1
                for: 类别 = "部门"
              重点分:
                type: number
                places: 1
                for: 重点
              期末分:
                type: number
                places: 1
                for: 任期年 = 3
        indicators:
          老同志:
            clause: A1
            when: 到任 < date("2000-01-01")
          老年分:
            clause: A1
            for: 到任 < date("2000-01-01")
            value: 基础分
          届中分:
            clause: A1
            for: 任期年 >= 2
            value: 基础分
          期中分:
            clause: A1
            for: 任期年 != 3
            value: 基础分
          城区得分:
            clause: A1
            for: 类别 in ("街道", "部门")
            value: 基础分 * 2
            cap: 150
          可缺得分:
            clause: A1
            for: 类别 = "部门"
            value: if 重点 then 重点分 else null
          得分:
            clause: A2
            value: |

        """;

    [Theory]
    [InlineData("""if 类别 = "部门" then 服务分 + 1 else 0""")]
    [InlineData("""if 类别 != "部门" then 0 else 服务分 + 1""")]
    [InlineData("""if 类别 = "乡镇" then 0 else if 类别 = "街道" then 1 else 服务分 + 1""")]
    [InlineData("""if 类别 = "乡镇" then 0 else 城区得分 + 1""")]
    [InlineData("""if not(类别 in ("乡镇", "街道")) then 服务分 + 城区得分 else 0""")]
    [InlineData("""if 类别 = "部门" and 服务分 > 3 then 1 else 0""")]
    [InlineData("""if 类别 != "部门" or 服务分 > 3 then 1 else 0""")]
    [InlineData("if 重点 then 重点分 + 1 else 0")]
    [InlineData("""if 重点 and 类别 = "部门" then 重点分 + 服务分 else 0""")]
    [InlineData("if 服务分 != null then 服务分 + 1 else 0")]
    [InlineData("if null != 服务分 then 服务分 + 1 else 0")]
    [InlineData("if 重点 = true then 重点分 + 1 else 0")]
    [InlineData("if 任期年 = 3 then 期末分 + 届中分 else 0")]
    [InlineData("if 3 = 任期年 then 期末分 + 1 else 期中分 + 1")]
    [InlineData("if 任期年 != 3 then 期中分 + 1 else 期末分 + 1")]
    [InlineData("if 任期年 < 3 then 0 else if 任期年 > 3 then 1 else 期末分 + 1")]
    [InlineData("if 任期年 > 2 then 届中分 + 1 else 0")]
    [InlineData("if 任期年 between 2 and 4 then 届中分 + 1 else 0")]
    [InlineData("if 2 <= 任期年 and 任期年 <= 5 then 届中分 + 1 else 0")]
    [InlineData("if 老同志 then 老年分 + 1 else 0")]
    [InlineData("""if date("2000-01-01") > 到任 then 老年分 + 1 else 0""")]
    [InlineData("""if 到任 >= date("2000-01-01") then 0 else 老年分 + 1""")]
    public void Value_WhereOnlyItsClassIsLeft_IsReadLikeAnyOther(string formula) =>
        SchemeUnderTest.Faults(Start + "      " + formula).Should().BeEmpty();

    [Theory]
    [InlineData("服务分 + 1")]
    [InlineData("""if 类别 = "街道" then 服务分 + 1 else 0""")]
    [InlineData("""if 类别 != "乡镇" then 服务分 + 1 else 0""")]
    [InlineData("""if 类别 = "部门" or 重点 then 服务分 + 1 else 0""")]
    [InlineData("""if 类别 = "部门" or 类别 = "街道" then 服务分 + 1 else 0""")]
    [InlineData("""if 重点 then 0 else 重点分 + 1""")]
    [InlineData("""if 类别 = "部门" then 0 else 城区得分 + 1""")]
    [InlineData("""if not(类别 = "部门" and 重点) then 服务分 + 1 else 0""")]
    [InlineData("if 任期年 > 1.5 then 届中分 + 1 else 0")]
    [InlineData("if 任期年 >= 3 then 期末分 + 1 else 0")]
    [InlineData("if 任期年 = 3 then 期中分 + 1 else 0")]
    [InlineData("if 任期年 = 3 or 重点 then 期末分 + 1 else 0")]
    [InlineData("if 老同志 then 0 else 老年分 + 1")]
    public void Value_WhereOtherRowsAreLeft_IsAFault(string formula) =>
        SchemeUnderTest.Faults(Start + "      " + formula).Should().ContainSingle().Which.Should().StartWith("APR3080 ");

    [Fact]
    public void Value_ThatMayBeMissingInItsClassToo_IsAFaultEverywhere() =>
        SchemeUnderTest.Faults(Start + """      if 类别 = "部门" then 可缺得分 + 1 else 0""").Should().NotBeEmpty();

    [Theory]
    [InlineData(AppraisalEvaluator.Plan)]
    [InlineData(AppraisalEvaluator.Interpreter)]
    public void Limit_OfAValueThatDoesNotApply_LeavesItOut(AppraisalEvaluator evaluator)
    {
        var scheme = SchemeUnderTest.Load(Start + """      if 类别 = "乡镇" then 基础分 else 城区得分""");
        var data = AppraisalData.Create().Add("单位", new (string Name, string Kind, string Points, string Service)[] { ("甲镇", "乡镇", "90", ""), ("乙街道", "街道", "70", ""), ("丙局", "部门", "80", "3") },
            ("名称", u => u.Name), ("类别", u => u.Kind), ("重点", _ => false), ("任期年", _ => 1), ("到任", _ => new DateOnly(2018, 1, 1)), ("基础分", u => u.Points), ("服务分", u => u.Service));

        var units = SchemeUnderTest.Run(scheme, data, evaluator).Units;

        units.Select(u => (u.Name, u["城区得分"], u["得分"])).Should().BeEquivalentTo(new (string, object?, object?)[]
        {
            ("甲镇", null, (ExactNumber)90), ("乙街道", (ExactNumber)140, (ExactNumber)140), ("丙局", (ExactNumber)150, (ExactNumber)150),
        });
    }
}
