using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Appraisal.Rules.Cli.CommandLine;

/// <summary>Prints the help of a command.</summary>
internal sealed class HelpAction(ToolSession session) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        session.Output.Write(HelpText.Of(parseResult.CommandResult.Command, session.Language));
        return ExitCode.Good;
    }
}

/// <summary>Prints the version of the tool.</summary>
internal sealed class VersionAction(ToolSession session) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var version = typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        session.Output.Write($"appraisal {version.Split('+')[0]}\n");
        return ExitCode.Good;
    }
}
