using System.Text;

namespace Appraisal.Rules.Data;

/// <summary>The one form of a text: composed (NFC), line ends as LF. Texts that look the same are then the same.</summary>
internal static class CanonicalText
{
    public static string Of(string text)
    {
        var lines = text.Contains('\r') ? text.ReplaceLineEndings("\n") : text;
        return lines.IsNormalized(NormalizationForm.FormC) ? lines : lines.Normalize(NormalizationForm.FormC);
    }
}
