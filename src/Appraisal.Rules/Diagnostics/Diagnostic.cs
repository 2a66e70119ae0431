using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Diagnostics;

/// <summary>How grave a diagnostic is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Nothing is computed while it stands.</summary>
    Error,
    /// <summary>The result stands, but somebody should look.</summary>
    Warning,
    /// <summary>Worth knowing.</summary>
    Information,
}

/// <summary>One fault or remark: what is wrong, where, by which clause, and what to do.</summary>
/// <example><code>foreach (var fault in result.Diagnostics) Console.WriteLine(fault.ToText(MessageLanguage.English));</code></example>
public sealed record Diagnostic
{
    /// <summary>A diagnostic of a kind at a place.</summary>
    public Diagnostic(DiagnosticRule rule, Place place, params IEnumerable<string> arguments)
    {
        Rule = rule;
        Place = place;
        Arguments = [.. arguments];
    }

    /// <summary>The code, such as <c>APR3004</c>; its thousands digit names the stage.</summary>
    public string Code => Rule.Code;

    /// <summary>How grave it is.</summary>
    public DiagnosticSeverity Severity => Rule.Severity;

    /// <summary>Where it is.</summary>
    public Place Place { get; }

    /// <summary>The values that the message names.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>The line of the source, with the place marked; null where there is none.</summary>
    public Excerpt? Excerpt { get; init; }

    /// <summary>The clauses concerned.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>The nearest right names, best first.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>Other places that belong to the matter.</summary>
    public IReadOnlyList<Place> Related { get; init; } = [];

    internal DiagnosticRule Rule { get; }

    /// <summary>What two diagnostics have in common that say the same of the same place.</summary>
    internal (string Code, Place Place, string Arguments) Identity => (Code, Place, string.Join('\u001f', Arguments));

    /// <summary>What is wrong.</summary>
    public string Message(MessageLanguage language) => Rule.Message(language, Arguments);

    /// <summary>What to do about it; empty where the message says it all.</summary>
    public string Advice(MessageLanguage language) => Rule.Advice(language, Arguments);

    /// <summary>The whole diagnostic as people read it, on several lines.</summary>
    public string ToText(MessageLanguage language) => DiagnosticText.Render(this, language);

    /// <inheritdoc/>
    public override string ToString() => $"{Place}: {Code} {Message(MessageLanguage.English)}";
}

/// <summary>A line of a source text and the part of it that is meant.</summary>
/// <param name="Line">The line's number, from 1.</param>
/// <param name="Text">The line.</param>
/// <param name="Column">The first marked unit, from 1.</param>
/// <param name="Length">How many units are marked.</param>
public sealed record Excerpt(int Line, string Text, int Column, int Length);
