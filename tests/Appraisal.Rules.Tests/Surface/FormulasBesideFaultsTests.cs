using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Surface;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Surface;

/// <summary>A fault of form hides no fault of a formula elsewhere, and causes none.</summary>
public sealed class FormulasBesideFaultsTests
{
    private const string Scheme = """
        scheme: test
        title: 测试
        period: 2025
        result: {of: 单位}
        subjects:
          单位: {key: 名称, fields: {得分: number, 类别: [机关, 街道], 人数: numbr}}
        records:
          奖励: {of: 单位, fields: {分值: number, 级别: [省级, 市级]}}
        parameters:
          满分: {clause: A1, value: 高}
        indicators:
          人均: {clause: A1, value: 人均数}
          误写:
            clause: A2
            value: 得份 * 2
            print: 2 half-up
          误比:
            clause: A3
            value: count(奖励[级别 = "县级"]) = 0
          合写:
            clause: A4
            value: 得分 / 人数 + 满分 + 折算 + sum(奖励.分直)
            print: 2 half-up
          折算: {clause: A5, value: 得分, cap: 封顶, round: 两位}
        """;

    /// <summary>Sound schemes, and which of their keys are damaged in turn.</summary>
    public static TheoryData<string, int> Packages => new()
    {
        { "hengyang-hitech-2017", 11 },
        { "qitai-four-level", 13 },
        { "zhengding-county", 23 },
        { "quanzhou-miit-2019", 29 },
        { "wuxiang-county", 7 },
        { "urban-management-staff", 11 },
        { "quanzhou-sasac-2024", 7 },
    };

    [Fact]
    public void Load_FaultsOfForm_HideNoFaultOfAFormula()
    {
        var diagnostics = SchemeUnderTest.Faults(Scheme);

        diagnostics.Should().Contain(d => d.Contains("'得份'")).And.Contain(d => d.Contains("县级")).And.Contain(d => d.Contains("'分直'")).And.Contain(d => d.Contains("numbr"));
        diagnostics.Should().NotContain(d => d.StartsWith("FEEL", StringComparison.Ordinal) && (d.Contains("'人数'") || d.Contains("'满分'") || d.Contains("'折算'")), "their own faults are told");
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Load_ASoundSchemeWithOneValueDamaged_FindsNoFaultInOtherFormulas(string package, int every)
    {
        var sound = SchemePackage.Read(Repository.Path($"schemes/{package}"), new DiagnosticBag())!;
        var entries = ((YamlMapping)sound.Scheme).Entries.Where(e => e.Value is YamlMapping && e.Name is not ("document" or "procedures"))
            .SelectMany(s => ((YamlMapping)s.Value).Entries.Where(e => e.Value is YamlMapping).SelectMany(e => ((YamlMapping)e.Value).Entries.Select(key => (Section: s, Entry: e, Key: key))))
            .Where((_, i) => i % every == 0).ToList();

        foreach (var (section, entry, key) in entries)
        {
            var form = (YamlMapping)entry.Value;
            var junk = key.Key.WithText("？");
            foreach (var damaged in new[] { form.Replace(key.Value, junk), form.Replace(key.Value, YamlSequence.InPlaceOf(key.Value, [junk])) })
            {
                var scheme = ((YamlMapping)sound.Scheme).Replace(section.Value, ((YamlMapping)section.Value).Replace(entry.Value, damaged));
                FollowUps(sound with { Scheme = scheme }, entry).Should().BeEmpty("{0}/{1}/{2} is damaged", section.Name, entry.Name, key.Name);
            }
        }
    }

    [Theory]
    [InlineData("坏: {clause: A9, value: '得分 + 1'}", "APR2006")]
    [InlineData("坏: {clause: A9, match: 没有, points: {甲: 1}}", "APR3002")]
    [InlineData("坏: {clause: A9, sum of: 没有, value: 率}", "APR3001")]
    public void Load_AFaultElsewhere_LeavesClassesAndGradesInPeace(string fault, string code) =>
        SchemeUnderTest.Faults($$$"""
            scheme: test
            title: 测试
            period: 2025
            result: {of: 单位}
            subjects:
              单位: {key: 名称, fields: {得分: {type: number, places: 1}, 新: boolean} }
            records:
              指标: {of: 单位, fields: {率: {type: optional share, places: 4}, 分值: {type: number, places: 1} } }
            assumptions:
              新按: {clause: A2, why: 未写明, value: 合格, or: [优秀]}
            indicators:
              指标分:
                of: 指标
                clause: A1
                for: 率 != null
                value: |
                  if 率 < 0.6 then 0
                  else 率 * 分值
                print: 2 half-up
              {{{fault}}}
            grades:
              等次:
                clause: A3
                scale: [优秀, 合格, 不合格]
                for:
                  A3: not(新)
                steps:
                  - grade: 优秀
                    when: 得分 >= 85
                  - grade: 合格
                    when: 得分 >= 60
                  - grade: 不合格
            consequences:
              用等次:
                clause: A4
                value: if 等次 = null then 新按 else 等次
              处理:
                clause: A5
                when: 用等次 = "不合格"
            """).Should().ContainSingle().Which.Should().StartWith(code);

    /// <summary>What is said of formulas in other entries.</summary>
    private static IEnumerable<string> FollowUps(SchemePackage package, YamlEntry damaged)
    {
        var diagnostics = new DiagnosticBag();
        var last = damaged.Value.Source.PlaceAt(damaged.Value.End, 0).Line;
        return SchemeForm.Rewrite(package, diagnostics) is not null
            ? []
            : diagnostics.Sorted()
                .Where(d => d.Code.StartsWith("FEEL2", StringComparison.Ordinal) && d.Place is TextPlace place && (place.Line < damaged.Key.Place.Line || place.Line > last))
                .Select(d => d.ToString()!);
    }
}
