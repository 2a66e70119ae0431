using System.Text;

namespace Appraisal.Rules.Feel.Tests.Robustness;

/// <summary>Texts that no author would write, from a fixed seed: random bytes, random tokens, and sound expressions with faults put in.</summary>
internal sealed class RandomTexts(int seed)
{
    private static readonly string[] Sound =
    [
        "目标考评 * 0.8 + 公众评议 * 0.2 + 加分 - 扣分",
        "if 得分 >= 90 then \"优秀\" else if 得分 >= 80 then \"良好\" else \"一般\"",
        "for x in [1, 2, 3], y in 1..x return x ** y / partial[-1]",
        "some 人 in 人员 satisfies 人.年龄 between 18 and 60 or 人.级别 in (\"正科\", \"副科\")",
        "{a: function(x: number, y) x + y, b: a(x: 1, y: 2), \"c d\": [1..3)}.b",
        "sum(荣誉[级别 = \"国家级\"].分值) + count(违规[? > 3])",
        "date(\"2018-01-10\") + duration(\"P1M\") < @\"2018-03-01\" and not(x instance of list<context<a: number>>)",
        "replace(\"第12条\", \"\\\\d+(a|b)*?\", \"$0\") + substring(\"𠮷野家\", -2, 1)",
        "every i in 1..3 satisfies i in ]0..4[ and {x: i}.x != null",
        "sort([3, 1, 2], function(a, b) a > b)[1] - -2 * (1 / 3)",
    ];

    private static readonly string[] Tokens =
    [
        "(", ")", "[", "]", "{", "}", ",", ":", ".", "..", "+", "-", "*", "**", "/", "=", "!=", "<", "<=", ">", ">=", "->", "\"", "@\"", "?", "'",
        "if", "then", "else", "for", "in", "return", "some", "every", "satisfies", "and", "or", "not", "between", "instance", "of", "function",
        "true", "null", "1", "0.5", "1e400", "9999999999", "\"甲\"", "得分", "item", "partial", "string length", "date and time", "list", "range", "context",
        "sum", "min", "flatten", "string", "sqrt", "exp", "@\"P1D\"", "@\"2018-01-10\"", "（", "𠮷", "\\", "//", "/*", "*/", "\n",
    ];

    private readonly Random _random = new(seed);

    public string Next() => _random.Next(3) switch
    {
        0 => Bytes(),
        1 => string.Join(_random.Next(2) == 0 ? " " : "", Enumerable.Range(0, _random.Next(1, 30)).Select(_ => Any(Tokens))),
        _ => Mutated(Any(Sound)),
    };

    private string Bytes()
    {
        var bytes = new byte[_random.Next(60)];
        _random.NextBytes(bytes);
        return _random.Next(2) == 0 ? Encoding.UTF8.GetString(bytes) : Encoding.Unicode.GetString(bytes);
    }

    private string Mutated(string text)
    {
        for (var i = _random.Next(1, 5); i > 0; i--)
        {
            var place = _random.Next(text.Length + 1);
            text = _random.Next(4) switch
            {
                0 => text.Insert(place, Any(Tokens)),
                1 when place < text.Length => text.Remove(place, Math.Min(_random.Next(1, 6), text.Length - place)),
                2 => text.Insert(place, text[_random.Next(text.Length / 2)..]),
                _ => string.Concat(text.AsSpan(0, place), Any(Tokens), text.AsSpan(Math.Min(place + 1, text.Length))),
            };
        }

        return text;
    }

    private string Any(string[] choices) => choices[_random.Next(choices.Length)];
}
