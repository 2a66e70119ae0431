using Appraisal.Rules.Feel.Diagnostics;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Feel.Tests.Diagnostics;

public class FeelDiagnosticTextTests
{
    [Fact]
    public void Render_HanCharactersBeforeFault_PutsCaretsUnderIt()
    {
        const string Text = "100 + 得分 / 0";
        FeelDiagnosticText.Render(Feel.Fault(Text, ("得分", Feel.N("5"))), Text, MessageLanguage.English).Should().Be(
            "1:7: FEEL3002: Division by zero; test the divisor with if first.\n    100 + 得分 / 0\n          ^^^^^^^^");
    }

    [Fact]
    public void Render_Chinese_SpeaksChinese()
    {
        const string Text = "目标考评 *\n  （加分）";
        var fault = FeelParser.ParseExpression(Text).Diagnostics[0];
        FeelDiagnosticText.Render(fault, Text, MessageLanguage.Chinese).Should().Be(
            "2:3: FEEL1005：“（”是全角字符，公式里要用半角“(”。\n      （加分）\n      ^^");
    }

    [Fact]
    public void Render_FaultAtTheEnd_PointsBehindTheText()
    {
        const string Text = "1 +";
        FeelDiagnosticText.Render(FeelParser.ParseExpression(Text).Diagnostics[0], Text, MessageLanguage.English).Should().Be(
            "1:4: FEEL1013: The formula ends here, but it still needs an expression.\n    1 +\n       ^");
    }

    [Fact]
    public void Render_LongLine_ShowsItsNeighbourhood()
    {
        var text = new string('a', 200) + " # " + new string('b', 200);
        var line = FeelDiagnosticText.Render(FeelParser.ParseExpression(text).Diagnostics[0], text, MessageLanguage.English).Split('\n')[1];
        line.Should().StartWith("    …aaa").And.Contain("# b").And.EndWith("b…");
    }

    [Fact]
    public void Catalogue_EachMessage_HasTheSamePlacesInBothLanguages()
    {
        foreach (var message in FeelMessages.All)
        {
            for (var i = 0; i < 4; i++)
            {
                message.Chinese.Contains($"{{{i}}}").Should().Be(message.English.Contains($"{{{i}}}"), message.Code);
            }
        }
    }
}
