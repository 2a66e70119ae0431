using System.Globalization;

namespace Appraisal.Rules.Benchmarks;

/// <summary>A year of data, made up from a seed: the same bytes each time. Each unit has two sections and six people.</summary>
internal static class LargeYear
{
    private static readonly string[] Kinds = ["察访核验", "处分诫勉", "立案调查", "重处分或刑责", "效能问责"];
    private static readonly string[] Posts = ["班子成员", "其他县处级", "科室主要负责人", "科室非主要负责人", "下属单位人员", "外单位人员"];

    /// <summary>Writes the tables and answers how many violations and people there are.</summary>
    public static (int Violations, int People) Write(string folder, int units)
    {
        var random = new SplitMix(20190808);
        using var unit = Open(folder, "单位", "名称,对象,目标考评,公众评议,公安二级单位,文明单位,实际考核人数,全额绩效奖月数,绩效奖总额");
        using var section = Open(folder, "科室", "名称,单位,分管领导");
        using var person = Open(folder, "人员", "编号,单位,科室,职务,在编,分管绩效");
        using var violation = Open(folder, "违规", "单位,编号,类型,身份,所在机构,用工,兼任科室负责人,当事人,科室,查处级别,处分,事由,案例,处理日期,任现职期间,立案时已退休或辞职,自查自办,界定文号,往年已扣,民主党派机关,违反效能规定,决定者,依据");
        using var incident = Open(folder, "重大事件", "单位,种类,影响恶劣或后果严重,决定者,依据");
        using var award = Open(folder, "正向激励", "单位,加分,事项,决定者,依据");
        foreach (var (table, header) in Empty)
        {
            Open(folder, table, header).Dispose();
        }

        var violations = 0;
        for (var u = 0; u < units; u++)
        {
            unit.WriteLine($"u{u},参评单位,{Hundredths(6000 + random.Below(4001))},{Hundredths(6000 + random.Below(4001))},否,无,{20 + random.Below(80)},{1 + random.Below(3)},");
            person.WriteLine($"p{u}-0,u{u},,主要领导,是,否");
            person.WriteLine($"p{u}-1,u{u},,班子成员,是,是");
            for (var s = 0; s < 2; s++)
            {
                section.WriteLine($"s{u}-{s},u{u},p{u}-1");
                person.WriteLine($"p{u}-{2 + 2 * s},u{u},s{u}-{s},科室主要负责人,是,否");
                person.WriteLine($"p{u}-{3 + 2 * s},u{u},s{u}-{s},其他,{(random.Below(10) > 0 ? "是" : "否")},否");
            }

            var count = random.Below(21);
            for (var v = 0; v < count; v++)
            {
                violation.WriteLine(Violation(u, violations++, random));
            }

            if (random.Below(50) == 0)
            {
                incident.WriteLine($"u{u},{(random.Below(2) == 0 ? "安全" : "其他")},{(random.Below(2) == 0 ? "是" : "否")},市效能办,通报");
            }

            if (random.Below(3) == 0)
            {
                award.WriteLine($"u{u},{Hundredths(random.Below(301))},事项,市效能办,文件");
            }
        }

        return (violations, units * 6);
    }

    private static readonly (string Table, string Header)[] Empty =
    [
        ("效能提醒函", "单位,提醒事项,文号,第几次,逾期未完成"), ("察访核验评分", "单位,扣分,事项,决定者,依据"), ("专题通报", "单位,决策部署,严肃问责,决定者,依据"),
        ("绩效弄虚作假", "单位,事项,情节严重,决定者,依据"), ("内部分配", "单位,对象,金额,决定者,依据"), ("上年整改", "单位,事项,扣分,决定者,依据"), ("历年", "单位,年度,等次"),
    ];

    private static string Violation(int unit, int number, SplitMix random)
    {
        var kind = random.Below(5);
        var post = kind switch { 0 => random.Below(6), 4 => random.Below(5), _ => random.Below(4) };
        var section = random.Below(2);
        var party = post switch { 0 => 1, 1 => 0, 2 => 2 + 2 * section, _ => 3 + 2 * section };
        var place = post switch { 4 => "下属未参评事业单位", 5 => "外单位", _ => random.Below(50) == 0 ? "下属参评单位" : "机关" };
        var isOwn = kind != 3 || random.Below(4) > 0;
        string[] cells =
        [
            $"u{unit}", $"v{number}", Kinds[kind], Posts[post], place, random.Below(40) == 0 ? "其他" : "在编", "否", post == 5 ? "" : $"p{unit}-{party}", $"s{unit}-{section}",
            kind is 0 or 4 ? random.Below(5) == 0 ? "省" : "市" : "不适用", kind == 1 ? random.Below(2) == 0 ? "诫勉" : "警告至降级" : "不适用", $"a{number}",
            kind == 4 ? $"c{unit}-{random.Below(3)}" : "", isOwn ? "2019-05-06" : "2018-12-30", random.Below(20) > 0 ? "是" : "否", random.Below(30) == 0 ? "是" : "否",
            random.Below(20) == 0 ? "是" : "否", "", random.Below(30) == 0 ? "是" : "否", "否", "否", "查处机关", "决定书",
        ];
        return string.Join(',', cells);
    }

    private static StreamWriter Open(string folder, string table, string header)
    {
        var writer = new StreamWriter(Path.Combine(folder, $"{table}.csv"));
        writer.WriteLine(header);
        return writer;
    }

    private static string Hundredths(int units) => (units / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A small generator whose numbers are the same everywhere.</summary>
    private sealed class SplitMix(ulong state)
    {
        private ulong _state = state;

        public int Below(int bound)
        {
            var z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return (int)(((z ^ (z >> 31)) >> 33) % (ulong)bound);
        }
    }
}
