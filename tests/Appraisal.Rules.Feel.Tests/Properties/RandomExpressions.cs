using CsCheck;

namespace Appraisal.Rules.Feel.Tests.Properties;

/// <summary>Texts of well-typed expressions over the names of <see cref="RandomRow"/>, so many levels deep.</summary>
internal static class RandomExpressions
{
    private const int Depth = 4;

    private static readonly Gen<string>[] Numbers = new Gen<string>[Depth + 1];
    private static readonly Gen<string>[] Booleans = new Gen<string>[Depth + 1];
    private static readonly Gen<string>[] Texts = new Gen<string>[Depth + 1];
    private static readonly Gen<string>[] Dates = new Gen<string>[Depth + 1];
    private static readonly Gen<string>[] Lists = new Gen<string>[Depth + 1];

    static RandomExpressions()
    {
        for (var depth = 0; depth <= Depth; depth++)
        {
            Numbers[depth] = depth == 0 ? NumberLeaf : Gen.Frequency((1, NumberLeaf), (6, NumberNode(depth - 1)));
            Booleans[depth] = depth == 0 ? BooleanLeaf : Gen.Frequency((1, BooleanLeaf), (6, BooleanNode(depth - 1)));
            Texts[depth] = depth == 0 ? TextLeaf : Gen.Frequency((2, TextLeaf), (1, TextNode(depth - 1)));
            Dates[depth] = depth == 0 ? DateLeaf : Gen.Frequency((2, DateLeaf), (1, DateNode(depth - 1)));
            Lists[depth] = depth == 0 ? ListLeaf : Gen.Frequency((1, ListLeaf), (2, ListNode(depth - 1)));
        }
    }

    /// <summary>Expressions of every type.</summary>
    public static Gen<string> Typed => Gen.Frequency((5, Numbers[Depth]), (5, Booleans[Depth]), (1, Texts[Depth]), (1, Dates[Depth]), (1, Lists[Depth]), (1, Optional));

    /// <summary>Expressions whose parts are of any type, most of them wrong.</summary>
    public static Gen<string> Untyped => Mixed(3);

    private static Gen<string> NumberLeaf => Gen.OneOf(
        Gen.OneOf("得分", "权重", "次数", "大数", "任意数"),
        Gen.Int[-3, 12].Select(i => i < 0 ? $"({i})" : $"{i}"),
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 999], (a, b) => $"{a}.{b:000}"));

    private static Gen<string> BooleanLeaf => Gen.OneOf(
        Gen.OneOf("达标", "true", "false", "(目标 != null)", "(上年等次 = null)", "(级别 = \"省级\")", "(\"国家级\" != 级别)", "(级别 in (\"市级\", \"省级\"))"),
        Gen.Select(Comparison, Grade, (c, g) => $"(等次 {c} {g})"),
        Gen.Select(Grade, Grade, (a, b) => $"(等次 between {a} and {b})"),
        Gen.Select(Comparison, Grade, (c, g) => $"(上年等次 != null and 上年等次 {c} {g})"),
        Grade.Select(g => $"(等次 in (>= {g}))"));

    private static Gen<string> TextLeaf => Gen.OneOf(
        Gen.OneOf("名称", "级别", "等次", "\"\"", "\"市\"", "\"a\\\"b\"", "\"𠮷野\""), Gen.Int[0, 99].Select(i => $"\"{i}\""));

    private static Gen<string> DateLeaf => Gen.OneOf(
        Gen.OneOf("申报日期"), Gen.Select(Gen.Int[2016, 2019], Gen.Int[1, 12], Gen.Int[1, 28], (y, m, d) => $"date(\"{y}-{m:00}-{d:00}\")"));

    private static Gen<string> ListLeaf => Gen.OneOf("荣誉.分值", "[得分, 权重, 3]", "(for i in 1..3 return i)", "荣誉[级别 = \"省级\"].分值");

    private static Gen<string> Grade => Gen.OneOf("\"差\"", "\"一般\"", "\"良好\"", "\"优秀\"");

    private static Gen<string> Comparison => Gen.OneOf("<", "<=", ">", ">=", "=", "!=");

    private static Gen<string> Optional => Gen.OneOf(
        Booleans[2].Select(b => $"if {b} then 上年等次 else null"), Numbers[2].Select(n => $"if 达标 then {n} else 目标"), Gen.OneOf("目标", "上年等次"));

    private static Gen<string> NumberNode(int d)
    {
        Gen<string> n = Numbers[d], b = Booleans[d];
        var rounding = Gen.OneOf("decimal", "round up", "round down", "round half up", "round half down");
        return Gen.OneOf(
            Gen.Select(n, Gen.OneOf("+", "-", "*"), n, (x, o, y) => $"({x} {o} {y})"),
            Gen.Select(n, Gen.OneOf("+", "-", "*"), n, (x, o, y) => $"({x} {o} {y})"),
            Gen.Select(n, Gen.OneOf("4", "0.5", "-25", "3", "0.7"), (x, y) => $"({x} / {y})"),
            Gen.Select(n, n, (x, y) => $"({x} / {y})"),
            n.Select(x => $"(-{x})"),
            Gen.Select(Gen.OneOf("min", "max", "sum", "mean"), n, n, (f, x, y) => $"{f}({x}, {y})"),
            Gen.Select(Gen.OneOf("min", "max", "sum", "mean", "median"), n, n, n, (f, x, y, z) => $"{f}([{x}, {y}, {z}])"),
            Gen.Select(Gen.OneOf("sum", "count", "median", "product"), Lists[d], (f, l) => $"{f}({l})"),
            Gen.Select(Gen.OneOf("abs", "floor", "ceiling"), n, (f, x) => $"{f}({x})"),
            Gen.Select(rounding, n, Gen.Int[-1, 4], (f, x, p) => $"{f}({x}, {p})"),
            Gen.Select(n, n, (x, y) => $"modulo({x}, {y})"),
            Gen.Select(n, Gen.Int[0, 3], (x, p) => $"({x} ** {p})"),
            Gen.Select(b, n, n, (c, x, y) => $"(if {c} then {x} else {y})"),
            Gen.Select(n, n, (x, y) => $"(if 目标 != null then {x} / 目标 else {y})"),
            Gen.Select(n, n, (x, y) => $"(if 目标 = null then {x} else min({y} * 目标, 50))"),
            Texts[d].Select(t => $"string length({t})"),
            Gen.Select(Dates[d], Gen.OneOf("year", "month", "day"), (x, p) => $"{x}.{p}"),
            Gen.Select(n, n, (x, y) => $"{{a: {x}, b: a + {y}}}.b"));
    }

    private static Gen<string> BooleanNode(int d)
    {
        Gen<string> n = Numbers[d], b = Booleans[d];
        return Gen.OneOf(
            Gen.Select(n, Comparison, n, (x, c, y) => $"({x} {c} {y})"),
            Gen.Select(n, Comparison, n, (x, c, y) => $"({x} {c} {y})"),
            Gen.Select(b, Gen.OneOf("and", "or", "=", "!="), b, (x, o, y) => $"(({x}) {o} ({y}))"),
            b.Select(x => $"not({x})"),
            Gen.Select(n, n, n, (x, y, z) => $"({x} between {y} and {z})"),
            Gen.Select(n, Gen.OneOf("[", "("), n, n, Gen.OneOf("]", ")"), (x, s, y, z, e) => $"({x} in {s}{y}..{z}{e})"),
            Gen.Select(n, n, n, (x, y, z) => $"({x} in (< {y}, >= {z}))"),
            Gen.Select(n, n, n, (x, y, z) => $"({x} in ({y}, ? > {z}))"),
            Gen.Select(n, n, n, (x, y, z) => $"({x} in [{y}, {z}])"),
            Gen.Select(Texts[d], Comparison, Texts[d], (x, c, y) => $"(string({x}) {c} string({y}))"),
            Gen.Select(Gen.OneOf("contains", "starts with", "ends with"), Texts[d], Texts[d], (f, x, y) => $"{f}({x}, {y})"),
            Gen.Select(Dates[d], Comparison, Dates[d], (x, c, y) => $"({x} {c} {y})"),
            Gen.Select(Gen.OneOf("some", "every"), n, Comparison, n, (q, x, c, y) => $"({q} h in 荣誉 satisfies h.分值 + {x} {c} {y})"),
            Gen.Select(Lists[d], n, (l, x) => $"list contains({l}, {x})"),
            Gen.Select(b, b, b, (x, y, z) => $"(if {x} then {y} else {z})"),
            Gen.Select(n, Comparison, (x, c) => $"(目标 != null and 目标 {c} {x})"));
    }

    private static Gen<string> TextNode(int d) => Gen.OneOf(
        Gen.Select(Texts[d], Texts[d], (x, y) => $"({x} + {y})"),
        Gen.Select(Booleans[d], Texts[d], Texts[d], (b, x, y) => $"(if {b} then {x} else {y})"),
        Texts[d].Select(x => $"upper case({x})"));

    private static Gen<string> DateNode(int d) => Gen.OneOf(
        Gen.Select(Dates[d], Gen.Int[0, 40], (x, days) => $"({x} + duration(\"P{days}D\"))"),
        Gen.Select(Dates[d], Gen.Int[0, 20], (x, months) => $"({x} - duration(\"P{months}M\"))"),
        Gen.Select(Booleans[d], Dates[d], Dates[d], (b, x, y) => $"(if {b} then {x} else {y})"));

    private static Gen<string> ListNode(int d) => Gen.OneOf(
        Gen.Select(Numbers[d], Numbers[d], (x, y) => $"[{x}, {y}]"),
        Gen.Select(Numbers[d], Lists[d], (x, l) => $"(for v in {l} return v + {x})"),
        Gen.Select(Lists[d], Comparison, Numbers[d], (l, c, x) => $"{l}[item {c} {x}]"),
        Gen.Select(Gen.OneOf("distinct values", "reverse", "flatten"), Lists[d], (f, l) => $"{f}({l})"));

    private static Gen<string> Mixed(int depth)
    {
        var leaf = Gen.OneOf(NumberLeaf, BooleanLeaf, TextLeaf, DateLeaf, ListLeaf, Gen.OneOf("null", "不存在", "荣誉", "@\"P1D\"", "[1..5]", "{a: 1}"));
        if (depth == 0)
        {
            return leaf;
        }

        var part = Mixed(depth - 1);
        return Gen.OneOf(
            leaf,
            Gen.Select(part, Gen.OneOf("+", "-", "*", "/", "**", "=", "!=", "<", ">=", "and", "or"), part, (x, o, y) => $"({x} {o} {y})"),
            Gen.Select(Gen.OneOf("sum", "min", "mean", "count", "abs", "sqrt", "floor", "not", "string", "date", "number", "sort", "flatten", "mode", "exp", "log"), part, (f, x) => $"{f}({x})"),
            Gen.Select(Gen.OneOf("modulo", "decimal", "list contains", "append", "substring", "matches", "before", "index of", "remove", "split"), part, part, (f, x, y) => $"{f}({x}, {y})"),
            Gen.Select(part, part, part, (x, y, z) => $"(if {x} then {y} else {z})"),
            Gen.Select(part, part, (x, y) => $"({x})[{y}]"),
            Gen.Select(part, part, (x, y) => $"(for v in {x} return ({y}))"),
            Gen.Select(part, part, (x, y) => $"(some v in {x} satisfies ({y}))"),
            Gen.Select(part, part, part, (x, y, z) => $"({x} in ({y}, {z}))"),
            Gen.Select(part, part, part, (x, y, z) => $"({x} between {y} and {z})"),
            part.Select(x => $"({x}).a"),
            part.Select(x => $"({x} instance of number)"),
            Gen.Select(part, part, (x, y) => $"{{a: {x}, b: {y}}}"));
    }
}
