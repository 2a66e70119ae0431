namespace Appraisal.Rules.Feel.Syntax;

/// <summary>Unary tests: what stands in the cells of a decision table, and behind <c>in</c>.</summary>
internal sealed partial class ExpressionParser
{
    public FeelNode WholeUnaryTests()
    {
        var tests = UnaryTests();
        ExpectEnd();
        return WithinHeight(tests);
    }

    private UnaryTestsNode UnaryTests()
    {
        var first = _reader.Current;
        if (first.Is("-") && _reader.Ahead(1).Kind == TokenKind.End)
        {
            _reader.Take();
            return new(first.Span, [], Negated: false);
        }

        if (first.Is("not") && _reader.Ahead(1).Is("(") && ClosesAtEnd())
        {
            _reader.Take(2);
            var refused = TestList();
            _reader.Expect(")");
            return new(_reader.SpanFrom(first.Span.Start), refused, Negated: true);
        }

        var tests = TestList();
        return new(_reader.SpanFrom(first.Span.Start), tests, Negated: false);
    }

    // not(a) and b is an expression; not(a, b) alone refuses tests.
    private bool ClosesAtEnd()
    {
        var depth = 0;
        for (var i = 1; ; i++)
        {
            var token = _reader.Ahead(i);
            depth += token.Is("(") ? 1 : token.Is(")") ? -1 : 0;
            if (depth == 0 || token.Kind == TokenKind.End)
            {
                return _reader.Ahead(i + 1).Kind == TokenKind.End;
            }
        }
    }

    private List<FeelNode> TestList()
    {
        var tests = new List<FeelNode>();
        do
        {
            tests.Add(Test());
        }
        while (_reader.TryTake(","));
        return tests;
    }

    private FeelNode Test() =>
        OperatorLevels.FindComparison(_reader.Current) is null ? Outside(Expression) : Outside(ComparisonTest);

    private FeelNode ComparisonTest()
    {
        var sign = _reader.Current;
        var comparison = OperatorLevels.FindComparison(sign)!.Value;
        _reader.Take();
        var operand = Binary(OperatorLevels.Comparison + 1);
        return new ComparisonTestNode(TextSpan.Cover(sign.Span, operand.Span), comparison, operand);
    }

    private IReadOnlyList<FeelNode> InTests()
    {
        if (OperatorLevels.FindComparison(_reader.Current) is not null)
        {
            return [ComparisonTest()];
        }

        if (!_reader.At("("))
        {
            return [Binary(OperatorLevels.Comparison + 1)];
        }

        // A parenthesis behind 'in' holds tests, unless it begins a range or a longer expression.
        var opening = _reader.Take();
        Enter();
        var first = Test();
        if (_reader.At(".."))
        {
            _nesting--;
            return [Range(opening, first)];
        }

        var tests = new List<FeelNode> { first };
        while (_reader.TryTake(","))
        {
            tests.Add(Test());
        }

        _reader.ExpectClosing(")", opening);
        _nesting--;
        return tests;
    }
}
