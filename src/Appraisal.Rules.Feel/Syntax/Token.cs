namespace Appraisal.Rules.Feel.Syntax;

/// <summary>One token; <paramref name="Text"/> is the name, the symbol, the digits, or a text's content with its escapes resolved.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, TextSpan Span)
{
    /// <summary>How a message shows the token.</summary>
    public string Shown => Kind switch
    {
        TokenKind.Text => $"\"{Text}\"",
        TokenKind.Temporal => $"@\"{Text}\"",
        _ => Text,
    };

    public bool Is(string text) => Kind is TokenKind.Name or TokenKind.Symbol && Text == text;
}
