namespace Appraisal.Rules.Data;

/// <summary>The one form of a text: composed (NFC), line ends as LF. Texts that look the same are then the same.</summary>
internal static class CanonicalText
{
    public static string Of(string text) =>
        UnicodeComposition.Compose(text.Contains('\r') ? text.ReplaceLineEndings("\n") : text);
}
