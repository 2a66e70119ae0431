namespace Appraisal.Rules.Parsing;

/// <summary>What may be a name: letters, digits, underscores; no punctuation, so that a formula can use it without quotes.</summary>
internal static class Identifiers
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "and", "or", "not", "if", "then", "else", "for", "in", "return", "some", "every", "satisfies", "between", "instance",
        "of", "function", "true", "false", "null", "everybody", "candidates", "none",
    };

    /// <summary>The full-width forms that Chinese keyboards produce, and what is meant.</summary>
    public static readonly IReadOnlyDictionary<char, char> HalfWidth = new Dictionary<char, char>
    {
        ['（'] = '(', ['）'] = ')', ['，'] = ',', ['、'] = ',', ['：'] = ':', ['；'] = ';', ['＝'] = '=', ['＜'] = '<', ['＞'] = '>',
        ['！'] = '!', ['＋'] = '+', ['－'] = '-', ['＊'] = '*', ['／'] = '/', ['％'] = '%', ['．'] = '.', ['。'] = '.',
        ['“'] = '"', ['”'] = '"', ['‘'] = '\'', ['’'] = '\'', ['［'] = '[', ['］'] = ']', ['｛'] = '{', ['｝'] = '}', ['　'] = ' ',
        ['０'] = '0', ['１'] = '1', ['２'] = '2', ['３'] = '3', ['４'] = '4', ['５'] = '5', ['６'] = '6', ['７'] = '7', ['８'] = '8', ['９'] = '9',
    };

    /// <summary>What <see cref="IsName"/> accepts, as a regular expression that .NET and ECMAScript read alike.</summary>
    public static string Pattern { get; } =
        $@"(?![0-9])(?!(?:{string.Join('|', Reserved.Order(StringComparer.Ordinal))})(?![\p{{L}}\p{{Nd}}_]))(?:(?![{string.Concat(HalfWidth.Keys.Where(char.IsDigit).Order())}])[\p{{L}}\p{{Nd}}_])+";

    public static bool IsName(string text) =>
        text.Length > 0 && !char.IsAsciiDigit(text[0]) && !Reserved.Contains(text)
        && text.EnumerateRunes().All(rune => System.Text.Rune.IsLetterOrDigit(rune) || rune.Value == '_') && FullWidthIn(text) is null;

    /// <summary>The first full-width character of the text that has a half-width form.</summary>
    public static char? FullWidthIn(string text)
    {
        foreach (var c in text)
        {
            if (HalfWidth.ContainsKey(c))
            {
                return c;
            }
        }

        return null;
    }

    /// <summary>A name near a text that holds full-width characters: letters and digits half-width, everything else that no name holds an underscore.</summary>
    public static string ToName(string text)
    {
        var letters = string.Concat(ToHalfWidth(text).Select(c => char.IsLetterOrDigit(c) ? c : '_')).Trim('_');
        return letters.Length == 0 || char.IsAsciiDigit(letters[0]) || Reserved.Contains(letters) ? $"_{letters}" : letters;
    }

    public static string ToHalfWidth(string text) => string.Concat(text.Select(c => HalfWidth.GetValueOrDefault(c, c)));
}
