using System.Text;
using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Diagnostics;

/// <summary>A diagnostic as people read it: place, message, excerpt with a caret, advice, near names.</summary>
internal static class DiagnosticText
{
    public static string Render(Diagnostic diagnostic, MessageLanguage language)
    {
        var chinese = language == MessageLanguage.Chinese;
        var text = new StringBuilder();
        var place = diagnostic.Place.ToString();
        var severity = Severity(diagnostic.Severity, chinese);
        text.Append(place is { Length: > 0 } ? $"{place}: " : "").Append($"{severity} {diagnostic.Code}: {diagnostic.Message(language)}");
        if (diagnostic.Clauses.Count > 0)
        {
            text.Append(chinese ? $"（条款 {string.Join("、", diagnostic.Clauses)}）" : $" (clause {string.Join(", ", diagnostic.Clauses)})");
        }

        AppendExcerpt(text, diagnostic.Excerpt);
        if (diagnostic.Advice(language) is { Length: > 0 } advice)
        {
            text.Append(chinese ? "\n  怎么办：" : "\n  to do: ").Append(advice);
        }

        if (diagnostic.Suggestions.Count > 0)
        {
            text.Append(chinese ? "\n  相近的名称：" : "\n  near names: ").AppendJoin(chinese ? "、" : ", ", diagnostic.Suggestions);
        }

        foreach (var related in diagnostic.Related)
        {
            text.Append(chinese ? "\n  参见：" : "\n  see also: ").Append(related);
        }

        return text.ToString();
    }

    private static void AppendExcerpt(StringBuilder text, Excerpt? excerpt)
    {
        if (excerpt is null)
        {
            return;
        }

        var number = excerpt.Line.ToString();
        var before = excerpt.Text[..Math.Min(excerpt.Column - 1, excerpt.Text.Length)];
        var marked = excerpt.Text[before.Length..Math.Min(before.Length + Math.Max(excerpt.Length, 1), excerpt.Text.Length)];
        text.Append($"\n  {number} | {excerpt.Text}\n  {new string(' ', number.Length)} | ")
            .Append(' ', DisplayWidth.Of(before))
            .Append('^', Math.Max(1, DisplayWidth.Of(marked)));
    }

    private static string Severity(DiagnosticSeverity severity, bool chinese) => severity switch
    {
        DiagnosticSeverity.Error => chinese ? "错误" : "error",
        DiagnosticSeverity.Warning => chinese ? "警告" : "warning",
        _ => chinese ? "提示" : "note",
    };
}
