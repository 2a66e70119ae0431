namespace Appraisal.Rules.Benchmarks;

/// <summary>What a violation costs its unit and the people about it.</summary>
internal static class HandRules
{
    public static void Apply(HandViolation v, HandYear year)
    {
        if (v.Place == "下属参评单位" || v.Employment == "其他" || v.Kind == "重处分或刑责" && v.Year != 2019)
        {
            return;
        }

        var (points, lowers, party, head, leader) = Row(v);
        var byProvince = v.Kind == "察访核验" && v.Level == "省";
        var isOutsider = v.Post == "外单位人员";
        party |= v.Kind == "处分诫勉" && v.Sanction == "警告至降级";
        party |= byProvince && !isOutsider;
        head |= byProvince;
        party |= v.Kind == "效能问责" && v.Post is "班子成员" or "其他县处级" or "下属单位人员" && v.Kind == "效能问责";
        party |= v.IsSelfFound && !isOutsider;
        if (!v.IsExempt)
        {
            var unit = year.Units[v.Unit];
            unit.IsLowered |= lowers;
            var cost = byProvince ? points * 2 : points;
            var matter = v.Case.Length > 0 ? v.Case : v.Number;
            if (cost != 0 && (!unit.Deductions.TryGetValue(matter, out var known) || cost > known))
            {
                unit.Deductions[matter] = cost;
            }
        }

        Cancel(party, v.Party, year);
        Cancel(head, year.Heads.GetValueOrDefault(v.Section, ""), year);
        Cancel(leader, year.Leaders.GetValueOrDefault(v.Section, ""), year);
    }

    private static void Cancel(bool isMeant, string person, HandYear year)
    {
        if (isMeant && person.Length > 0)
        {
            year.People[person].IsCancelled = true;
        }
    }

    private static (decimal Points, bool Lowers, bool Party, bool Head, bool Leader) Row(HandViolation v) => (v.Kind, v.Post, v.Level) switch
    {
        ("察访核验", "班子成员" or "其他县处级", _) => (0.5m, false, true, false, false),
        ("察访核验", "科室主要负责人", _) => (0.3m, false, true, false, true),
        ("察访核验", "科室非主要负责人", _) => (0.3m, false, true, true, true),
        ("察访核验", "外单位人员", _) => (0.3m, false, false, true, false),
        ("察访核验", _, _) => (0.3m, false, false, false, true),
        ("处分诫勉", "班子成员", _) => (0.3m, false, false, false, false),
        ("处分诫勉", "其他县处级", _) => (0.2m, false, false, false, false),
        ("处分诫勉", _, _) => (0.1m, false, false, false, false),
        ("立案调查", "班子成员", _) => (0, false, true, false, false),
        ("立案调查", "其他县处级", _) => (0.2m, false, true, false, false),
        ("立案调查", _, _) => (0.1m, false, true, false, false),
        ("重处分或刑责", "班子成员", _) => (0, true, true, false, false),
        ("重处分或刑责", "其他县处级", _) => (1, false, true, false, false),
        ("重处分或刑责", _, _) => (0.5m, false, true, false, false),
        (_, "科室非主要负责人", var level) => (level == "省" ? 0.5m : 0.3m, false, true, true, false),
        (_, "科室主要负责人", var level) => (level == "省" ? 0.5m : 0.3m, false, true, false, true),
        (_, _, var level) => (level == "省" ? 0.5m : 0.3m, false, false, false, false),
    };
}
