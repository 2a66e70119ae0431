namespace Appraisal.Rules.Feel.Benchmarks;

/// <summary>Ten formulas as appraisal documents have them.</summary>
internal static class ScoringRules
{
    public static readonly IReadOnlyList<ScoringRule> All =
    [
        new("指标得分 + 班子评议 + 部门互评 + max(-10, min(10, 加分 - 扣分))", c =>
        {
            decimal[] a = D(c, "指标得分"), b = D(c, "班子评议"), d = D(c, "部门互评"), plus = D(c, "加分"), minus = D(c, "扣分");
            return Loop(c, i => a[i] + b[i] + d[i] + Math.Max(-10m, Math.Min(10m, plus[i] - minus[i])));
        }),
        new("指标得分 * 0.4 + 班子评议 * 0.35 + 部门互评 * 0.25", c =>
        {
            decimal[] a = D(c, "指标得分"), b = D(c, "班子评议"), d = D(c, "部门互评");
            return Loop(c, i => a[i] * 0.4m + b[i] * 0.35m + d[i] * 0.25m);
        }),
        new("round half up(完成 / 目标 * 50, 2)", c =>
        {
            decimal[] done = D(c, "完成"), target = D(c, "目标");
            return Loop(c, i => Math.Round(done[i] / target[i] * 50m, 2, MidpointRounding.AwayFromZero));
        }),
        new("round half up(min(完成 / 目标, 1.2) * 40, 2)", c =>
        {
            decimal[] done = D(c, "完成"), target = D(c, "目标");
            return Loop(c, i => Math.Round(Math.Min(done[i] / target[i], 1.2m) * 40m, 2, MidpointRounding.AwayFromZero));
        }),
        new("if 完成 / 目标 >= 0.95 then 10 else if 完成 / 目标 >= 0.8 then 6 else 0", c =>
        {
            decimal[] done = D(c, "完成"), target = D(c, "目标");
            return Loop(c, i => done[i] / target[i] >= 0.95m ? 10m : done[i] / target[i] >= 0.8m ? 6m : 0m);
        }),
        new("if 一票否决 or 指标得分 < 48 then \"不合格\" else if 指标得分 >= 72 then \"优秀\" else if 指标得分 >= 64 then \"良好\" else \"合格\"", c =>
        {
            var bar = c.Bars;
            var a = D(c, "指标得分");
            return Loop(c, i => bar[i] || a[i] < 48m ? 0 : a[i] >= 72m ? 3 : a[i] >= 64m ? 2 : 1);
        }, ScoringColumns.Grade),
        new("max(0, 100 - 0.5 * 次数 - 扣分 * 2)", c =>
        {
            decimal[] count = D(c, "次数"), minus = D(c, "扣分");
            return Loop(c, i => Math.Max(0m, 100m - 0.5m * count[i] - minus[i] * 2m));
        }),
        new("级别 in (\"省级\", \"国家级\") and (指标得分 in [60..80]) and 次数 <= 3", c =>
        {
            var level = c.Levels;
            decimal[] a = D(c, "指标得分"), count = D(c, "次数");
            return Loop(c, i => level[i] is 1 or 2 && a[i] >= 60m && a[i] <= 80m && count[i] <= 3m);
        }),
        new("if 申报日期 <= date(\"2018-01-10\") then (if 级别 = \"国家级\" then 3 else if 级别 = \"省级\" then 2 else 1) else 0", c =>
        {
            var dates = c.Dates;
            var level = c.Levels;
            var last = new DateOnly(2018, 1, 10);
            return Loop(c, i => dates[i] <= last ? level[i] == 2 ? 3m : level[i] == 1 ? 2m : 1m : 0m);
        }),
        new("decimal(mean([指标得分, 班子评议, 部门互评]), 1)", c =>
        {
            decimal[] a = D(c, "指标得分"), b = D(c, "班子评议"), d = D(c, "部门互评");
            return Loop(c, i => Math.Round((a[i] + b[i] + d[i]) / 3m, 1, MidpointRounding.ToEven));
        }),
    ];

    private static decimal[] D(ScoringColumns columns, string name) => columns.Numbers[name].Decimals;

    private static Func<Array> Loop<T>(ScoringColumns columns, Func<int, T> rule)
    {
        var results = new T[columns.Count];
        return () =>
        {
            for (var i = 0; i < results.Length; i++)
            {
                results[i] = rule(i);
            }

            return results;
        };
    }
}
