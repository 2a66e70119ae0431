using System.Text;
using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Feel.Tests.Documentation;

/// <summary>Makes the page of all diagnostics from their samples.</summary>
internal static class DiagnosticPage
{
    public const string Name = "diagnostics.md";

    private static readonly (string Prefix, string Title, string Text)[] Stages =
    [
        ("FEEL1", "Reading", "The text is no FEEL, or more than the budgets allow."),
        ("FEEL2", "Names and types", "Found by the checker in strict mode, before anything runs."),
        ("FEEL3", "Evaluation", "Found while an expression or a table is evaluated in strict mode; in standard mode the answer is null, but for budgets."),
    ];

    public static string Make()
    {
        var page = new StringBuilder("# Diagnostics of FEEL\n\nEach code with a text that causes it; the tests run them. Made by the tests, as the pages of the functions are.\n");
        foreach (var (prefix, title, text) in Stages)
        {
            page.Append("\n## ").Append(title).Append("\n\n").Append(text).Append("\n\n| code | cause | message |\n|---|---|---|\n");
            foreach (var sample in DiagnosticSample.All.Where(s => s.Code.StartsWith(prefix, StringComparison.Ordinal)))
            {
                var diagnostic = sample.Cause();
                page.Append("| ").Append(sample.Code).Append(" | `").Append(Cell(sample.Text)).Append("` | ")
                    .Append(Cell(diagnostic.Message(MessageLanguage.English))).Append("<br>")
                    .Append(Cell(diagnostic.Message(MessageLanguage.Chinese))).Append(" |\n");
            }
        }

        return page.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ');
}
