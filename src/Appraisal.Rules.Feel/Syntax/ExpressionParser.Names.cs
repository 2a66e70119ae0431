using System.Text;
using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Feel.Syntax;

/// <summary>Names where a name is introduced: there it runs to the sign or word behind it, and may hold blanks and operators.</summary>
internal sealed partial class ExpressionParser
{
    private const string NameSymbols = "+-*/.'";

    private sealed record IntroducedName(string Text, TextSpan Span);

    /// <summary>Takes a name and the sign behind it; nothing is taken and the answer is null where no such name stands.</summary>
    private IntroducedName? NameBefore(string sign)
    {
        var length = NameLength(sign);
        if (length == 0 || !_reader.Ahead(length).Is(sign))
        {
            return null;
        }

        var name = TakeName(length);
        _reader.Take();
        return name;
    }

    /// <summary>Takes a name that ends before one of some signs.</summary>
    private IntroducedName ExpectName(params ReadOnlySpan<string> signs)
    {
        var length = NameLength(signs);
        return length > 0 ? TakeName(length) : throw _reader.Unexpected("#name");
    }

    private int NameLength(params ReadOnlySpan<string> signs)
    {
        if (_reader.Current.Kind != TokenKind.Name)
        {
            return 0;
        }

        var length = 1;
        for (; ; length++)
        {
            var token = _reader.Ahead(length);
            if (token.Kind is TokenKind.Symbol or TokenKind.Name && signs.Contains(token.Text))
            {
                return length;
            }

            var belongs = token.Kind is TokenKind.Name or TokenKind.Number || token.Kind == TokenKind.Symbol && NameSymbols.Contains(token.Text);
            if (!belongs)
            {
                return length;
            }
        }
    }

    // Blanks inside a name count as one.
    private IntroducedName TakeName(int length)
    {
        var start = _reader.Current.Span.Start;
        var text = new StringBuilder();
        var end = start;
        for (var i = 0; i < length; i++)
        {
            var token = _reader.Take();
            if (token.Span.Start > end)
            {
                text.Append(' ');
            }

            text.Append(token.Text);
            end = token.Span.End;
        }

        return new(text.ToString(), _reader.SpanFrom(start));
    }

    private void Introduce(string name)
    {
        _names.Add(name);
        _pathNames.Add(name);
    }

    private FeelNode Context()
    {
        var opening = _reader.Take();
        var entries = new List<ContextEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        if (!_reader.At("}"))
        {
            do
            {
                var key = ContextKey();
                if (!keys.Add(key.Text))
                {
                    throw new FeelException(new(SyntaxCodes.DuplicateKey, key.Span, key.Text));
                }

                entries.Add(new(key.Span, key.Text, Outside(Expression)));
                Introduce(key.Text);
            }
            while (_reader.TryTake(","));
        }

        _reader.ExpectClosing("}", opening);
        entries.ForEach(e => _names.Remove(e.Key));
        return new ContextNode(_reader.SpanFrom(opening.Span.Start), entries);
    }

    private IntroducedName ContextKey()
    {
        if (_reader.Current.Kind == TokenKind.Text)
        {
            var text = _reader.Take();
            _reader.Expect(":");
            return new(text.Text, text.Span);
        }

        var name = ExpectName(":");
        _reader.Expect(":");
        return name;
    }
}
