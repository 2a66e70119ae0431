namespace Appraisal.Rules.Reporting;

/// <summary>The names of columns that stand between a decision and its inputs, in English: what is behind the dots is the engine's own word.</summary>
internal static class DerivedNames
{
    private const char Dot = '·';

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["成立"] = "holds",
        ["适用"] = "applies",
        ["参加"] = "stands",
        ["计入"] = "counts",
        ["条件"] = "condition",
        ["取值"] = "value",
        ["分值"] = "points",
        ["得分"] = "finding",
        ["得到"] = "gets",
        ["汇总"] = "aggregate",
        ["读取"] = "is read",
        ["名额"] = "places",
        ["未取"] = "not taken yet",
        ["占用"] = "taken already",
        ["候选"] = "candidates",
        ["门槛"] = "floor",
        ["受限"] = "barred",
        ["认定"] = "decided",
        ["最高"] = "highest",
        ["最低"] = "lowest",
        ["降几档"] = "steps down",
        ["升几档"] = "steps up",
        ["几档"] = "how many grades",
        ["分组"] = "group",
        ["检查"] = "check",
        ["原值"] = "as computed",
        ["封顶"] = "capped",
        ["限内"] = "limited",
        ["代入"] = "put in",
        ["分段"] = "range",
        ["个数"] = "number",
        ["查得"] = "looked up",
        ["有值"] = "has a value",
        ["率"] = "rate",
        ["行"] = "row",
        ["表"] = "table",
        ["前"] = "periods back",
    };

    /// <summary>The name with the engine's words in English; the scheme's own words stay.</summary>
    public static string InEnglish(string name)
    {
        if (!name.Contains(Dot))
        {
            return name;
        }

        var parts = name.Split(Dot);
        return string.Join($" {Dot} ", parts.Take(1).Concat(parts.Skip(1).Select(Word)));
    }

    private static string Word(string part)
    {
        if (part is ['第', .. var number, '步'])
        {
            return $"step {number}";
        }

        var word = part.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return Words.TryGetValue(word, out var english) ? $"{english} {part[word.Length..]}".TrimEnd() : part;
    }
}
