using System.CommandLine;
using System.CommandLine.Help;
using Appraisal.Rules.Cli.Commands;

namespace Appraisal.Rules.Cli.CommandLine;

/// <summary>All commands, in the order in which somebody meets them.</summary>
internal sealed class ToolRoot : RootCommand
{
    public ToolRoot(ToolSession session)
    {
        Options.Clear();
        Add(new HelpOption("--help", "-h", "-?") { Action = new HelpAction(session) });
        Add(new VersionOption("--version") { Action = new VersionAction(session) });
        Add(new LanguageOption());
        Add(new NewCommand(session));
        Add(new CheckCommand(session));
        Add(new ScoreCommand(session));
        Add(new ExplainCommand(session));
        Add(new TestCommand(session));
        Add(new ClausesCommand(session));
        Add(new DocCommand(session));
        Add(new DataCommand(session));
        Add(new SchemaCommand(session));
        Add(new FeelCommand(session));
        SetAction(_ =>
        {
            session.Error.Write(HelpText.Of(this, session.Language));
            return ExitCode.WrongUse;
        });
    }
}
