using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Cli;

/// <summary>What the tool says, in both languages.</summary>
internal sealed record Phrase(string Chinese, string English)
{
    public string In(MessageLanguage language) => language == MessageLanguage.Chinese ? Chinese : English;
}
