using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Benchmarks;

/// <summary>Invented data of many offices: as columns in machine form, as decimals for the hand-written rules, and row by row.</summary>
internal sealed class ScoringColumns
{
    public static readonly EnumerationType Level = new("级别", ["市级", "省级", "国家级"]);
    public static readonly EnumerationType Grade = new("等次", ["不合格", "合格", "良好", "优秀"], Ordered: true);

    private readonly Random _random = new(20171106);

    public ScoringColumns(int count)
    {
        Count = count;
        Numbers = new()
        {
            ["指标得分"] = Column(0, 8000, 2),
            ["班子评议"] = Column(0, 1000, 2),
            ["部门互评"] = Column(0, 1000, 2),
            ["加分"] = Column(0, 150, 1),
            ["扣分"] = Column(0, 120, 1),
            ["完成"] = Column(0, 100_000, 2),
            ["目标"] = Column(100, 90_000, 2),
            ["次数"] = Column(0, 8, 0),
        };
        Levels = [.. Enumerable.Range(0, count).Select(_ => _random.Next(3))];
        Bars = [.. Enumerable.Range(0, count).Select(_ => _random.Next(10) == 0)];
        Dates = [.. Enumerable.Range(0, count).Select(_ => new DateOnly(2017, 12, 1).AddDays(_random.Next(60)))];
    }

    public int Count { get; }

    public Dictionary<string, NumberColumn> Numbers { get; }

    public int[] Levels { get; }

    public bool[] Bars { get; }

    public DateOnly[] Dates { get; }

    public Dictionary<string, object> Row(int i)
    {
        var row = Numbers.ToDictionary(c => c.Key, c => (object)c.Value.Decimals[i]);
        row["级别"] = Level.Literals[Levels[i]];
        row["一票否决"] = Bars[i];
        row["申报日期"] = Dates[i].ToString("yyyy-MM-dd");
        return row;
    }

    private NumberColumn Column(int lower, int upper, int scale)
    {
        var units = Enumerable.Range(0, Count).Select(_ => (long)_random.Next(lower, upper + 1)).ToArray();
        var shape = new NumberShape(scale, ExactNumber.Scaled(lower, scale), ExactNumber.Scaled(upper, scale));
        return new(units, [.. units.Select(u => new decimal(u) / (decimal)Math.Pow(10, scale))], new NumberType(shape));
    }
}

/// <summary>A column of numbers in both forms.</summary>
internal sealed record NumberColumn(long[] Units, decimal[] Decimals, NumberType Type);
