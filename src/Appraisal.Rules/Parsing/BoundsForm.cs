using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Values;
using Appraisal.Rules.Loading;
using Appraisal.Rules.Schemes;

namespace Appraisal.Rules.Parsing;

/// <summary>Bounds in the language's words: <c>0..80</c>, <c>0..</c>, <c>over 0</c>, <c>under 100</c>, <c>60 and over</c>, <c>over 60 to 70</c>.</summary>
internal static class BoundsForm
{
    public static NumberBounds? Read(YamlScalar scalar, ParsingContext context)
    {
        if (Parse(scalar.Text) is { } bounds && (bounds.Lower is null || bounds.Upper is null || bounds.Lower <= bounds.Upper))
        {
            return bounds;
        }

        context.Report(ParsingRules.BadLiteral, scalar, scalar.Text, "界限（如 0..80、0..、over 0、under 100）", "interval (such as 0..80, 0.., over 0, under 100)");
        return null;
    }

    public static NumberBounds? Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["over", var a] => Of(a, null, false, true),
            ["under", var b] => Of(null, b, true, false),
            ["up", "to", var b] => Of(null, b, true, true),
            [var a, "and", "over"] => Of(a, null, true, true),
            ["over", var a, "to", var b] => Of(a, b, false, true),
            [var a, "to", "under", var b] => Of(a, b, true, false),
            [var range] when range.IndexOf("..", StringComparison.Ordinal) is >= 0 and var dots => Of(range[..dots], range[(dots + 2)..], true, true),
            _ => null,
        };
    }

    /// <summary>What <see cref="Parse"/> understands, as a regular expression over one for numbers.</summary>
    public static string PatternOver(string number) =>
        $@"^ *(?:(?:over|under|up +to) +{number}|{number} +and +over|over +{number} +to +{number}|{number} +to +under +{number}|{number}(?<!\.)\.\.(?:{number})?|\.\.{number}) *$";

    private static NumberBounds? Of(string? lower, string? upper, bool lowerIncluded, bool upperIncluded)
    {
        var (low, high) = (Number(lower), Number(upper));
        var understood = (string.IsNullOrEmpty(lower) || low is not null) && (string.IsNullOrEmpty(upper) || high is not null) && (low ?? high) is not null;
        return understood ? new NumberBounds(low, high, lowerIncluded, upperIncluded) : null;
    }

    private static ExactNumber? Number(string? text) => text is not null && Literals.TryNumber(text, out var value) ? value : null;
}
