using Appraisal.Rules.Feel.Syntax;

namespace Appraisal.Rules.Nodes;

/// <summary>One of several formulas that are chosen by the value of a name.</summary>
/// <param name="Match">The name.</param>
/// <param name="Key">The value that chooses this formula; the last formula is for all others.</param>
/// <param name="Text">The formula as it is written.</param>
/// <param name="Root">What computes it.</param>
internal sealed record FormulaBranch(string Match, string Key, string Text, FeelNode Root)
{
    /// <summary>The choice as the scheme writes it: behind <see cref="Match"/> may stand a table of ranges of what is named there.</summary>
    public string Shown { get; init; } = $"{Match} = {Key}";
}
