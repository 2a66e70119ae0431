using Appraisal.Rules.Feel.Syntax;

namespace Appraisal.Rules.Diagnostics;

/// <summary>A formula as written, and where each of its characters stands.</summary>
internal sealed class FormulaText(string text, Func<int, int, (TextPlace Place, Excerpt? Excerpt)> locate)
{
    public string Text { get; } = text;

    /// <summary>The place of a part of the text, and the line that shows it.</summary>
    public (TextPlace Place, Excerpt? Excerpt) Locate(TextSpan span) => locate(span.Start, span.Length);
}
