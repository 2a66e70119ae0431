namespace Appraisal.Rules.Feel.Diagnostics;

/// <summary>A place as a person counts it: lines and characters from 1. A rare character of two UTF-16 units counts once.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The character in the line.</param>
public readonly record struct TextPosition(int Line, int Column)
{
    /// <summary>The place of a UTF-16 unit in a text; a place beyond the end is the end.</summary>
    public static TextPosition Of(string text, int offset)
    {
        ArgumentNullException.ThrowIfNull(text);
        var before = text.AsSpan(0, Math.Clamp(offset, 0, text.Length));
        var line = before.Count('\n') + 1;
        var start = before.LastIndexOf('\n') + 1;
        var column = 1;
        foreach (var _ in before[start..].EnumerateRunes())
        {
            column++;
        }

        return new(line, column);
    }

    /// <summary>Such as <c>2:14</c>.</summary>
    public override string ToString() => $"{Line}:{Column}";
}
