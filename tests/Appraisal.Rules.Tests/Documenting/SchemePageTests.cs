using Appraisal.Rules.Documenting;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Parsing;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Documenting;

/// <summary>How forms of the language look on a page.</summary>
public sealed class SchemePageTests
{
    private const string Fields = "得分: {type: number, places: 1}, 违纪: boolean, 弄虚作假: boolean";

    [Fact]
    public void Award_ByRows_IsATableWithAClauseARow()
    {
        var page = Markdown("""
            records:
              违规: {of: 单位, fields: {类型: [处分, 问责], 人数: {type: count, within: 1..}}}
            penalties:
              违规扣分:
                each: 违规
                by: [类型, 人数]
                rows:
                  - {clause: G1, 类型: 处分, points: 0.5}
                  - {clause: G2, 类型: 问责, 人数: 1..2, points: 0.1, note: 含借调}
                  - {clause: G2, 类型: 问责, 人数: 3 and over, points: 1}
            """);

        page.Should().Contain("""
            | 条款 | 类型 | 人数 | 分值 | 说明 |
            | --- | --- | --- | --- | --- |
            | [G1](#clause-G1) | 处分 | 任意 | 0.5 |  |
            | [G2](#clause-G2) | 问责 | 1 至 2 | 0.1 | 含借调 |
            | [G2](#clause-G2) | 问责 | 3 及以上 | 1 |  |

            """);
        page.Should().Contain("\\\n  表 2：类型 问责；人数 1 至 2；分值 0.1\\\n  表 3：类型 问责；人数 3 及以上；分值 1\n");
    }

    [Fact]
    public void Grades_WrittenInAnyOrder_AreReadFromTheBeginningOfTheChain()
    {
        var page = Markdown("""
            grades:
              不计违纪的等次: {clause: F5, like: 等次, without: F2}
              等次:
                from: 降档后等次
                set: 差
                when: {F4: 弄虚作假}
              降档后等次:
                from: 初评等次
                down: 1
                when: {F2: 违纪}
              初评等次:
                clause: F1
                scale: [好, 差]
                steps:
                  - grade: 好
                    when: 得分 >= 60
                  - grade: 差
            """);

        var headings = page.Split('\n').Where(l => l.StartsWith("### <a id=\"grades-", StringComparison.Ordinal)).Select(l => l.Split("</a>")[1]);
        headings.Should().Equal("初评等次", "降档后等次", "等次", "不计违纪的等次");
        page.Should().Contain("| 1 | 好 | 条件 `得分 >= 60` |\n| 2 | 差 | 其余全部 |\n");
    }

    [Fact]
    public void Condition_OfAnEntryWithoutClause_TellsWhatTheEntryDoes() =>
        Markdown("""
            grades:
              初评等次:
                clause: F1
                scale: [好, 差]
                steps:
                  - grade: 好
              等次:
                from: 初评等次
                set: 差
                when: {F4: 弄虚作假}
            """).Should().Contain("### <a id=\"clause-F4\"></a>F4\n\n- [等次](#grades-等次)（等次）\\\n  承接：[初评等次](#grades-初评等次)；定为：差\\\n  条件：`弄虚作假`\n");

    [Fact]
    public void Lookup_OverRanges_IsATableInTheReadersWords() =>
        Markdown("""
            indicators:
              档次: {clause: A2, match: 得分, gives: {90 and over: 优, 75 to under 90: 良, under 75: 中}}
            """).Should().Contain("| 得分 | 得 |\n| --- | --- |\n| 90 及以上 | 优 |\n| 75 至不足 90 | 良 |\n| 不足 75 | 中 |\n");

    [Fact]
    public void Parameter_ThatTheDocumentDoesNotPrint_IsShownAsAGap() =>
        Markdown("""
            parameters:
              封顶: {clause: A3, required: true}
            indicators:
              得数: {clause: A3, value: 得分, cap: 封顶}
            """).Should().Contain("| <a id=\"parameters-封顶\"></a>**封顶** | [A3](#clause-A3) | 是 | [得数](#indicators-得数) |\n").And.Contain("- **上限**：[封顶](#parameters-封顶)\n");

    [Fact]
    public void Formula_InHtml_LeadsFromEachNameToItsPlace()
    {
        var html = Of("""
            records:
              票: {of: 单位, fields: {份数: {type: number, places: 0}, 有效: boolean}}
            assumptions:
              口径: {clause: A1, why: 未写明, value: 全部, or: [有效]}
            indicators:
              得票:
                clause: A1
                value: if 口径 = "有效" then count(票[有效]) else sum(票[有效].份数) + 得分
            """).ToHtml();

        html.Should().Contain("""<a href="#assumptions-口径" class="assumed">口径</a> = "有效" then count(<a href="#records-票">票</a>[<a href="#field-票-有效">有效</a>])""")
            .And.Contain("""sum(<a href="#records-票">票</a>[<a href="#field-票-有效">有效</a>].<a href="#field-票-份数">份数</a>) + <a href="#field-单位-得分">得分</a></code>""");
    }

    [Fact]
    public void Assumption_ReadByADecision_LeadsToIt()
    {
        var page = Markdown("""
            assumptions:
              上限: {clause: A3s, why: 未写明, value: none, or: [100]}
            indicators:
              得数: {clause: A3, value: 得分, cap: 上限}
              加倍:
                clause: A4
                value: 得数 * 2
            """);

        page.Should().Contain("| 未写明 | 不限（none） | 100 | [得数](#indicators-得数) |\n").And.Contain("- **上限**：[上限](#assumptions-上限)\n- **用于**：[加倍](#indicators-加倍)\n");
    }

    [Fact]
    public void Award_WithOutputs_SaysWhatEachRowGivesAndWhatComesAfter()
    {
        var page = Markdown("""
            records:
              违规:
                of: 单位
                fields: {类型: [查实, 处分], 省查: boolean}
            penalties:
              违规处理:
                each: 违规
                by: 类型
                outputs: {扣分: number, 降档: boolean}
                rows:
                  - {clause: B1, 类型: 查实, 扣分: 0.3}
                  - {clause: B2, 类型: 处分, 降档: true}
                then:
                  - clause: B3
                    when: 省查
                    times: {扣分: 2}
            """);

        page.Should().Contain("| [B1](#clause-B1) | 查实 | 0.3 |  |\n| [B2](#clause-B2) | 处分 |  | 是 |\n")
            .And.Contain("| 扣分 | 数 |\n| 降档 | 是或否 |\n")
            .And.Contain("  然后依次 1：条件 `省查`；乘以 扣分 2\n");
    }

    [Fact]
    public void ClosedList_WithAWordThatIsAlsoAColumn_KeepsItAsAWord() =>
        Markdown("""
            records:
              违规: {of: 单位, fields: {用工: {type: [违纪, 其他], clause: U1}}}
            """).Should().Contain("- [违规](#records-违规)（记录的数据）\\\n  列 用工：类型 违纪、其他\n");

    [Fact]
    public void Key_WithoutAWordOfItsOwn_IsSaidAsItsShapeSaysIt() =>
        KeyWords.Of("new key", new FormShape("form", new KeyShape("new key", ValueKind.Text, "新的键", "a new key")), MessageLanguage.Chinese).Should().Be("新的键");

    [Fact]
    public void Words_ThatLookLikeMarkup_StayWordsInMarkdown() =>
        Markdown("""
            assumptions:
              口径: {clause: 'A|1', why: '<script>alert(1)</script> a|b [x](http://example.org)', value: 1, or: [2]}
            """).Should().Contain(@"| [A\|1](#clause-A-1) | \<script\>alert(1)\</script\> a\|b \[x\](http://example.org) | 1 | 2 |");

    private static string Markdown(string sections) => Of(sections).ToMarkdown();

    private static SchemePage Of(string sections) => SchemeUnderTest.Of(Fields, sections).Document(MessageLanguage.Chinese);
}
