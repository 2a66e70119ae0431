using Appraisal.Rules.Documenting;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Tests.Documenting;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("<b>", @"\<b\>")]
    [InlineData("a|b", @"a\|b")]
    [InlineData("[x](y)", @"\[x\](y)")]
    [InlineData("a_b*c`d~", @"a\_b\*c\`d\~")]
    [InlineData("&lt;", @"\&lt;")]
    [InlineData("一\n二", "一 二")]
    public void Escape_MarkupSigns_StayWords(string text, string written) => MarkdownText.Escape(text).Should().Be(written);

    [Theory]
    [InlineData("1. 甲", @"1\. 甲")]
    [InlineData("- 甲", @"\- 甲")]
    [InlineData("+1", @"\+1")]
    [InlineData("10 分", "10 分")]
    public void EscapeLineStart_WhatCouldBeginAList_BeginsNone(string text, string written) => MarkdownText.EscapeLineStart(text).Should().Be(written);

    [Fact]
    public void Code_WithBackticks_HasALongerFence() => MarkdownText.Code("a `` b", inTable: false, "<br>").Should().Be("```a `` b```");

    [Fact]
    public void Code_EndingInABacktick_HasRoomBeforeTheFence() => MarkdownText.Code("`a`", inTable: false, "<br>").Should().Be("`` `a` ``");

    [Fact]
    public void Code_InATable_EscapesBarsAndPartsLines() => MarkdownText.Code("a | b\n  else c\n", inTable: true, "<br>").Should().Be(@"`a \| b`<br>`else c`");
}
