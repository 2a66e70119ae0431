using Appraisal.Rules.Diagnostics;
using Appraisal.Rules.Feel.Diagnostics;

namespace Appraisal.Rules.Cli;

/// <summary>One run of the tool: where it reads and writes, and in which language.</summary>
internal sealed class ToolSession(TextReader input, TextWriter output, TextWriter error, MessageLanguage language, ToolEnvironment environment)
{
    public TextReader Input { get; } = input;

    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    public MessageLanguage Language { get; } = language;

    public ToolEnvironment Environment { get; } = environment;

    public Ink OutputInk { get; } = new(environment.OutputHasColours);

    public CancellationToken Stopping => Environment.Stopping;

    public string Say(string chinese, string english) => Language == MessageLanguage.Chinese ? chinese : english;

    /// <summary>Writes diagnostics for people to read.</summary>
    /// <param name="diagnostics">What is reported.</param>
    /// <param name="folder">The folder that files are named from; empty where only one package can be meant.</param>
    /// <returns>Whether there is an error among them.</returns>
    public bool Report(IEnumerable<Diagnostic> diagnostics, string folder = "")
    {
        var ink = new Ink(Environment.ErrorHasColours);
        var hasErrors = false;
        foreach (var diagnostic in diagnostics)
        {
            var lines = $"{Within(folder, diagnostic.Place)}{diagnostic.ToText(Language)}".Split('\n', 2);
            var first = diagnostic.Severity == DiagnosticSeverity.Error ? ink.Red(lines[0]) : ink.Yellow(lines[0]);
            Error.Write(string.Join('\n', [first, .. lines[1..]]) + "\n");
            hasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
        }

        return hasErrors;
    }

    /// <summary>What stands before a file of the folder; the folder itself says enough.</summary>
    private static string Within(string folder, Place place) =>
        folder.Length == 0 || place.ToString() == folder ? "" : folder.TrimEnd('/', '\\') + (place == Place.None ? ": " : "/");

    public void Report(DiagnosticRule rule, params IEnumerable<string> arguments) => Report([new Diagnostic(rule, Place.None, arguments)]);

    /// <summary>Does something that may take long; who watches is told after a second.</summary>
    public T Work<T>(Phrase what, Func<T> work) => Work(what, _ => work());

    /// <summary>The same for work that tells how far it is.</summary>
    public T Work<T>(Phrase what, Func<Action<string>, T> work)
    {
        using var progress = Environment.ErrorIsTerminal ? new Progress(Error, what.In(Language)) : null;
        return work(text => progress?.Tell(text));
    }
}
