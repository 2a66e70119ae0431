using System.CommandLine;
using Appraisal.Rules.Cli.CommandLine;
using Appraisal.Rules.Diagnostics;

namespace Appraisal.Rules.Cli;

/// <summary>The tool <c>appraisal</c>: text in, text out, an exit code.</summary>
/// <example><code>var code = AppraisalTool.Run(["check", "schemes/demo"], Console.In, Console.Out, Console.Error);</code></example>
public static class AppraisalTool
{
    /// <summary>Runs a command line. Whatever happens is said on <paramref name="error"/>; nothing is thrown.</summary>
    /// <param name="args">The arguments, without the name of the tool.</param>
    /// <param name="input">What the tool reads.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where diagnostics go.</param>
    /// <param name="environment">Where the tool runs; <see cref="ToolEnvironment.Plain"/> if left out.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> args, TextReader input, TextWriter output, TextWriter error, ToolEnvironment? environment = null)
    {
        ArgumentNullException.ThrowIfNull(args);
        var where = environment ?? ToolEnvironment.Plain;
        var session = new ToolSession(input, output, error, LanguageOption.Find(args) ?? where.Language, where);
        try
        {
            return Run(args, session);
        }
        catch (OperationCanceledException)
        {
            session.Report(ToolRules.Stopped);
            return ExitCode.Errors;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            session.Report(ToolRules.FileAccess, fault.Message);
            return ExitCode.Errors;
        }
#pragma warning disable CA1031 // The last resort: a person must never be shown a stack trace.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            session.Report(ToolRules.OurFault, fault.GetType().Name, fault.Message);
            return ExitCode.Errors;
        }
    }

    private static int Run(IReadOnlyList<string> args, ToolSession session)
    {
        var root = new ToolRoot(session);

        // A token that begins with @ is a FEEL date, not a file of further arguments.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (parsed.Action is HelpAction or VersionAction)
        {
            return parsed.Invoke(Configuration(session));
        }

        var faults = UsageFaults.Of(parsed, session.Language);
        if (faults.Count == 0)
        {
            return parsed.Invoke(Configuration(session));
        }

        foreach (var fault in faults)
        {
            session.Error.Write(new Ink(session.Environment.ErrorHasColours).Red(fault) + "\n");
        }

        var command = parsed.CommandResult.Command is RootCommand ? "appraisal" : $"appraisal {parsed.CommandResult.Command.Name}";
        session.Error.Write(session.Say($"用法见：{command} --help\n", $"For help: {command} --help\n"));
        return ExitCode.WrongUse;
    }

    private static InvocationConfiguration Configuration(ToolSession session) => new()
    {
        Output = session.Output,
        Error = session.Error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };
}
