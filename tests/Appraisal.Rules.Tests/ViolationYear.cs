using CsCheck;

namespace Appraisal.Rules.Tests;

/// <summary>A small scheme of violations - roles, a table with several outputs, effects, exemptions, a chain of grades - and years for it.</summary>
internal static class ViolationYear
{
    public const string Text = """
        scheme: test
        title: 测试
        period: 2025
        result: {of: 单位, score: 得分, grade: 等次}
        subjects:
          单位: {key: 名称}
          科室: {key: 科名, of: 单位, fields: {分管: optional 人员}}
          人员: {key: 编号, of: 单位, fields: {科室: optional 科室, 职务: [科长, 副科长, 科员]}}
        records:
          违规:
            of: 单位
            fields:
              编号: text
              事项: text
              类型: [查实, 处分, 问责]
              人数: {type: count, within: 1..9}
              当事人: optional 人员
              省查: boolean
              初犯: boolean
              自查: boolean
            roles:
              科长: 人员[科室 = 违规.当事人.科室 and 职务 = "科长"]
              副科长: every 人员[科室 = 违规.当事人.科室 and 职务 = "副科长" and 编号 != 违规.当事人]
              分管领导: 当事人.科室.分管
        penalties:
          违规处理:
            each: 违规
            by: [类型, 人数]
            outputs: {扣分: number, 降档: boolean, 取消奖金: roles}
            rows:
              - {clause: B1, 类型: 查实, 扣分: 0.3, 取消奖金: [当事人, 科长, 分管领导]}
              - {clause: B2, 类型: 处分, 扣分: 0.2, 降档: true, 取消奖金: 当事人}
              - {clause: B3, 类型: 问责, 人数: 1..2, 扣分: 0.1}
              - {clause: B4, 类型: 问责, 人数: 3 and over, 扣分: 0.5, 取消奖金: 副科长}
            then:
              - clause: B5
                when: 省查
                times: {扣分: 2}
              - clause: B6
                when: 省查 and 类型 = "处分"
                扣分: 1
                取消奖金: 科长
              - clause: B7
                when: 初犯
                spares: {取消奖金: [分管领导, 副科长]}
            exempt:
              - waives: [扣分, 降档]
                when any:
                  B8: 自查
                  B9: 初犯 and 类型 = "问责"
              - clause: B10
                waives: 取消奖金
                when: 初犯 and 自查
            once: {of: 扣分, per: [单位, 事项], keep: highest}
        composite:
          得分:
            clause: B11
            value: 100 - 违规处理.扣分
            floor: none
        grades:
          初评:
            clause: B12
            scale: [优秀, 良好, 较差]
            steps:
              - grade: 优秀
                when: 得分 >= 99.5
              - grade: 良好
          等次:
            from: 初评
            down: 1
            when:
              B13: 违规处理.降档
        consequences:
          奖金:
            of: 人员
            clause: B14
            value: if 违规处理.取消奖金 then 0 else 100
          分管违规: {clause: B15, of: 人员, count of: 违规, through: 分管领导}
          副职牵连: {clause: B16, of: 人员, count of: 违规, through: 副科长}
        """;

    private const int Offices = 3;
    private const int PeopleOfAnOffice = 4;

    private static readonly string[] Kinds = ["查实", "处分", "问责"];

    public static readonly AppraisalScheme Scheme = SchemeUnderTest.Load(Text);

    /// <summary>Records of any kind; some name nobody.</summary>
    public static readonly Gen<Violation[]> Years =
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 2].Select(k => Kinds[k]), Gen.Int[1, 9], Gen.Int[-1, (Offices * PeopleOfAnOffice) - 1], Gen.Bool, Gen.Bool, Gen.Bool)
            .Select((matter, kind, number, person, province, first, self) => new Violation(
                $"事{matter}", kind, number, person < 0 ? null : Person(person), province, first, self))
            .Array[0, 12];

    /// <summary>Two units with three offices; in each office a head, a deputy, two others; the first office has a leader in charge from the second.</summary>
    public static AppraisalData Data(IEnumerable<Violation> violations) => Numbered(violations.Select((v, i) => (v, i)));

    /// <summary>The same, the records with numbers of their own.</summary>
    public static AppraisalData Numbered(IEnumerable<(Violation Violation, int Number)> violations)
    {
        var people = Enumerable.Range(0, Offices * PeopleOfAnOffice).ToList();
        return AppraisalData.Create()
            .Add("单位", new[] { new { 名称 = "甲局" }, new { 名称 = "乙局" } })
            .Add("科室", Enumerable.Range(0, Offices).Select(o => new { 科名 = $"科{o}", 单位 = Unit(o), 分管 = o == 0 ? Person(PeopleOfAnOffice) : null }))
            .Add("人员", people.Select(p => new { 编号 = Person(p), 单位 = Unit(p / PeopleOfAnOffice), 科室 = $"科{p / PeopleOfAnOffice}", 职务 = (p % PeopleOfAnOffice) switch { 0 => "科长", 1 => "副科长", _ => "科员" } }))
            .Add("违规", violations.Select(v => new { 单位 = "甲局", 编号 = $"v{v.Number}", v.Violation.事项, v.Violation.类型, v.Violation.人数, v.Violation.当事人, v.Violation.省查, v.Violation.初犯, v.Violation.自查 }));
    }

    public static string Person(int number) => $"人{number:00}";

    private static string Unit(int office) => office < 2 ? "甲局" : "乙局";
}

/// <summary>A record of the year.</summary>
public sealed record Violation(string 事项, string 类型, int 人数, string? 当事人, bool 省查 = false, bool 初犯 = false, bool 自查 = false);
