namespace Appraisal.Rules.Feel.Syntax;

/// <summary>A place in a FEEL text, in UTF-16 units from its start.</summary>
/// <param name="Start">The first unit.</param>
/// <param name="Length">How many units; 0 for a point.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first unit after the span.</summary>
    public int End => Start + Length;

    /// <summary>The smallest span that holds both.</summary>
    public static TextSpan Cover(TextSpan first, TextSpan last) => new(first.Start, last.End - first.Start);
}

/// <summary>A node of a parsed FEEL text, with its place. Nodes are immutable plain data.</summary>
/// <param name="Span">Where the node stands in the text.</param>
public abstract record FeelNode(TextSpan Span)
{
    /// <summary>The direct parts of this node, in the order of the text.</summary>
    public abstract IEnumerable<FeelNode> Children { get; }
}
