using Appraisal.Rules.Feel.Diagnostics;
using Appraisal.Rules.Feel.Interpreting;
using Appraisal.Rules.Feel.Syntax;
using FluentAssertions;
using Xunit;

namespace Appraisal.Rules.Feel.Tests.Robustness;

public class RandomTextTests
{
    private const int Seed = 20180110;

    private static readonly FeelLimits Tight = FeelLimits.Default with { Steps = 20_000, ListSize = 1_000, TextLength = 10_000 };

    [Fact]
    public void Parser_AnyText_GivesTreeOrDiagnosticWithinTheText()
    {
        var texts = new RandomTexts(Seed);
        for (var i = 0; i < LongRun.Cases; i++)
        {
            var text = texts.Next();
            var mode = i % 2 == 0 ? FeelMode.Strict : FeelMode.Standard;
            var result = i % 3 == 0 ? FeelParser.ParseUnaryTests(text, new() { Mode = mode }) : FeelParser.ParseExpression(text, new() { Mode = mode });
            IsSound(result).Should().BeTrue(text);
        }
    }

    [Fact]
    public void StandardInterpreter_AnyTree_AnswersWithoutThrowing()
    {
        var texts = new RandomTexts(Seed + 1);
        for (var i = 0; i < LongRun.Cases; i++)
        {
            var text = texts.Next();
            if (FeelParser.ParseExpression(text, new() { Mode = FeelMode.Standard }).Root is { } root)
            {
                Answers(root).Should().BeTrue(text);
            }
        }
    }

    private static bool IsSound(FeelParseResult result) =>
        result.Root is not null
            ? result.Diagnostics.Count == 0
            : result.Diagnostics.All(d => d.Span.Start >= 0 && d.Span.End <= result.Text.Length && d.Message(MessageLanguage.Chinese).Length > 0);

    // A budget may be used up; nothing else may be thrown.
    private static bool Answers(FeelNode root)
    {
        try
        {
            FeelInterpreter.Evaluate(root, Feel.Names(("得分", Feel.N("88.5"))), new() { Mode = FeelMode.Standard, Limits = Tight });
            return true;
        }
        catch (FeelException fault)
        {
            return fault.Diagnostic.Code == "FEEL3012";
        }
    }
}
