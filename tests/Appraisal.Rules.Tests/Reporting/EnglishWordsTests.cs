using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Reporting;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Reporting;

/// <summary>What the engine itself says is English in English output; what the scheme says stays as it is.</summary>
public sealed class EnglishWordsTests
{
    private static readonly AppraisalScheme Scheme = SchemeUnderTest.Of("得分: {type: number, places: 1}, 免评: boolean", """
        composite:
          总分:
            clause: A1
            value: 得分 + 0
            cap: 100
          优秀:
            clause: A2
            when:
              A2: 总分 >= 90
              A3: not(免评)
        """);

    private static readonly AppraisalResult Result = SchemeUnderTest.Run(Scheme, AppraisalData.Create().Add("单位", [new { 名称 = "甲", 得分 = 95m, 免评 = false }]));

    [Theory]
    [InlineData("总分·原值", "总分 · as computed")]
    [InlineData("民主测评·汇总12", "民主测评 · aggregate 12")]
    [InlineData("等次·第2步·成立", "等次 · step 2 · holds")]
    [InlineData("优秀·A2", "优秀 · A2")]
    [InlineData("优秀", "优秀")]
    public void Name_OfADerivedColumn_IsEnglishBehindTheDot(string name, string expected) => DerivedNames.InEnglish(name).Should().Be(expected);

    [Fact]
    public void Explanation_InEnglish_SaysYesAndNamesSteps() =>
        Result.Explain("甲").ToText(MessageLanguage.English).Should().Contain("优秀 = yes").And.Contain("总分 · as computed = 95").And.NotContain("是").And.NotContain("原值");

    [Fact]
    public void Table_InEnglish_SaysYes()
    {
        var table = ResultTable.Render(Result, new ResultTableOptions { Language = MessageLanguage.English, Columns = ["优秀"] });

        table.Should().Contain("yes").And.NotContain("是");
    }
}
