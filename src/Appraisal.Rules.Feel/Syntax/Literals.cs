using Appraisal.Rules.Feel.Values;

namespace Appraisal.Rules.Feel.Syntax;

/// <summary>A number as written; exact.</summary>
public sealed record NumberNode(TextSpan Span, ExactNumber Value) : FeelNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelNode> Children => [];
}

/// <summary>A string literal, its escapes already resolved.</summary>
public sealed record StringNode(TextSpan Span, string Value) : FeelNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelNode> Children => [];
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed record BooleanNode(TextSpan Span, bool Value) : FeelNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelNode> Children => [];
}

/// <summary><c>null</c>.</summary>
public sealed record NullNode(TextSpan Span) : FeelNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelNode> Children => [];
}

/// <summary>A temporal literal such as <c>@"2018-01-10"</c>; <paramref name="Text"/> is what stands between the quotes.</summary>
public sealed record TemporalNode(TextSpan Span, string Text) : FeelNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelNode> Children => [];
}

/// <summary>A name: a variable, a function, a column. <c>?</c> is the name of the tested value.</summary>
public sealed record NameNode(TextSpan Span, string Name) : FeelNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<FeelNode> Children => [];
}
