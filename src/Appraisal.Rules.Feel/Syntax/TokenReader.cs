using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Feel.Syntax;

/// <summary>A place in a row of tokens, and the faults that tell what was expected there.</summary>
internal sealed class TokenReader(IReadOnlyList<Token> tokens)
{
    public IReadOnlyList<Token> Tokens { get; } = tokens;

    public int Position { get; private set; }

    public Token Current => Tokens[Position];

    /// <summary>The end of the latest token that was taken.</summary>
    public int TakenEnd => Position == 0 ? 0 : Tokens[Position - 1].Span.End;

    public Token Ahead(int count) => Tokens[Math.Min(Position + count, Tokens.Count - 1)];

    public bool At(string text) => Current.Is(text);

    public bool AtKeyword(string word) => Current.Kind == TokenKind.Name && Current.Text == word;

    public Token Take()
    {
        var token = Current;
        if (token.Kind != TokenKind.End)
        {
            Position++;
        }

        return token;
    }

    public void Take(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Take();
        }
    }

    public bool TryTake(string text)
    {
        if (!At(text))
        {
            return false;
        }

        Take();
        return true;
    }

    public Token Expect(string text) => At(text) ? Take() : throw Unexpected(text);

    /// <summary>Takes what closes <paramref name="opening"/>; the fault points at the opening too.</summary>
    public Token ExpectClosing(string text, Token opening) =>
        At(text) ? Take() : throw new FeelException(new(SyntaxCodes.Unclosed, Current.Kind == TokenKind.End ? opening.Span : Current.Span, opening.Text, text));

    public FeelException Unexpected(string expected) =>
        new(Current.Kind == TokenKind.End
            ? new(SyntaxCodes.EndsEarly, Current.Span, expected)
            : new(SyntaxCodes.Unexpected, Current.Span, Current.Shown, expected));

    public TextSpan SpanFrom(int start) => new(start, TakenEnd - start);
}
