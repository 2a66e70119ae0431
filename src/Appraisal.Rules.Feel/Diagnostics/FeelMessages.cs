namespace Appraisal.Rules.Feel.Diagnostics;

/// <summary>All messages, one file a stage; {0}, {1} are the diagnostic's arguments.</summary>
internal static class FeelMessages
{
    private static readonly Dictionary<string, FeelMessage> Catalogue =
        new[] { SyntaxMessages.All, TypeMessages.All, EvaluationMessages.All }.SelectMany(m => m).ToDictionary(m => m.Code, StringComparer.Ordinal);

    /// <summary>All messages in the order of their codes.</summary>
    public static IEnumerable<FeelMessage> All => Catalogue.Values.OrderBy(m => m.Code, StringComparer.Ordinal);

    public static string Render(FeelDiagnostic diagnostic, MessageLanguage language)
    {
        var message = Catalogue[diagnostic.Code];
        var chinese = language == MessageLanguage.Chinese;
        var words = diagnostic.Arguments.Select(a => (object)MessageTerms.Translate(a, language)).ToArray();
        var text = string.Format(chinese ? message.Chinese : message.English, words);
        return diagnostic.Suggestions.Count == 0
            ? text
            : chinese
                ? $"{text}是否想写：{string.Join("、", diagnostic.Suggestions)}？"
                : $"{text} Did you mean {string.Join(", ", diagnostic.Suggestions)}?";
    }
}

/// <summary>One message in both languages.</summary>
internal sealed record FeelMessage(string Code, string Chinese, string English);
