using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Documenting;

/// <summary>Words of a page in both languages.</summary>
internal sealed record Wording(string Chinese, string English)
{
    public string In(MessageLanguage language) => language == MessageLanguage.Chinese ? Chinese : English;
}
