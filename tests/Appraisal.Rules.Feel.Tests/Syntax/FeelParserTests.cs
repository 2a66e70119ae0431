using Appraisal.Rules.Feel.Syntax;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Feel.Tests.Syntax;

public class FeelParserTests
{
    [Theory]
    [InlineData("1 +", "FEEL1013", 3)]
    [InlineData("(1 + 2", "FEEL1012", 0)]
    [InlineData("if a then b", "FEEL1013", 11)]
    [InlineData("\"abc", "FEEL1002", 0)]
    [InlineData("a # b", "FEEL1004", 2)]
    [InlineData("/* a", "FEEL1006", 0)]
    [InlineData("{a: 1, a: 2}", "FEEL1009", 7)]
    [InlineData("\"\\u12\"", "FEEL1003", 1)]
    [InlineData("", "FEEL1013", 0)]
    [InlineData("1 2", "FEEL1001", 2)]
    [InlineData("[1, 2", "FEEL1012", 0)]
    [InlineData("for x return x", "FEEL1001", 6)]
    [InlineData("function() external {java: 1}", "FEEL1010", 11)]
    public void Parse_Faulty_TellsCodeAndPlace(string text, string code, int start)
    {
        var result = FeelParser.ParseExpression(text);
        result.Root.Should().BeNull();
        result.Diagnostics.Should().ContainSingle().Which.Should().Match<Appraisal.Rules.Feel.Diagnostics.FeelDiagnostic>(d => d.Code == code && d.Span.Start == start);
    }

    [Theory]
    [InlineData("a（b）", "（", "(")]
    [InlineData("得分＞60", "＞", ">")]
    [InlineData("得分 ＝ 60", "＝", "=")]
    [InlineData("得分 >= ６0", "６", "6")]
    [InlineData("[甲、乙]", "、", ",")]
    [InlineData("得分 ≥ 60", "≥", ">=")]
    [InlineData("等次 = “优秀”", "“", "\"")]
    [InlineData("2 × 3", "×", "*")]
    [InlineData("max(1，2)", "，", ",")]
    public void Strict_FullWidthSign_ShowsHalfWidthForm(string text, string wrong, string right)
    {
        var fault = FeelParser.ParseExpression(text).Diagnostics.Should().ContainSingle().Subject;
        fault.Code.Should().Be("FEEL1005");
        fault.Arguments.Should().Equal(wrong, right);
    }

    [Fact]
    public void Standard_DeclaredNameWithOperators_IsOneName()
    {
        var options = new FeelParseOptions { Mode = FeelMode.Standard, Names = ["Pre-bureau risk category", "Pre"] };
        FeelParser.ParseExpression("Pre - bureau risk category = 1", options).Root
            .Should().BeOfType<BinaryNode>().Which.Left.Should().BeOfType<NameNode>().Which.Name.Should().Be("Pre-bureau risk category");
        FeelParser.ParseExpression("Pre - 1", options).Root
            .Should().BeOfType<BinaryNode>().Which.Operator.Should().Be(BinaryOperator.Subtract);
    }

    [Theory]
    [InlineData("]1..3[", false, false)]
    [InlineData("(1..3]", false, true)]
    [InlineData("[1..x[1]]", true, true)]
    [InlineData("[1..3[", true, false)]
    public void Range_EachBracket_TellsWhatBelongs(string text, bool startIncluded, bool endIncluded)
    {
        var range = FeelParser.ParseExpression(text).Root.Should().BeOfType<RangeNode>().Subject;
        (range.StartIncluded, range.EndIncluded).Should().Be((startIncluded, endIncluded));
    }

    [Fact]
    public void Parse_EachNode_LiesWithinItsParent()
    {
        const string Text = "if some x in [1, 2] satisfies x > a.b[1] then -f(y: 2) else {k: (1..3)}";
        var root = FeelParser.ParseExpression(Text).Root!;
        foreach (var node in root.DescendantsAndSelf())
        {
            node.Children.All(child => child.Span.Start >= node.Span.Start && child.Span.End <= node.Span.End).Should().BeTrue();
        }

        root.Span.Should().Be(new TextSpan(0, Text.Length));
    }

    [Fact]
    public void UnaryTests_Dash_HasNoTests() =>
        FeelParser.ParseUnaryTests("-").Root.Should().BeOfType<UnaryTestsNode>().Which.Tests.Should().BeEmpty();

    [Fact]
    public void UnaryTests_NegativeNumber_IsANumber() =>
        FeelParser.ParseUnaryTests("-1, < 0").Root.Should().BeOfType<UnaryTestsNode>().Which.Tests.Should().HaveCount(2);

    [Fact]
    public void UnaryTests_NotInsideExpression_IsAFunction() =>
        FeelParser.ParseUnaryTests("not(?) and true").Root.Should().BeOfType<UnaryTestsNode>().Which.Negated.Should().BeFalse();
}
