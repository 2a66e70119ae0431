using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Parsing;

namespace Appraisal.Rules.Documenting;

/// <summary>
/// The keys of the language in an official's words. A key that has none here is shown by what its shape says of it, so that a new form needs nothing.
/// </summary>
internal static class KeyWords
{
    // A key that means different things in different forms is listed with its form's name before it.
    private static readonly Dictionary<string, Wording> Words = new(StringComparer.Ordinal)
    {
        ["clause"] = new("条款", "clause"),
        ["of"] = new("所在的表", "table"),
        ["note"] = new("说明", "note"),
        ["value"] = new("公式", "formula"),
        ["parameter.value"] = new("值", "value"),
        ["assumption.value"] = new("取", "taken"),
        ["assumption.why"] = new("文件没有写明", "what is not said"),
        ["assumption.or"] = new("也可取", "or"),
        ["match"] = new("对照", "looked up by"),
        ["points"] = new("分值", "points"),
        ["gives"] = new("得", "gives"),
        ["sum"] = new("相加", "sum of"),
        ["weighted"] = new("加权相加", "weighted sum of"),
        ["adds up to"] = new("权重之和", "adds up to"),
        ["when"] = new("条件", "condition"),
        ["when any"] = new("条件（任一）", "conditions (any)"),
        ["where"] = new("计入的条件", "counted where"),
        ["for"] = new("适用于", "applies to"),
        ["mean of"] = new("求平均", "mean over"),
        ["median of"] = new("求中位数", "median over"),
        ["best"] = new("只计最高的几条", "only the best"),
        ["once.by"] = new("按此比高低", "by"),
        ["sum of"] = new("求和", "sum over"),
        ["count of"] = new("计数", "count of"),
        ["highest of"] = new("取最高", "highest of"),
        ["lowest of"] = new("取最低", "lowest of"),
        ["any of"] = new("任一条", "any of"),
        ["all of"] = new("每一条", "all of"),
        ["weight"] = new("份数", "weight"),
        ["trim"] = new("去掉最高和最低各几个", "left out at each end"),
        ["fewest"] = new("至少", "at least"),
        ["most"] = new("至多", "at most"),
        ["none"] = new("一条也没有时", "when there is none"),
        ["in"] = new("分组", "group"),
        ["total"] = new("组内合计", "total in the group"),
        ["mean"] = new("组内平均", "mean in the group"),
        ["highest"] = new("组内最高", "highest in the group"),
        ["lowest"] = new("组内最低", "lowest in the group"),
        ["size"] = new("组内个数", "size of the group"),
        ["cap"] = new("上限", "at most"),
        ["decision.floor"] = new("下限", "at least"),
        ["award.floor"] = new("下限", "at least"),
        ["places.floor"] = new("门槛", "threshold"),
        ["round"] = new("取整", "rounding"),
        ["print"] = new("显示", "shown with"),
        ["each"] = new("每条", "for each"),
        ["once"] = new("同一件", "the same matter"),
        ["once.of"] = new("限于", "only"),
        ["per"] = new("按", "by"),
        ["step.keep"] = new("仍为", "stays"),
        ["keep"] = new("计", "counts"),
        ["by"] = new("按", "by"),
        ["then by"] = new("相同时再按", "then by"),
        ["first"] = new("排在前面", "comes first"),
        ["ranking.last"] = new("末几名", "the last so many"),
        ["ties"] = new("同分", "ties"),
        ["decided in"] = new("裁定记入", "decided in"),
        ["bar.from"] = new("不得评为", "barred from"),
        ["own bar.from"] = new("不得评为", "barred from"),
        ["chain.from"] = new("承接", "follows"),
        ["from"] = new("来自", "from"),
        ["scale"] = new("等次（从高到低）", "grades, best first"),
        ["steps"] = new("步骤（先取到的算数）", "steps (the first that takes a unit decides)"),
        ["grade"] = new("等次", "grade"),
        ["top"] = new("从前取", "from the top"),
        ["last"] = new("从后取", "from the bottom"),
        ["share"] = new("比例", "share"),
        ["places"] = new("小数位", "decimal places"),
        ["places.places"] = new("名额", "places"),
        ["within"] = new("界限", "bounds"),
        ["ordered"] = new("从高到低", "best first"),
        ["round.mode"] = new("方式", "mode"),
        ["places.of"] = new("占", "of"),
        ["places.less"] = new("减去已得这些等次的", "less those who already are"),
        ["barred place"] = new("被取消者的名额", "a barred unit's place"),
        ["floor place"] = new("未达门槛者的名额", "the place of a unit below the floor"),
        ["down"] = new("降档", "lowered by"),
        ["up"] = new("升档", "raised by"),
        ["set"] = new("定为", "set to"),
        ["like"] = new("与之相同", "the same as"),
        ["without"] = new("不计", "leaving out"),
        ["grades"] = new("档数", "grades"),
        ["several"] = new("几条同时成立", "when several hold"),
        ["rows"] = new("表", "table"),
        ["hit"] = new("命中", "hits"),
        ["cannot be"] = new("不会出现", "does not occur"),
        ["bands"] = new("分段", "bands"),
        ["through"] = new("经由", "through"),
        ["to"] = new("记给", "to"),
        ["full"] = new("满分", "full marks"),
        ["not applicable"] = new("没有值的", "what has no value"),
        ["period.each"] = new("各期", "periods"),
        ["period.match"] = new("按", "by"),
        ["group.for"] = new("在组里的", "who stands in it"),
        ["values"] = new("只能是", "may be"),
        ["roles"] = new("角色", "roles"),
        ["outputs"] = new("每行给出", "each row gives"),
        ["then"] = new("然后依次", "then, in this order"),
        ["times"] = new("乘以", "times"),
        ["spares"] = new("不及于", "spares"),
        ["exempt"] = new("最后免去", "last, exempt"),
        ["waives"] = new("免去", "waives"),
        ["key"] = new("名称列", "named by"),
        ["subject.of"] = new("属于", "belongs to"),
        ["record.of"] = new("属于", "belongs to"),
        ["history.of"] = new("属于", "belongs to"),
        ["fields"] = new("列", "column"),
        ["groups"] = new("分组", "groups"),
        ["checks"] = new("数据须满足", "the data must meet"),
        ["decided by"] = new("由谁决定", "decided by"),
        ["keeps"] = new("保留", "keeps"),
        ["years"] = new("往前几年", "periods back"),
        ["half-years"] = new("往前几个半年", "half-years back"),
        ["quarters"] = new("往前几个季度", "quarters back"),
        ["months"] = new("往前几个月", "months back"),
        ["missing"] = new("缺年", "a missing period"),
        ["case.missing"] = new("缺少某个值", "a missing value"),
        ["parameter.adds up to"] = new("各项之和", "adds up to"),
        ["for each"] = new("逐项给出", "one for each of"),
        ["set.value"] = new("取", "set to"),
        ["extends.set"] = new("给定", "set"),
        ["extends.replaces"] = new("替换", "written anew"),
        ["extends.without"] = new("不采用", "dropped"),
        ["extends.scheme"] = new("方案", "scheme"),
        ["extends.version"] = new("版本", "version"),
        ["required"] = new("运行前须补", "to be filled in before a run"),
        ["type"] = new("类型", "type"),
        ["calendar entry.from"] = new("从哪天起", "from"),
        ["due"] = new("期限", "due"),
        ["who"] = new("由谁办", "who"),
        ["what"] = new("办什么", "what"),
        ["title"] = new("名称", "title"),
        ["number"] = new("文号", "number"),
        ["date"] = new("日期", "date"),
        ["result.of"] = new("被考评对象", "units"),
        ["result.score"] = new("得分", "score"),
        ["result.rank"] = new("名次", "rank"),
        ["result.grade"] = new("等次", "grade"),
    };

    private static readonly Dictionary<string, Wording> Sections = new(StringComparer.Ordinal)
    {
        ["subjects"] = new("被考评对象的数据", "Data: those who are appraised"),
        ["records"] = new("记录的数据", "Data: what was measured, rated or happened"),
        ["history"] = new("往年的数据", "Data: earlier periods"),
        ["periods"] = new("各期", "Periods"),
        ["cases"] = new("各项", "Cases"),
        ["rulings"] = new("裁定的数据", "Data: rulings"),
        ["parameters"] = new("文件印出的值", "Values that the document prints"),
        ["assumptions"] = new("文件没有写明之处", "Where the document is silent"),
        ["indicators"] = new("指标", "Indicators"),
        ["bonuses"] = new("加分", "Bonuses"),
        ["penalties"] = new("扣分", "Penalties"),
        ["composite"] = new("汇总", "Totals"),
        ["ranking"] = new("排名", "Ranking"),
        ["bars"] = new("资格限制", "Bars"),
        ["grades"] = new("等次", "Grades"),
        ["consequences"] = new("结果运用", "Consequences"),
        ["procedures"] = new("程序", "Procedures"),
        ["extends"] = new("所依据的方案", "The scheme that it extends"),
        ["calendar"] = new("日程", "Calendar"),
    };

    /// <summary>What a key of a form is called.</summary>
    public static string Of(string key, FormShape? form, MessageLanguage language)
    {
        if (form is not null && Words.TryGetValue($"{form.Name}.{key}", out var own))
        {
            return own.In(language);
        }

        return Words.TryGetValue(key, out var word) ? word.In(language) : Said(form?.Find(key), language) ?? key;
    }

    /// <summary>The same without what stands in brackets.</summary>
    public static string Short(string key, FormShape? form, MessageLanguage language) =>
        Of(key, form, language).Split('（')[0].Split(" (")[0];

    /// <summary>What a section of the scheme is called.</summary>
    public static string OfSection(string section, MessageLanguage language) =>
        Sections.TryGetValue(section, out var word) ? word.In(language) : Said(Shapes.Package.Find(section), language) ?? section;

    private static string? Said(KeyShape? key, MessageLanguage language) =>
        key is null ? null : language == MessageLanguage.Chinese ? key.Chinese : key.English;
}
