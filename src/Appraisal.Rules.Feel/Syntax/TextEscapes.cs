using System.Globalization;
using System.Text;
using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Feel.Syntax;

/// <summary>The escapes inside a text in quotation marks.</summary>
internal static class TextEscapes
{
    /// <summary>Reads the escape whose backslash stands at <paramref name="position"/>, and leaves its last unit there.</summary>
    public static void Read(string text, ref int position, StringBuilder content)
    {
        var next = position + 1 < text.Length ? text[position + 1] : '\0';
        if (Simple(next) is { } character)
        {
            content.Append(character);
            position++;
        }
        else if (next is 'u' or 'U' && TryReadHex(text, position + 2, next == 'u' ? 4 : 6, out var code))
        {
            // Half a surrogate pair is a legal \u escape; its other half follows as another one.
            content.Append(code <= char.MaxValue ? ((char)code).ToString() : char.ConvertFromUtf32(code));
            position += next == 'u' ? 5 : 7;
        }
        else if (next is 'u' or 'U')
        {
            throw new FeelException(new(SyntaxCodes.UnknownEscape, new(position, 2), text.Substring(position, 2)));
        }
        else
        {
            // What is no escape stands for itself, so that "\d" is a pattern.
            content.Append('\\');
        }
    }

    private static char? Simple(char escape) => escape switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '"' or '\'' or '\\' => escape,
        _ => null,
    };

    private static bool TryReadHex(string text, int start, int length, out int code)
    {
        code = 0;
        return start + length <= text.Length
            && int.TryParse(text.AsSpan(start, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code)
            && code <= 0x10FFFF;
    }
}
