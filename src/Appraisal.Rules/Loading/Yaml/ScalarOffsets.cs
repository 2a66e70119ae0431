namespace Appraisal.Rules.Loading;

/// <summary>
/// For each character of a scalar's text, where it stands in what is written: raw and text are walked side by side, and the text,
/// which the parser made, settles how line ends were folded. Invariant: offsets never fall, and the last one is the end.
/// </summary>
internal ref struct ScalarOffsets
{
    private readonly ReadOnlySpan<char> _raw;
    private readonly string _text;
    private readonly int[] _offsets;
    private int _at;
    private int _count;

    private ScalarOffsets(ReadOnlySpan<char> raw, string text)
    {
        _raw = raw;
        _text = text;
        _offsets = new int[text.Length + 1];
    }

    /// <summary>The offsets into <paramref name="raw"/>, one a character of <paramref name="text"/> and one for its end.</summary>
    public static int[] Of(ReadOnlySpan<char> raw, string text, YamlScalarStyle style)
    {
        var walk = new ScalarOffsets(raw, text);
        switch (style)
        {
            case YamlScalarStyle.Literal or YamlScalarStyle.Folded:
                walk.Block();
                break;
            default:
                walk._at = style == YamlScalarStyle.Plain ? 0 : 1;
                walk.Line(style);
                break;
        }

        return walk.Finish();
    }

    private readonly bool Done => _count >= _text.Length || _at >= _raw.Length;

    private void Line(YamlScalarStyle style)
    {
        while (!Done)
        {
            if (FoldLength() is var fold and > 0)
            {
                Fold(fold);
            }
            else if (style == YamlScalarStyle.DoubleQuoted && _raw[_at] == '\\')
            {
                Escape();
            }
            else
            {
                Take(style == YamlScalarStyle.SingleQuoted && _raw[_at] == '\'' ? 2 : 1);
            }
        }
    }

    /// <summary>The length of the white space here, if there is a line end in it.</summary>
    private readonly int FoldLength()
    {
        var rest = _raw[_at..];
        var length = rest.IndexOfAnyExcept(' ', '\n');
        length = length < 0 ? rest.Length : length;
        return rest[..length].Contains('\n') ? length : 0;
    }

    private void Fold(int length)
    {
        if (_text[_count] == ' ')
        {
            _offsets[_count++] = _at;
        }
        else
        {
            while (_count < _text.Length && _text[_count] == '\n')
            {
                _offsets[_count++] = _at;
            }
        }

        _at += length;
    }

    private void Escape()
    {
        var kind = _at + 1 < _raw.Length ? _raw[_at + 1] : ' ';
        if (kind == '\n')
        {
            var rest = _raw[(_at + 2)..];
            var blanks = rest.IndexOfAnyExcept(' ', '\n');
            _at += 2 + Math.Max(0, blanks);
            return;
        }

        var length = kind switch { 'x' => 4, 'u' => 6, 'U' => 10, _ => 2 };
        if (kind == 'U' && char.IsHighSurrogate(_text[_count]))
        {
            _offsets[_count++] = _at;
        }

        if (_count < _text.Length)
        {
            Take(length);
        }
    }

    private void Block()
    {
        _at = _raw.IndexOf('\n') + 1;
        var indent = Indentation();
        while (!Done)
        {
            var end = _raw[_at..].IndexOf('\n') is var found and >= 0 ? _at + found : _raw.Length;
            var blanks = Math.Max(0, _raw[_at..end].IndexOfAnyExcept(' ') is var first and >= 0 ? first : end - _at);
            _at += Math.Min(indent, blanks);
            while (_at < end && _count < _text.Length)
            {
                Take(1);
            }

            // A folded line end is one blank, one line end or nothing; the text knows.
            if (_count < _text.Length && _text[_count] is '\n' or ' ')
            {
                _offsets[_count++] = end;
            }

            _at = end + 1;
        }
    }

    private readonly int Indentation()
    {
        var header = _raw[..Math.Max(0, _at - 1)];
        var digit = header.IndexOfAnyInRange('1', '9');
        var firstLine = _raw[_at..].TrimStart('\n');
        while (firstLine.IndexOf('\n') is var end and > 0 && firstLine[..end].IsWhiteSpace())
        {
            firstLine = firstLine[(end + 1)..].TrimStart('\n');
        }

        var indentation = Math.Max(0, firstLine.IndexOfAnyExcept(' '));
        // With an indentation digit, the first line may begin with blanks of its own, which then open the text.
        var own = digit < 0 ? 0 : _text.AsSpan().IndexOfAnyExcept(' ', '\n') is var at and >= 0 ? _text.AsSpan(0, at).Count(' ') : 0;
        return Math.Max(0, indentation - own);
    }

    private void Take(int length)
    {
        _offsets[_count++] = _at;
        _at = Math.Min(_raw.Length, _at + length);
    }

    private int[] Finish()
    {
        while (_count < _offsets.Length)
        {
            _offsets[_count++] = Math.Min(_at, _raw.Length);
        }

        return _offsets;
    }
}
