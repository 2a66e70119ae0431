using System.Text;
using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Explaining;

/// <summary>An explanation as a Markdown list.</summary>
internal static class ExplanationMarkdown
{
    private static readonly char[] Special = ['\\', '`', '*', '_', '[', ']', '<', '>', '|', '#'];

    public static string Render(Explanation explanation, MessageLanguage language)
    {
        var chinese = language == MessageLanguage.Chinese;
        var header = explanation.Result.Scheme.Header;
        var text = new StringBuilder($"# {Escape(explanation.Row)}\n\n{Escape(header.Title)}");
        text.Append(header.DocumentNumber.Length > 0 ? $", {Escape(header.DocumentNumber)}\n\n" : "\n\n");
        foreach (var line in ExplanationLines.Of(explanation, language))
        {
            text.Append(' ', line.Depth * 2).Append("- **").Append(Escape(line.Name)).Append("**");
            text.Append(line.Value.Length > 0 ? $" = {Escape(line.Value)}" : "");
            text.Append(line.How.Length > 0 ? $" ← {Escape(line.How)}" : "");
            text.Append(line.Clauses.Count > 0 ? $" `{string.Join(", ", line.Clauses)}`" : "");
            text.Append(line.Assumptions.Count > 0 ? $" *{(chinese ? "假设" : "assumed")}: {Escape(string.Join("; ", line.Assumptions))}*" : "");
            text.Append('\n');
        }

        return text.ToString();
    }

    public static string Escape(string text) => string.Concat(text.Select(c => Special.Contains(c) ? $"\\{c}" : c.ToString()));
}
