namespace Appraisal.Rules.Feel.Syntax;

/// <summary>Walks and rewrites trees of FEEL nodes.</summary>
public static class FeelRewriting
{
    /// <summary>The node and everything below it, parents before their children, in the order of the text.</summary>
    public static IEnumerable<FeelNode> DescendantsAndSelf(this FeelNode root)
    {
        ArgumentNullException.ThrowIfNull(root);
        var open = new Stack<FeelNode>();
        open.Push(root);
        while (open.TryPop(out var node))
        {
            yield return node;
            foreach (var child in node.Children.Reverse())
            {
                open.Push(child);
            }
        }
    }

    /// <summary>
    /// A tree in which nodes are replaced from the top down. What <paramref name="replace"/> answers stands for the node and is not
    /// entered; null leaves the node and asks for its parts. Parts without a change are shared with the old tree; spans stay.
    /// </summary>
    /// <example><code>root.Rewrite(n => n is NameNode { Name: "a" } ? new NameNode(n.Span, "b") : null)</code></example>
    public static FeelNode Rewrite(this FeelNode root, Func<FeelNode, FeelNode?> replace)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(replace);
        return replace(root) ?? RewriteParts(root, n => Rewrite(n, replace));
    }

    private static FeelNode RewriteParts(FeelNode node, Func<FeelNode, FeelNode> rewrite)
    {
        var changed = false;
        var result = node switch
        {
            BinaryNode n => n with { Left = One(n.Left), Right = One(n.Right) },
            NegationNode n => n with { Operand = One(n.Operand) },
            BetweenNode n => n with { Value = One(n.Value), Low = One(n.Low), High = One(n.High) },
            InNode n => n with { Value = One(n.Value), Tests = All(n.Tests) },
            ComparisonTestNode n => n with { Operand = One(n.Operand) },
            UnaryTestsNode n => n with { Tests = All(n.Tests) },
            InstanceOfNode n => n with { Value = One(n.Value) },
            PathNode n => n with { Source = One(n.Source) },
            FilterNode n => n with { Source = One(n.Source), Condition = One(n.Condition) },
            RangeNode n => n with { Start = Optional(n.Start), End = Optional(n.End) },
            ListNode n => n with { Items = All(n.Items) },
            ContextNode n => n with { Entries = [.. n.Entries.Select(e => e with { Value = One(e.Value) })] },
            IfNode n => n with { Condition = One(n.Condition), Then = One(n.Then), Else = One(n.Else) },
            ForNode n => n with { Iterators = Iterators(n.Iterators), Body = One(n.Body) },
            QuantifiedNode n => n with { Iterators = Iterators(n.Iterators), Condition = One(n.Condition) },
            FunctionNode n => n with { Body = One(n.Body) },
            InvocationNode n => n with { Callee = One(n.Callee), Arguments = [.. n.Arguments.Select(a => a with { Value = One(a.Value) })] },
            _ => node,
        };
        return changed ? result : node;

        FeelNode One(FeelNode part)
        {
            var rewritten = rewrite(part);
            changed |= !ReferenceEquals(rewritten, part);
            return rewritten;
        }

        FeelNode? Optional(FeelNode? part) => part is null ? null : One(part);

        IReadOnlyList<FeelNode> All(IReadOnlyList<FeelNode> parts) => [.. parts.Select(One)];

        IReadOnlyList<FeelIterator> Iterators(IReadOnlyList<FeelIterator> iterators) =>
            [.. iterators.Select(i => i with { Domain = One(i.Domain), End = Optional(i.End) })];
    }
}
