using System.CommandLine;

namespace Appraisal.Rules.Cli.CommandLine;

/// <summary>A command of the tool: what it does, examples, and how it runs.</summary>
internal abstract class ToolCommand : Command
{
    protected ToolCommand(string name, Phrase summary, ToolSession session)
        : base(name)
    {
        (Summary, Session) = (summary, session);
        SetAction(Run);
    }

    public Phrase Summary { get; }

    public abstract IReadOnlyList<Example> Examples { get; }

    protected ToolSession Session { get; }

    /// <summary>Further faults of the command line that only this command can see.</summary>
    public virtual IEnumerable<Phrase> FaultsOf(ParseResult parsed) => [];

    /// <summary>Runs the command.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    protected abstract int Run(ParseResult parsed);
}

/// <summary>A command line that works, and what it is for.</summary>
internal sealed record Example(string Line, Phrase Says);
