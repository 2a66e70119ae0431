using System.Text;
using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Explaining;

/// <summary>An explanation as plain text, indented.</summary>
internal static class ExplanationText
{
    public static string Render(Explanation explanation, MessageLanguage language)
    {
        var chinese = language == MessageLanguage.Chinese;
        var header = explanation.Result.Scheme.Header;
        var text = new StringBuilder($"{explanation.Row} — {header.Title}");
        text.Append(header.DocumentNumber.Length > 0 ? $" ({header.DocumentNumber})\n" : "\n");
        foreach (var line in ExplanationLines.Of(explanation, language))
        {
            text.Append(' ', line.Depth * 2).Append(line.Name);
            text.Append(line.Value.Length > 0 ? $" = {line.Value}" : "");
            text.Append(line.How.Length > 0 ? $"  ← {line.How}" : "");
            text.Append(line.Clauses.Count > 0 ? $"  [{string.Join(", ", line.Clauses)}]" : "");
            text.Append(line.Assumptions.Count > 0 ? $"  ({(chinese ? "假设" : "assumed")}: {string.Join("; ", line.Assumptions)})" : "");
            text.Append('\n');
        }

        return text.ToString();
    }
}
