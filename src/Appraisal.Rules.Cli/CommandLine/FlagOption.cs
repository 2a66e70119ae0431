using System.CommandLine;

namespace Appraisal.Rules.Cli.CommandLine;

/// <summary>An option that is there or not.</summary>
internal sealed class FlagOption : Option<bool>
{
    public FlagOption(string name, Phrase summary)
        : base(name)
    {
        Summary = summary;
        Arity = ArgumentArity.Zero;
    }

    public Phrase Summary { get; }

    public bool IsIn(ParseResult parsed) => parsed.GetValue(this);
}
