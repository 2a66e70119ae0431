using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Feel.Tests.Functions;

public class StringFunctionTests
{
    [Theory]
    [InlineData("string length(\"𠮷野家\")", "3")]
    [InlineData("string length(\"\\U020BB7\")", "1")]
    [InlineData("string length(\"\\uD842\\uDFB7\")", "1")]
    [InlineData("string length(\"\")", "0")]
    public void StringLength_RareHanCharacter_CountsOnce(string text, string expected) => Feel.Standard(text).Should().Be(Feel.N(expected));

    [Theory]
    [InlineData("substring(\"𠮷野家\", 2)", "野家")]
    [InlineData("substring(\"𠮷野家\", -3, 1)", "𠮷")]
    [InlineData("substring(\"foobar\", 3, 10)", "obar")]
    [InlineData("substring before(\"建设局-一科\", \"-\")", "建设局")]
    [InlineData("substring after(\"建设局-一科\", \"-\")", "一科")]
    [InlineData("string join([\"甲\", null, \"乙\"], \"、\")", "甲、乙")]
    [InlineData("replace(\"第12条\", \"\\d+\", \"[$0]\")", "第[12]条")]
    [InlineData("upper case(\"ab\")", "AB")]
    [InlineData("string(2.00)", "2")]
    [InlineData("string(0.1 + 0.2)", "0.3")]
    [InlineData("string([1, \"a\", {b: null}])", "[1, \"a\", {b: null}]")]
    public void Texts_Function_GivesText(string text, string expected) => Feel.Standard(text).Should().Be(expected);

    [Theory]
    [InlineData("matches(\"a1\", \"^\\w\\d$\")", true)]
    [InlineData("matches(\"甲\", \"\\p{IsCJKUnifiedIdeographs}\")", true)]
    [InlineData("matches(\"ab\", \"A B\", \"ix\")", true)]
    [InlineData("matches(\"ab\\n\", \"b$\")", false)]
    public void Matches_XPathPattern_MeansWhatXPathMeans(string text, bool expected) => Feel.Standard(text).Should().Be(expected);

    [Theory]
    [InlineData("matches(\"a\", \"(?=a)\")")]
    [InlineData("matches(\"a\", \"(a)[\\1]\")")]
    [InlineData("matches(\"a\", \"[\")")]
    [InlineData("matches(\"a\", \"a\", \"p\")")]
    [InlineData("replace(\"a\", \".*?\", \"b\")")]
    [InlineData("replace(\"a\", \"a\", \"$\")")]
    public void Pattern_UnknownToXPath_IsNull(string text) => Feel.Standard(text).Should().BeNull();
}
