namespace Appraisal.Rules.Feel.Syntax;

/// <summary>Types as written behind <c>instance of</c> and behind parameters.</summary>
internal sealed partial class ExpressionParser
{
    private FeelTypeSyntax Type()
    {
        Enter();
        var start = _reader.Current.Span.Start;
        var name = TypeName();
        var arguments = new List<FeelTypeArgument>();
        FeelTypeSyntax? result = null;
        if (_reader.At("<"))
        {
            var opening = _reader.Take();
            if (!_reader.At(">"))
            {
                do
                {
                    var key = name == "context" ? NameBefore(":")?.Text : null;
                    arguments.Add(new(key, Type()));
                }
                while (_reader.TryTake(","));
            }

            _reader.ExpectClosing(">", opening);
            result = name == "function" && _reader.TryTake("->") ? Type() : null;
        }

        _nesting--;
        return new(_reader.SpanFrom(start), name, arguments, result);
    }

    private string TypeName()
    {
        var known = StandardNames.Types.Longest(_reader.Tokens, _reader.Position) ?? _names.Longest(_reader.Tokens, _reader.Position);
        if (known is { } several)
        {
            _reader.Take(several.Count);
            return several.Name;
        }

        if (_reader.Current.Kind != TokenKind.Name)
        {
            throw _reader.Unexpected("#type");
        }

        var name = _reader.Take().Text;
        while (_reader.At(".") && _reader.Ahead(1).Kind == TokenKind.Name)
        {
            _reader.Take();
            name = $"{name}.{_reader.Take().Text}";
        }

        return name;
    }
}
