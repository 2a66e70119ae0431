using Appraisal.Rules.Feel.Tests.Checking;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using CsCheck;

namespace Appraisal.Rules.Feel.Tests.Properties;

/// <summary>Values for the names that random expressions use, each within its type.</summary>
internal static class RandomRow
{
    private static readonly string[] Grades = ["差", "一般", "良好", "优秀"];
    private static readonly string[] Levels = ["市级", "省级", "国家级"];

    public static readonly TestScope Scope = new(new Dictionary<string, FeelType>
    {
        ["得分"] = new NumberType(new(2, 0, 100)),
        ["权重"] = new NumberType(new(1, -1, 1)),
        ["次数"] = new NumberType(new(0, 0, 20)),
        ["大数"] = new NumberType(new(4, -1_000_000_000, 1_000_000_000)),
        ["任意数"] = FeelType.Number,
        ["目标"] = new OptionalType(new NumberType(new(2, 1, 1000))),
        ["级别"] = TestScope.Level,
        ["等次"] = TestScope.Grade,
        ["上年等次"] = new OptionalType(TestScope.Grade),
        ["名称"] = FeelType.Text,
        ["达标"] = FeelType.Boolean,
        ["申报日期"] = FeelType.Date,
        ["荣誉"] = new ListType(new ContextType(new Dictionary<string, FeelType>
        {
            ["级别"] = TestScope.Level,
            ["分值"] = new NumberType(new(1, 0, 3)),
        })),
    });

    public static Gen<Dictionary<string, object?>> Values { get; } =
        from score in Units(0, 10_000, 2)
        from weight in Units(-10, 10, 1)
        from count in Units(0, 20, 0)
        from large in Units(-10_000_000_000_000, 10_000_000_000_000, 4)
        from any in Gen.Select(Gen.Int[-50, 50], Gen.Int[1, 12], (n, d) => ExactNumber.Fraction(n, d))
        from target in Gen.OneOf(Gen.Const((object?)null), Units(100, 100_000, 2).Select(n => (object?)n))
        from level in Gen.OneOf(Levels)
        from grade in Gen.OneOf(Grades)
        from last in Gen.OneOf(Gen.Const((string?)null), Gen.OneOf(Grades).Select(g => (string?)g))
        from passed in Gen.Bool
        from day in Gen.Int[0, 1000]
        from honours in Honour.List[0, 4]
        select new Dictionary<string, object?>
        {
            ["得分"] = score,
            ["权重"] = weight,
            ["次数"] = count,
            ["大数"] = large,
            ["任意数"] = any,
            ["目标"] = target,
            ["级别"] = level,
            ["等次"] = grade,
            ["上年等次"] = last,
            ["名称"] = "市建设局",
            ["达标"] = passed,
            ["申报日期"] = new DateOnly(2017, 1, 1).AddDays(day),
            ["荣誉"] = honours,
        };

    private static Gen<object?> Honour => Gen.Select(
        Gen.OneOf(Levels), Units(0, 30, 1), (level, points) => (object?)new FeelContext([new("级别", level), new("分值", points)]));

    // The ends of the bounds come up often: there the proofs of lanes break first.
    private static Gen<ExactNumber> Units(long lower, long upper, int scale) =>
        Gen.Frequency((1, Gen.OneOf(lower, upper)), (4, Gen.Long[lower, upper])).Select(n => ExactNumber.Scaled(n, scale));
}
