namespace Appraisal.Rules.Feel.Syntax;

/// <summary><c>source.name</c></summary>
public sealed record PathNode(TextSpan Span, FeelNode Source, string Name) : FeelNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelNode> Children => [Source];
}

/// <summary><c>source[condition]</c>: a filter or, with a number, an index.</summary>
public sealed record FilterNode(TextSpan Span, FeelNode Source, FeelNode Condition) : FeelNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelNode> Children => [Source, Condition];
}

/// <summary>An interval such as <c>[1..3)</c>; an open side has no end.</summary>
public sealed record RangeNode(TextSpan Span, FeelNode? Start, bool StartIncluded, FeelNode? End, bool EndIncluded) : FeelNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelNode> Children => new[] { Start, End }.OfType<FeelNode>();
}

/// <summary><c>[a, b]</c></summary>
public sealed record ListNode(TextSpan Span, IReadOnlyList<FeelNode> Items) : FeelNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelNode> Children => Items;
}

/// <summary><c>{a: 1, "b c": 2}</c></summary>
public sealed record ContextNode(TextSpan Span, IReadOnlyList<ContextEntry> Entries) : FeelNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelNode> Children => Entries.Select(e => e.Value);
}

/// <summary>One entry of a context literal.</summary>
public sealed record ContextEntry(TextSpan KeySpan, string Key, FeelNode Value);

/// <summary><c>if condition then a else b</c></summary>
public sealed record IfNode(TextSpan Span, FeelNode Condition, FeelNode Then, FeelNode Else) : FeelNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelNode> Children => [Condition, Then, Else];
}

/// <summary><c>for x in list, y in 1..3 return body</c></summary>
public sealed record ForNode(TextSpan Span, IReadOnlyList<FeelIterator> Iterators, FeelNode Body) : FeelNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelNode> Children => Iterators.SelectMany(i => i.Parts).Append(Body);
}

/// <summary><c>some x in list satisfies condition</c>, or <c>every</c>.</summary>
public sealed record QuantifiedNode(TextSpan Span, bool Every, IReadOnlyList<FeelIterator> Iterators, FeelNode Condition) : FeelNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelNode> Children => Iterators.SelectMany(i => i.Parts).Append(Condition);
}

/// <summary>One loop variable and what it runs over: a list, a range, or from <paramref name="Domain"/> to <paramref name="End"/>.</summary>
public sealed record FeelIterator(TextSpan NameSpan, string Name, FeelNode Domain, FeelNode? End)
{
    /// <summary>The expressions of the iterator.</summary>
    public IEnumerable<FeelNode> Parts => End is null ? [Domain] : [Domain, End];
}

/// <summary><c>function(a, b: number) body</c>; an external function has no place here.</summary>
public sealed record FunctionNode(TextSpan Span, IReadOnlyList<FeelParameter> Parameters, FeelNode Body) : FeelNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelNode> Children => [Body];
}

/// <summary>A formal parameter, with its type where one is written.</summary>
public sealed record FeelParameter(TextSpan Span, string Name, FeelTypeSyntax? Type);

/// <summary><c>callee(a, b)</c> or <c>callee(name: a)</c>.</summary>
public sealed record InvocationNode(TextSpan Span, FeelNode Callee, IReadOnlyList<FeelArgument> Arguments) : FeelNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelNode> Children => Arguments.Select(a => a.Value).Prepend(Callee);
}

/// <summary>An argument, by position or by name.</summary>
public sealed record FeelArgument(string? Name, FeelNode Value);
