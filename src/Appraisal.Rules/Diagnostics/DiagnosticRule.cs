using System.Globalization;
using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Diagnostics;

/// <summary>A kind of diagnostic: its code and its wording in both languages. <c>{0}</c> stands for the first argument.</summary>
public sealed record DiagnosticRule(
    string Code,
    DiagnosticSeverity Severity,
    string Chinese,
    string English,
    string ChineseAdvice = "",
    string EnglishAdvice = "")
{
    /// <summary>A kind of error.</summary>
    public static DiagnosticRule Error(string code, string chinese, string english, string chineseAdvice = "", string englishAdvice = "") =>
        new(code, DiagnosticSeverity.Error, chinese, english, chineseAdvice, englishAdvice);

    /// <summary>A kind of warning.</summary>
    public static DiagnosticRule Warning(string code, string chinese, string english, string chineseAdvice = "", string englishAdvice = "") =>
        new(code, DiagnosticSeverity.Warning, chinese, english, chineseAdvice, englishAdvice);

    /// <summary>The message, its arguments filled in.</summary>
    public string Message(MessageLanguage language, IReadOnlyList<string> arguments) =>
        Fill(language == MessageLanguage.Chinese ? Chinese : English, arguments);

    /// <summary>What to do, its arguments filled in.</summary>
    public string Advice(MessageLanguage language, IReadOnlyList<string> arguments) =>
        Fill(language == MessageLanguage.Chinese ? ChineseAdvice : EnglishAdvice, arguments);

    private static string Fill(string template, IReadOnlyList<string> arguments) =>
        arguments.Count == 0 ? template : string.Format(CultureInfo.InvariantCulture, template, [.. arguments]);
}
