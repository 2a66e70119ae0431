using Appraisal.Rules.Feel.Syntax;

namespace Appraisal.Rules.Feel.Diagnostics;

/// <summary>A fault in a FEEL text, with its place and what the message speaks of.</summary>
public sealed record FeelDiagnostic
{
    internal FeelDiagnostic(string code, TextSpan span, params IReadOnlyList<string> arguments)
    {
        Code = code;
        Span = span;
        Arguments = arguments;
    }

    /// <summary>Such as <c>FEEL1001</c>; the thousands digit names the stage: 1 syntax, 2 names and types, 3 evaluation.</summary>
    public string Code { get; }

    /// <summary>Where the fault stands in the text.</summary>
    public TextSpan Span { get; }

    /// <summary>The words that the message is filled with.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>What was perhaps meant, the nearest first.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>What is wrong, what was expected, what to do.</summary>
    public string Message(MessageLanguage language) => FeelMessages.Render(this, language);
}
