using Appraisal.Rules.Feel.Diagnostics;
using Spectre.Console;

namespace Appraisal.Rules.Cli;

/// <summary>What the tool must know of where it runs.</summary>
public sealed record ToolEnvironment
{
    /// <summary>No terminal, Chinese: for tests, and for programs that run the tool inside themselves.</summary>
    public static readonly ToolEnvironment Plain = new();

    /// <summary>The language without <c>--lang</c>.</summary>
    public MessageLanguage Language { get; init; } = MessageLanguage.Chinese;

    /// <summary>Whether results may be coloured.</summary>
    public bool OutputHasColours { get; init; }

    /// <summary>Whether diagnostics may be coloured.</summary>
    public bool ErrorHasColours { get; init; }

    /// <summary>Whether somebody watches the diagnostics while the tool works.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Stops a command.</summary>
    public CancellationToken Stopping { get; init; }

    /// <summary>The environment of this process.</summary>
    public static ToolEnvironment OfSystem(CancellationToken stopping)
    {
        var plain = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        return new()
        {
            Language = LanguageOf(["LC_ALL", "LC_MESSAGES", "LANG"]),
            OutputHasColours = !plain && !Console.IsOutputRedirected && HasColours(Console.Out),
            ErrorHasColours = !plain && !Console.IsErrorRedirected && HasColours(Console.Error),
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Stopping = stopping,
        };
    }

    // Spectre.Console knows the terminals, and switches on what Windows needs.
    private static bool HasColours(TextWriter writer) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) }).Profile.Capabilities is { Ansi: true, ColorSystem: not ColorSystem.NoColors };

    /// <summary>The first variable that is set decides; C and POSIX name no language, and the documents are Chinese.</summary>
    private static MessageLanguage LanguageOf(IEnumerable<string> variables)
    {
        var locale = variables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(v => !string.IsNullOrEmpty(v)) ?? "";
        var name = locale.Split('.', '_', '-')[0];
        return name is "" or "C" or "POSIX" or "zh" ? MessageLanguage.Chinese : MessageLanguage.English;
    }
}
