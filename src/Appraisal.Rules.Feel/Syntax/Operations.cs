namespace Appraisal.Rules.Feel.Syntax;

/// <summary>The operators that stand between two operands.</summary>
public enum BinaryOperator
{
    /// <summary><c>+</c></summary>
    Add,
    /// <summary><c>-</c></summary>
    Subtract,
    /// <summary><c>*</c></summary>
    Multiply,
    /// <summary><c>/</c></summary>
    Divide,
    /// <summary><c>**</c></summary>
    Power,
    /// <summary><c>=</c></summary>
    Equal,
    /// <summary><c>!=</c></summary>
    NotEqual,
    /// <summary><c>&lt;</c></summary>
    Less,
    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,
    /// <summary><c>&gt;</c></summary>
    Greater,
    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,
    /// <summary><c>and</c></summary>
    And,
    /// <summary><c>or</c></summary>
    Or,
}

/// <summary>Two operands and the operator between them.</summary>
public sealed record BinaryNode(TextSpan Span, BinaryOperator Operator, FeelNode Left, FeelNode Right) : FeelNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelNode> Children => [Left, Right];
}

/// <summary>The unary minus.</summary>
public sealed record NegationNode(TextSpan Span, FeelNode Operand) : FeelNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelNode> Children => [Operand];
}

/// <summary><c>value between low and high</c>; both ends belong to it.</summary>
public sealed record BetweenNode(TextSpan Span, FeelNode Value, FeelNode Low, FeelNode High) : FeelNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelNode> Children => [Value, Low, High];
}

/// <summary><c>value in (test, test)</c>: true when one of the tests holds for the value.</summary>
public sealed record InNode(TextSpan Span, FeelNode Value, IReadOnlyList<FeelNode> Tests) : FeelNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelNode> Children => Tests.Prepend(Value);
}

/// <summary>A comparison with the tested value, such as <c>&lt; 60</c>; only inside tests.</summary>
public sealed record ComparisonTestNode(TextSpan Span, BinaryOperator Operator, FeelNode Operand) : FeelNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelNode> Children => [Operand];
}

/// <summary>The tests of one cell, joined by commas; <c>-</c> has none and holds always.</summary>
public sealed record UnaryTestsNode(TextSpan Span, IReadOnlyList<FeelNode> Tests, bool Negated) : FeelNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelNode> Children => Tests;
}

/// <summary><c>value instance of type</c>; the type as it is written.</summary>
public sealed record InstanceOfNode(TextSpan Span, FeelNode Value, FeelTypeSyntax Type) : FeelNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelNode> Children => [Value];
}

/// <summary>A type as written: a name with its arguments, such as <c>list&lt;number&gt;</c> or <c>context&lt;a: number&gt;</c>.</summary>
public sealed record FeelTypeSyntax(TextSpan Span, string Name, IReadOnlyList<FeelTypeArgument> Arguments, FeelTypeSyntax? Result = null);

/// <summary>One argument of a written type; only a context's have names.</summary>
public sealed record FeelTypeArgument(string? Name, FeelTypeSyntax Type);
