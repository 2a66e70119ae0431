using System.Text;
using Appraisal.Rules.Feel.Types;
using Appraisal.Rules.Feel.Values;
using static Appraisal.Rules.Feel.Functions.Declaration;

namespace Appraisal.Rules.Feel.Functions;

/// <summary>Functions of texts. Lengths and places count code points, so that a rare Han character is one.</summary>
internal static class StringFunctions
{
    public static readonly IReadOnlyList<BuiltInFunction> All =
    [
        new("substring",
            [Needs("string", FeelType.Text), Needs("start position", FeelType.Number), May("length", FeelType.Number)], FeelType.Text, Substring),
        new("string length", [Needs("string", FeelType.Text)], FeelType.Number, call => (ExactNumber)CodePoints(call.Text(0))),
        new("upper case", [Needs("string", FeelType.Text)], FeelType.Text, call => call.Text(0).ToUpperInvariant()),
        new("lower case", [Needs("string", FeelType.Text)], FeelType.Text, call => call.Text(0).ToLowerInvariant()),
        new("substring before", [Needs("string", FeelType.Text), Needs("match", FeelType.Text)], FeelType.Text, call => Part(call, before: true)),
        new("substring after", [Needs("string", FeelType.Text), Needs("match", FeelType.Text)], FeelType.Text, call => Part(call, before: false)),
        new("contains", [Needs("string", FeelType.Text), Needs("match", FeelType.Text)], FeelType.Boolean,
            call => call.Text(0).Contains(call.Text(1), StringComparison.Ordinal)),
        new("starts with", [Needs("string", FeelType.Text), Needs("match", FeelType.Text)], FeelType.Boolean,
            call => call.Text(0).StartsWith(call.Text(1), StringComparison.Ordinal)),
        new("ends with", [Needs("string", FeelType.Text), Needs("match", FeelType.Text)], FeelType.Boolean,
            call => call.Text(0).EndsWith(call.Text(1), StringComparison.Ordinal)),
        new("matches",
            [Needs("input", FeelType.Text), Needs("pattern", FeelType.Text), May("flags", FeelType.Text)], FeelType.Boolean, RegularExpressions.Matches),
        new("replace",
            [Needs("input", FeelType.Text), Needs("pattern", FeelType.Text), Needs("replacement", FeelType.Text), May("flags", FeelType.Text)],
            FeelType.Text, RegularExpressions.Replace),
        new("split",
            [Needs("string", FeelType.Text), Needs("delimiter", FeelType.Text)], new ListType(FeelType.Text), RegularExpressions.Split),
        new("string join",
            [Needs("list", new ListType(FeelType.Text)), May("delimiter", FeelType.Text)], FeelType.Text, Join),
    ];

    private static int CodePoints(string text) => text.EnumerateRunes().Count();

    private static object? Substring(BuiltInCall call)
    {
        var text = call.Text(0);
        var count = CodePoints(text);
        if (!call.TryWhole(1, out var start) || start == 0 || start > count || start < -count)
        {
            return call.NoAnswer("start position");
        }

        var length = count;
        if (call.Has(2) && (!call.TryWhole(2, out length) || length < 1))
        {
            return call.NoAnswer("length");
        }

        var first = start > 0 ? start - 1 : count + start;
        var result = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Skip(first).Take(length))
        {
            result.Append(rune);
        }

        return result.ToString();
    }

    private static object Part(BuiltInCall call, bool before)
    {
        string text = call.Text(0), match = call.Text(1);
        var place = text.IndexOf(match, StringComparison.Ordinal);
        return place < 0 ? "" : before ? text[..place] : text[(place + match.Length)..];
    }

    // Missing texts are left out.
    private static object Join(BuiltInCall call)
    {
        var delimiter = call.Has(1) ? call.Text(1) : "";
        var result = new StringBuilder();
        var any = false;
        foreach (var item in call.List(0).OfType<string>())
        {
            result.Append(any ? delimiter : "").Append(item);
            call.Evaluation.EnsureTextLength(call.Span, result.Length);
            any = true;
        }

        return result.ToString();
    }
}
