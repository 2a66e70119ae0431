using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Feel.Syntax;

/// <summary>The forms that begin with a word: <c>if</c>, <c>for</c>, <c>some</c>, <c>every</c>, <c>function</c>.</summary>
internal sealed partial class ExpressionParser
{
    private FeelNode If()
    {
        var start = _reader.Take().Span.Start;
        var condition = Outside(Expression);
        _reader.Expect("then");
        var then = Outside(Expression);
        _reader.Expect("else");
        var otherwise = Expression();
        return new IfNode(_reader.SpanFrom(start), condition, then, otherwise);
    }

    private FeelNode For()
    {
        var start = _reader.Take().Span.Start;
        var iterators = Iterators();
        _reader.Expect("return");
        var body = Expression();
        Forget(iterators.Select(i => i.Name));
        return new ForNode(_reader.SpanFrom(start), iterators, body);
    }

    private FeelNode Quantified()
    {
        var word = _reader.Take();
        var iterators = Iterators();
        _reader.Expect("satisfies");
        var condition = Expression();
        Forget(iterators.Select(i => i.Name));
        return new QuantifiedNode(_reader.SpanFrom(word.Span.Start), word.Text == "every", iterators, condition);
    }

    private List<FeelIterator> Iterators()
    {
        var iterators = new List<FeelIterator>();
        do
        {
            var name = ExpectName("in", "return", "satisfies");
            _reader.Expect("in");
            var domain = Outside(Expression);
            var end = _reader.TryTake("..") ? Outside(Expression) : null;
            iterators.Add(new(name.Span, name.Text, domain, end));
            Introduce(name.Text);
        }
        while (_reader.TryTake(","));
        return iterators;
    }

    private FeelNode Function()
    {
        var start = _reader.Take().Span.Start;
        var opening = _reader.Expect("(");
        var parameters = new List<FeelParameter>();
        if (!_reader.At(")"))
        {
            do
            {
                parameters.Add(Parameter());
            }
            while (_reader.TryTake(","));
        }

        _reader.ExpectClosing(")", opening);
        if (_reader.AtKeyword("external"))
        {
            throw new FeelException(new(SyntaxCodes.NotSupported, _reader.Current.Span, "external"));
        }

        parameters.ForEach(p => Introduce(p.Name));
        var body = Expression();
        Forget(parameters.Select(p => p.Name));
        return new FunctionNode(_reader.SpanFrom(start), parameters, body);
    }

    private FeelParameter Parameter()
    {
        var name = ExpectName(":", ",", ")");
        var type = _reader.TryTake(":") ? Type() : null;
        return new(_reader.SpanFrom(name.Span.Start), name.Text, type);
    }

    private void Forget(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            _names.Remove(name);
        }
    }
}
