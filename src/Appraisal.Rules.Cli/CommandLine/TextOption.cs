using System.CommandLine;

namespace Appraisal.Rules.Cli.CommandLine;

/// <summary>An option with a value. The parser is told to take any number of values, so that what is wrong is said in our words.</summary>
internal class TextOption : Option<string[]>
{
    public TextOption(string name, Phrase valueName, Phrase summary)
        : base(name)
    {
        (ValueName, Summary) = (valueName, summary);
        Arity = ArgumentArity.ZeroOrMore;
    }

    /// <summary>What help calls the value.</summary>
    public Phrase ValueName { get; }

    public Phrase Summary { get; }

    /// <summary>The only values that are right; empty for any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether the command cannot go without it.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>Whether it may stand several times.</summary>
    public bool IsRepeatable { get; init; }

    public string? ValueIn(ParseResult parsed) => ValuesIn(parsed).FirstOrDefault();

    public IReadOnlyList<string> ValuesIn(ParseResult parsed) => parsed.GetValue(this) ?? [];
}
