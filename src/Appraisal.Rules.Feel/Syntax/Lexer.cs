using System.Text;
using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Feel.Syntax;

/// <summary>Cuts a text into tokens.</summary>
internal sealed class Lexer
{
    private static readonly string[] TwoCharacterSymbols = ["**", "..", "<=", ">=", "!=", "->"];
    private const string OneCharacterSymbols = "+-*/=<>()[]{},.:";

    private readonly string _text;
    private readonly FeelParseOptions _options;
    private readonly List<Token> _tokens = [];
    private int _position;

    private Lexer(string text, FeelParseOptions options)
    {
        _text = text;
        _options = options;
    }

    /// <summary>The tokens of a text; the last is always the end.</summary>
    /// <exception cref="FeelException">Something in the text is no token.</exception>
    public static IReadOnlyList<Token> Read(string text, FeelParseOptions options)
    {
        if (text.Length > options.Limits.FormulaLength)
        {
            throw new FeelException(new(SyntaxCodes.TooLong, new(0, 0), options.Limits.FormulaLength.ToString()));
        }

        var lexer = new Lexer(text, options);
        while (lexer.ReadToken())
        {
        }

        return lexer._tokens;
    }

    private bool ReadToken()
    {
        SkipBlanksAndComments();
        if (_position == _text.Length)
        {
            Add(TokenKind.End, "", _position);
            return false;
        }

        var c = _text[_position];
        if (char.IsAsciiDigit(c) || c == '.' && char.IsAsciiDigit(At(1)))
        {
            ReadNumber();
        }
        else if (c == '"')
        {
            ReadText(TokenKind.Text, _position);
        }
        else if (c == '@' && At(1) == '"')
        {
            var start = _position++;
            ReadText(TokenKind.Temporal, start);
        }
        else if (!TryReadName() && !TryReadSymbol())
        {
            throw Unknown();
        }

        return true;
    }

    private void SkipBlanksAndComments()
    {
        while (_position < _text.Length)
        {
            if (IsBlank(_text[_position]))
            {
                _position++;
            }
            else if (_text[_position] == '/' && At(1) == '/')
            {
                var end = _text.AsSpan(_position).IndexOfAny('\n', '\r');
                _position = end < 0 ? _text.Length : _position + end;
            }
            else if (_text[_position] == '/' && At(1) == '*')
            {
                var end = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
                _position = end >= 0 ? end + 2 : throw Fault(SyntaxCodes.UnclosedComment, _position, 2);
            }
            else
            {
                return;
            }
        }
    }

    // A full-width blank is a blank by the standard's grammar, and harmless.
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' or '\u180E';

    private void ReadNumber()
    {
        var start = _position;
        SkipDigits();
        if (At(0) == '.' && char.IsAsciiDigit(At(1)))
        {
            _position++;
            SkipDigits();
        }

        if (At(0) is 'e' or 'E' && (char.IsAsciiDigit(At(1)) || At(1) is '+' or '-' && char.IsAsciiDigit(At(2))))
        {
            _position += 2;
            SkipDigits();
        }

        Add(TokenKind.Number, _text[start.._position], start);
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(At(0)))
        {
            _position++;
        }
    }

    private void ReadText(TokenKind kind, int start)
    {
        var content = new StringBuilder();
        for (_position++; ; _position++)
        {
            var c = _position < _text.Length ? _text[_position] : throw Fault(SyntaxCodes.UnclosedString, start, 1);
            if (c == '"')
            {
                break;
            }

            if (c == '\\')
            {
                TextEscapes.Read(_text, ref _position, content);
            }
            else
            {
                content.Append(c);
            }
        }

        _position++;
        Add(kind, content.ToString(), start);
    }

    private bool TryReadName()
    {
        var start = _position;
        while (_position < _text.Length && Rune.TryGetRuneAt(_text, _position, out var rune)
            && (_position == start ? NameCharacters.IsStart(rune) : NameCharacters.IsPart(rune)))
        {
            if (_options.Mode == FeelMode.Strict && NameCharacters.HalfWidth(rune) is { } half)
            {
                throw Fault(SyntaxCodes.FullWidth, _position, rune.Utf16SequenceLength, rune.ToString(), half);
            }

            _position += rune.Utf16SequenceLength;

            // '?' is the tested value, so that '?>5' and '?.a' need no blank.
            if (rune.Value == '?' && _position == start + 1)
            {
                break;
            }
        }

        if (_position == start)
        {
            return false;
        }

        Add(TokenKind.Name, _text[start.._position], start);
        return true;
    }

    private bool TryReadSymbol()
    {
        var rest = _text.AsSpan(_position);
        foreach (var symbol in TwoCharacterSymbols)
        {
            if (rest.StartsWith(symbol))
            {
                _position += 2;
                Add(TokenKind.Symbol, symbol, _position - 2);
                return true;
            }
        }

        if (!OneCharacterSymbols.Contains(rest[0]) && rest[0] != '\'')
        {
            return false;
        }

        Add(TokenKind.Symbol, rest[0].ToString(), _position++, 1);
        return true;
    }

    private FeelException Unknown()
    {
        if (!Rune.TryGetRuneAt(_text, _position, out var rune))
        {
            return Fault(SyntaxCodes.UnknownCharacter, _position, 1, $"\\u{(int)_text[_position]:X4}");
        }

        return NameCharacters.HalfWidth(rune) is { } half
            ? Fault(SyntaxCodes.FullWidth, _position, rune.Utf16SequenceLength, rune.ToString(), half)
            : Fault(SyntaxCodes.UnknownCharacter, _position, rune.Utf16SequenceLength, rune.ToString());
    }

    private char At(int offset) => _position + offset < _text.Length ? _text[_position + offset] : '\0';

    private void Add(TokenKind kind, string text, int start, int? length = null) =>
        _tokens.Add(new(kind, text, new(start, length ?? _position - start)));

    private static FeelException Fault(string code, int start, int length, params string[] arguments) =>
        new(new(code, new TextSpan(start, length), arguments));
}
