using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Loading;

/// <summary>Says in the author's terms why YAML broke off: the line itself tells more than the parser does.</summary>
internal static class YamlSyntaxFault
{
    public static Diagnostic Of(string parserMessage, int index, SourceText source)
    {
        var place = source.PlaceAt(Math.Clamp(index, 0, source.Text.Length), 1);
        return FullWidthColon(place, source) ?? With(RuleOf(parserMessage, place, source), place, source);
    }

    private static Diagnostic? FullWidthColon(TextPlace place, SourceText source)
    {
        // A key with a full-width colon is no key, and YAML stumbles only on the line after it.
        for (var line = place.Line; line >= Math.Max(1, place.Line - 1); line--)
        {
            var text = source.LineAt(line);
            var colon = text.IndexOf('：');
            if (colon > 0 && !text.Contains(": ", StringComparison.Ordinal) && !text.EndsWith(':'))
            {
                var at = new TextPlace(source.File, line, colon + 1, 1);
                var mended = $"{text[..colon].Trim()}: {text[(colon + 1)..].Trim()}".TrimEnd();
                return new(LoadingRules.FullWidthColon, at, mended) { Excerpt = source.ExcerptOf(at) };
            }
        }

        return null;
    }

    private static DiagnosticRule RuleOf(string parserMessage, TextPlace place, SourceText source)
    {
        bool Says(string words) => parserMessage.Contains(words, StringComparison.OrdinalIgnoreCase);

        return parserMessage switch
        {
            _ when Says("invalid mapping") || Says("mapping values are not allowed") => IsDeeperKey(place, source) ? LoadingRules.WrongIndentation : LoadingRules.UnquotedColon,
            _ when Says("unknown escape") || Says("did not find expected hexdecimal") => LoadingRules.UnknownEscape,
            _ when Says("quoted scalar") => LoadingRules.UnclosedQuote,
            _ when Says("cannot start any token") || Says("expected node content") => LoadingRules.ReservedCharacter,
            _ when Says("flow ") || Says("current state of the object") => LoadingRules.UnclosedBracket,
            _ when Says("block ") || Says("could not find expected ':'") => LoadingRules.WrongIndentation,
            _ => LoadingRules.Syntax,
        };
    }

    /// <summary>A key by itself, indented deeper than the line above, which has a key and its value: the indentation is the slip, not the colon.</summary>
    private static bool IsDeeperKey(TextPlace place, SourceText source)
    {
        if (place.Line < 2)
        {
            return false;
        }

        var (line, above) = (source.LineAt(place.Line), source.LineAt(place.Line - 1));
        return line.IndexOf(':') == place.Column - 1 && above.Contains(": ", StringComparison.Ordinal)
            && line.Length - line.TrimStart().Length > above.Length - above.TrimStart(' ', '-').Length;
    }

    private static Diagnostic With(DiagnosticRule rule, TextPlace place, SourceText source)
    {
        var arguments = rule == LoadingRules.ReservedCharacter ? new[] { Character(place, source) } : [];
        return new(rule, place, arguments) { Excerpt = source.ExcerptOf(place) };
    }

    private static string Character(TextPlace place, SourceText source)
    {
        var offset = source.OffsetOf(place);
        return offset < source.Text.Length ? source.Text[offset].ToString() : "";
    }
}
