using System.Text;

namespace Appraisal.Rules.Feel.Syntax;

/// <summary>Which characters may stand in a name, by the standard's grammar, and which of them an author meant otherwise.</summary>
internal static class NameCharacters
{
    private const int FirstFullWidth = 0xFF01;
    private const int LastFullWidth = 0xFF5E;

    public static bool IsStart(Rune rune) => rune.Value switch
    {
        '?' or '_' => true,
        < 0x80 => Rune.IsLetter(rune),
        >= 0xC0 and <= 0x2FF => rune.Value is not (0xD7 or 0xF7),
        >= 0x370 and <= 0x1FFF => rune.Value != 0x37E,
        0x200C or 0x200D => true,
        >= 0x2070 and <= 0x218F => true,
        >= 0x2C00 and <= 0x2FEF => true,
        >= 0x3001 and <= 0xD7FF => true,
        >= 0xF900 and <= 0xFDCF => true,
        >= 0xFDF0 and <= 0xFFFD => true,
        >= 0x10000 and <= 0xEFFFF => true,
        _ => false,
    };

    public static bool IsPart(Rune rune) => IsStart(rune) || rune.Value switch
    {
        >= '0' and <= '9' => true,
        0xB7 => true,
        >= 0x300 and <= 0x36F => true,
        0x203F or 0x2040 => true,
        _ => false,
    };

    /// <summary>The half-width form of punctuation and digits that an input method gives by mistake; null for all else.</summary>
    public static string? HalfWidth(Rune rune) => rune.Value switch
    {
        '、' => ",",
        '。' => ".",
        '“' or '”' => "\"",
        '‘' or '’' => "'",
        '【' or '〔' => "[",
        '】' or '〕' => "]",
        '《' or '〈' => "<",
        '》' or '〉' => ">",
        '×' => "*",
        '÷' => "/",
        '≤' => "<=",
        '≥' => ">=",
        '≠' => "!=",
        '—' or '–' or '−' => "-",
        0x3000 => " ",
        >= FirstFullWidth and <= LastFullWidth => ((char)(rune.Value - 0xFEE0)).ToString(),
        _ => null,
    };
}
