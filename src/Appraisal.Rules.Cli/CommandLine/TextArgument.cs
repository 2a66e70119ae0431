using System.CommandLine;

namespace Appraisal.Rules.Cli.CommandLine;

/// <summary>What stands on the command line without a name before it.</summary>
internal sealed class TextArgument : Argument<string[]>
{
    public TextArgument(string name, Phrase summary)
        : base(name)
    {
        Summary = summary;
        Arity = ArgumentArity.ZeroOrMore;
    }

    public Phrase Summary { get; }

    /// <summary>Whether several may stand.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Whether the command cannot go without it. Default: true.</summary>
    public bool IsNeeded { get; init; } = true;

    /// <summary>Whether a value may begin with a minus sign and a letter, as formulas do.</summary>
    public bool IsFormula { get; init; }

    public string ValueIn(ParseResult parsed) => ValuesIn(parsed).FirstOrDefault() ?? "";

    public IReadOnlyList<string> ValuesIn(ParseResult parsed) => parsed.GetValue(this) ?? [];
}
