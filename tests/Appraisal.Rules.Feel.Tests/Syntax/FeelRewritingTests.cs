using Appraisal.Rules.Feel.Syntax;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Feel.Tests.Syntax;

public sealed class FeelRewritingTests
{
    private const string Text =
        "if a between 1 and b then for x in [a, -b], y in 1..a return {k: x.a + f(a, n: b)} else a in (< b, [a..b]) and (some z in b[a] satisfies z = a)";

    private static FeelNode Root => FeelParser.ParseExpression(Text).Root!;

    [Fact]
    public void Rewrite_OfNames_ReplacesEachAndKeepsThePlaces()
    {
        var rewritten = Root.Rewrite(n => n is NameNode { Name: "a" } name ? name with { Name = "甲" } : null);
        var before = Names(Root);
        Names(rewritten).Should().Equal(before.Select(n => n with { Name = n.Name == "a" ? "甲" : n.Name }));
        before.Count(n => n.Name == "a").Should().Be(8);
    }

    [Fact]
    public void Rewrite_WithoutAChange_GivesTheSameTree()
    {
        var root = Root;
        root.Rewrite(_ => null).Should().BeSameAs(root);
    }

    [Fact]
    public void Rewrite_OfAReplacedNode_DoesNotEnterIt()
    {
        var seen = new List<FeelNode>();
        FeelParser.ParseExpression("(1 + 2) * 3").Root!.Rewrite(n =>
        {
            seen.Add(n);
            return n is BinaryNode { Operator: BinaryOperator.Add } ? new NullNode(n.Span) : null;
        });
        seen.Should().HaveCount(3);
    }

    [Fact]
    public void DescendantsAndSelf_OfATree_ComeInTheOrderOfTheText() =>
        FeelParser.ParseExpression("a + b * c").Root!.DescendantsAndSelf().OfType<NameNode>().Select(n => n.Name).Should().Equal("a", "b", "c");

    private static List<NameNode> Names(FeelNode root) => [.. root.DescendantsAndSelf().OfType<NameNode>()];
}
