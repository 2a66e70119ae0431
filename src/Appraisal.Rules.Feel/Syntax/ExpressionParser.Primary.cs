using System.Globalization;
using System.Numerics;
using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Syntax;

/// <summary>Literals, names, brackets, and what may follow them.</summary>
internal sealed partial class ExpressionParser
{
    // True while the end of a range is read: there '[' may be the range's open bracket instead of a filter.
    private bool _inRangeEnd;

    private FeelNode Postfix()
    {
        var node = Primary();
        while (true)
        {
            if (_reader.At("."))
            {
                node = Path(node);
            }
            else if (_reader.At("[") && !(_inRangeEnd && BracketEndsRange()))
            {
                node = Filter(node);
            }
            else if (_reader.At("("))
            {
                node = Invocation(node);
            }
            else
            {
                return node;
            }
        }
    }

    private FeelNode Primary()
    {
        var token = _reader.Current;
        return token.Kind switch
        {
            TokenKind.Number => new NumberNode(_reader.Take().Span, Number(token)),
            TokenKind.Text => new StringNode(_reader.Take().Span, token.Text),
            TokenKind.Temporal => new TemporalNode(_reader.Take().Span, token.Text),
            TokenKind.Name => NameOrKeyword(token),
            TokenKind.Symbol when token.Text == "(" => Parenthesis(),
            TokenKind.Symbol when token.Text == "[" => ListOrRange(),
            TokenKind.Symbol when token.Text == "]" => Range(_reader.Take(), Outside(Expression)),
            TokenKind.Symbol when token.Text == "{" => Context(),
            _ => throw _reader.Unexpected("#expression"),
        };
    }

    private FeelNode NameOrKeyword(Token token)
    {
        if (_names.Longest(_reader.Tokens, _reader.Position) is { } known && !IsUncalledFunction(known))
        {
            _reader.Take(known.Count);
            return new NameNode(_reader.SpanFrom(token.Span.Start), known.Name);
        }

        switch (token.Text)
        {
            case "true" or "false":
                return new BooleanNode(_reader.Take().Span, token.Text == "true");
            case "null":
                return new NullNode(_reader.Take().Span);
            case "if":
                return If();
            case "for":
                return For();
            case "some" or "every":
                return Quantified();
            case "function":
                return Function();
            default:
                if (Keywords.All.Contains(token.Text))
                {
                    throw _reader.Unexpected("#expression");
                }

                return new NameNode(_reader.Take().Span, token.Text);
        }
    }

    // 'date and time' is the function only where it is called; else two names may be joined by 'and'.
    private bool IsUncalledFunction((string Name, int Count) known) =>
        StandardNames.TypeNames.Contains(known.Name) && !_reader.Ahead(known.Count).Is("(");

    private ExactNumber Number(Token token)
    {
        var text = token.Text;
        var mark = text.AsSpan().IndexOfAny('e', 'E');
        var exponent = 0;
        var tooLong = mark >= 0 && !int.TryParse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent);
        var digits = mark < 0 ? text : text[..mark];
        if (tooLong || digits.Length + Math.Abs((long)exponent) > _limits.NumberDigits)
        {
            throw new FeelException(new(SyntaxCodes.NumberTooLong, token.Span, text, _limits.NumberDigits.ToString()));
        }

        var power = BigInteger.Pow(10, Math.Abs(exponent));
        return ExactNumber.Parse(digits) * (exponent < 0 ? ExactNumber.Fraction(1, power) : ExactNumber.Fraction(power, 1));
    }

    private FeelNode Parenthesis()
    {
        var opening = _reader.Take();
        if (OperatorLevels.FindComparison(_reader.Current) is not null)
        {
            var test = Outside(ComparisonTest);
            _reader.ExpectClosing(")", opening);
            return test with { Span = _reader.SpanFrom(opening.Span.Start) };
        }

        var inner = Outside(Expression);
        if (_reader.At(".."))
        {
            return Range(opening, inner);
        }

        _reader.ExpectClosing(")", opening);
        return inner;
    }

    private FeelNode ListOrRange()
    {
        var opening = _reader.Take();
        var items = new List<FeelNode>();
        if (!_reader.At("]"))
        {
            items.Add(Outside(Expression));
            if (_reader.At(".."))
            {
                return Range(opening, items[0]);
            }

            while (_reader.TryTake(","))
            {
                items.Add(Outside(Expression));
            }
        }

        _reader.ExpectClosing("]", opening);
        return new ListNode(_reader.SpanFrom(opening.Span.Start), items);
    }

    private RangeNode Range(Token opening, FeelNode start)
    {
        _reader.Expect("..");
        var before = _inRangeEnd;
        _inRangeEnd = true;
        var end = Expression();
        _inRangeEnd = before;
        var closing = _reader.Current;
        if (!closing.Is("]") && !closing.Is(")") && !closing.Is("["))
        {
            _reader.ExpectClosing("]", opening);
        }

        _reader.Take();
        return new RangeNode(_reader.SpanFrom(opening.Span.Start), start, opening.Text == "[", end, closing.Text == "]");
    }

    // What follows a closed range cannot begin an expression, except where it also could continue one.
    private bool BracketEndsRange()
    {
        var next = _reader.Ahead(1);
        return next.Kind switch
        {
            TokenKind.End => true,
            TokenKind.Name => Keywords.Following.Contains(next.Text),
            TokenKind.Symbol => next.Text is not ("(" or "[" or "{" or "-"),
            _ => false,
        };
    }

    private T Outside<T>(Func<T> read)
    {
        var before = _inRangeEnd;
        _inRangeEnd = false;
        var node = read();
        _inRangeEnd = before;
        return node;
    }

    private FeelNode Path(FeelNode source)
    {
        _reader.Take();
        if (_pathNames.Longest(_reader.Tokens, _reader.Position) is { } known)
        {
            _reader.Take(known.Count);
            return new PathNode(_reader.SpanFrom(source.Span.Start), source, known.Name);
        }

        if (_reader.Current.Kind != TokenKind.Name)
        {
            throw _reader.Unexpected("#name");
        }

        var name = _reader.Take();
        return new PathNode(TextSpan.Cover(source.Span, name.Span), source, name.Text);
    }

    private FeelNode Filter(FeelNode source)
    {
        var opening = _reader.Take();
        var condition = Outside(Expression);
        _reader.ExpectClosing("]", opening);
        return new FilterNode(_reader.SpanFrom(source.Span.Start), source, condition);
    }

    private FeelNode Invocation(FeelNode callee)
    {
        var opening = _reader.Take();
        var arguments = new List<FeelArgument>();
        if (!_reader.At(")"))
        {
            do
            {
                arguments.Add(Outside(Argument));
            }
            while (_reader.TryTake(","));
        }

        _reader.ExpectClosing(")", opening);
        return new InvocationNode(_reader.SpanFrom(callee.Span.Start), callee, arguments);
    }

    private FeelArgument Argument()
    {
        var name = NameBefore(":");
        return new(name?.Text, Expression());
    }
}
