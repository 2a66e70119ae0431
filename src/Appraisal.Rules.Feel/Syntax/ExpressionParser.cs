using System.Runtime.CompilerServices;
using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Feel.Syntax;

/// <summary>Builds the tree of one text: a descent over the grammar, with one loop for all binary operators.</summary>
internal sealed partial class ExpressionParser
{
    // A chain such as a+b+c+… makes a tree as high as it is long; walkers of the tree recurse over it.
    private const int HeightPerNesting = 4;

    private readonly TokenReader _reader;
    private readonly FeelLimits _limits;
    private readonly KnownNames _names;
    private readonly KnownNames _pathNames;
    private int _nesting;

    public ExpressionParser(IReadOnlyList<Token> tokens, FeelParseOptions options)
    {
        _reader = new(tokens);
        _limits = options.Limits;
        _names = new(StandardNames.Functions);
        _pathNames = new(StandardNames.Properties);
        if (options.Mode == FeelMode.Standard)
        {
            foreach (var name in options.Names)
            {
                _names.Add(name);
                _pathNames.Add(name);
            }
        }
    }

    public FeelNode WholeExpression()
    {
        var root = Expression();
        ExpectEnd();
        return WithinHeight(root);
    }

    private FeelNode Expression()
    {
        Enter();
        var node = Binary(0);
        _nesting--;
        return node;
    }

    private FeelNode Binary(int level)
    {
        if (level == OperatorLevels.Unary)
        {
            return Unary();
        }

        var left = Binary(level + 1);
        while (true)
        {
            if (OperatorLevels.Find(_reader.Current, level) is { } found)
            {
                _reader.Take();
                var right = Binary(level + 1);
                left = new BinaryNode(TextSpan.Cover(left.Span, right.Span), found, left, right);
            }
            else if (level == OperatorLevels.Comparison && TryWordComparison(left) is { } comparison)
            {
                left = comparison;
            }
            else
            {
                return left;
            }
        }
    }

    private FeelNode? TryWordComparison(FeelNode left)
    {
        if (_reader.AtKeyword("between"))
        {
            _reader.Take();
            var low = Binary(OperatorLevels.Comparison + 1);
            _reader.Expect("and");
            var high = Binary(OperatorLevels.Comparison + 1);
            return new BetweenNode(TextSpan.Cover(left.Span, high.Span), left, low, high);
        }

        if (_reader.AtKeyword("in"))
        {
            _reader.Take();
            var tests = InTests();
            return new InNode(_reader.SpanFrom(left.Span.Start), left, tests);
        }

        return null;
    }

    private FeelNode Unary()
    {
        if (!_reader.At("-"))
        {
            return InstanceOf();
        }

        Enter();
        var minus = _reader.Take();
        var operand = Unary();
        _nesting--;
        return new NegationNode(TextSpan.Cover(minus.Span, operand.Span), operand);
    }

    private FeelNode InstanceOf()
    {
        var value = Postfix();
        while (_reader.AtKeyword("instance"))
        {
            _reader.Take();
            _reader.Expect("of");
            var type = Type();
            value = new InstanceOfNode(_reader.SpanFrom(value.Span.Start), value, type);
        }

        return value;
    }

    private void ExpectEnd()
    {
        if (_reader.Current.Kind != TokenKind.End)
        {
            throw _reader.Unexpected("#operator");
        }
    }

    private void Enter()
    {
        if (++_nesting > _limits.Nesting || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw TooDeep(_reader.Current.Span);
        }
    }

    private FeelNode WithinHeight(FeelNode root)
    {
        var open = new Stack<(FeelNode Node, int Height)>();
        open.Push((root, 1));
        while (open.TryPop(out var next))
        {
            if (next.Height > _limits.Nesting * HeightPerNesting)
            {
                throw TooDeep(next.Node.Span);
            }

            foreach (var child in next.Node.Children)
            {
                open.Push((child, next.Height + 1));
            }
        }

        return root;
    }

    private FeelException TooDeep(TextSpan span) => new(new(SyntaxCodes.TooDeep, span, _limits.Nesting.ToString()));
}
